import type { EmploymentType } from "@andir/domain/employment-type";
import { IndicatorAspect } from "@andir/domain/indicator-aspect";
import { IndicatorPattern } from "@andir/domain/indicator-pattern";
import { PlannedResultKind } from "@andir/domain/planned-result-kind";
import type { PositionKind } from "@andir/domain/position-kind";
import sql from "sql-template-tag";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import type { Dimension } from "../../platform/aggregates/dimensions.ts";
import type { GroupsArgs } from "../../platform/aggregates/group-args.ts";
import type { Summable } from "../../platform/aggregates/statistics.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { unitSeenBy } from "../../platform/sight.ts";
import { gradeSeenBy } from "../employees/position.loaders.ts";
import { personDimensions } from "../employees/person-dimensions.ts";
import { PersonGroupKey, personGroupKeyWords, unitOfGroup, withPersonKeys } from "../employees/person-group-keys.ts";
import { periodDimension, periodOfGroup } from "../periods/period-group.ts";
import { attainment } from "./attainment-column.ts";
import { RealisationConnection } from "./realisation.connection.ts";
import { columns } from "./report.list.ts";

const RealisationGroupKey = {
  PERIOD: "PERIOD",
  ...PersonGroupKey,
  ASPECT: "ASPECT",
  PATTERN: "PATTERN",
  RESULT_KIND: "RESULT_KIND",
} as const;
type RealisationGroupKey = (typeof RealisationGroupKey)[keyof typeof RealisationGroupKey];
registerEnumType(RealisationGroupKey, {
  name: "RealisationGroupKey",
  description: "What realisations can be grouped by.",
  valuesConfig: {
    PERIOD: { description: "The period reported on, or the span that `dateBucket` says." },
    ...personGroupKeyWords,
    ASPECT: { description: "What the indicator looks at (aspek): quantity, quality, time or cost." },
    PATTERN: { description: "How the indicator is measured." },
    RESULT_KIND: { description: "Whether its result is a main or an additional one." },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
class RealisationGroupKeys {
  periodKey?: string | null;
  unitKey?: string | null;
  positionKind?: PositionKind | null;
  grade?: string | null;
  employmentType?: EmploymentType | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the period or of the span." })
  bucketStartsOn?: string | null;

  @Field(() => IndicatorAspect, { nullable: true, description: "What the indicators look at." })
  aspect?: IndicatorAspect | null;

  @Field(() => IndicatorPattern, { nullable: true, description: "How the indicators are measured." })
  pattern?: IndicatorPattern | null;

  @Field(() => PlannedResultKind, { nullable: true, description: "Of main or of additional results." })
  resultKind?: PlannedResultKind | null;
}
withPersonKeys(RealisationGroupKeys);

const realisationAggregates = aggregateTypes("Realisation", {
  records: "realisations",
  measures: {
    attainment: "The attainment for the period, in percent up to the cap of the rule; no value where there is none.",
    measured: "1 where it was measured, 0 where not: its average is the share measured.",
    met: "1 for an attainment of 100 percent or more, 0 for less: its average is the share met.",
  },
  distinct: {
    employees: "The people who report (pegawai).",
    indicators: "The indicators (indikator kinerja).",
    reports: "The reports.",
    orgUnits: "The units of the period (unit kerja).",
  },
  key: RealisationGroupKey,
  keys: () => RealisationGroupKeys,
});

const summableRealisations = (actor: Actor): Summable => ({
  measures: {
    attainment,
    measured: sql`(z.value is not null)::int`,
    met: sql`((${attainment}) >= 100)::int`,
  },
  distinct: {
    employees: sql`r.employee_key`,
    indicators: sql`z.indicator_key`,
    reports: sql`z.report_key`,
    orgUnits: unitSeenBy(actor, columns.employee, columns.unit),
  },
  person: sql`r.employee_key`,
});

/** What realisations can be grouped by; the post p is there already. */
const realisationDimensions = (
  actor: Actor,
  { dateBucket, unitLevel }: GroupsArgs<RealisationGroupKey>,
): Readonly<Record<RealisationGroupKey, Dimension>> => ({
  PERIOD: periodDimension(dateBucket, "r.period_key"),
  ...personDimensions(actor, columns, unitLevel),
  POSITION_KIND: { keys: { positionKind: sql`p.kind` } },
  GRADE: { keys: { grade: gradeSeenBy(actor) } },
  ASPECT: { keys: { aspect: sql`i.aspect` } },
  PATTERN: { keys: { pattern: sql`i.pattern` } },
  RESULT_KIND: { keys: { resultKind: sql`s.kind` } },
});

export const realisationAggregatesResolvers = [
  aggregatesResolver({
    connection: RealisationConnection,
    records: "realisations",
    types: realisationAggregates,
    summable: summableRealisations,
    dimensions: realisationDimensions,
  }),
  periodOfGroup(RealisationGroupKeys),
  unitOfGroup(RealisationGroupKeys),
] as const;
