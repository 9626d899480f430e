import { AllowanceState } from "@andir/domain/allowance";
import type { EmploymentType } from "@andir/domain/employment-type";
import type { PositionKind } from "@andir/domain/position-kind";
import sql, { type Sql } from "sql-template-tag";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { bucketOfDay } from "../../platform/aggregates/date-bucket.ts";
import { connectionType } from "../../platform/connection.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { seesPseudonyms } from "../../platform/sight.ts";
import { personDimensions } from "../employees/person-dimensions.ts";
import { PersonGroupKey, personGroupKeyWords, unitOfGroup, withPersonKeys } from "../employees/person-group-keys.ts";
import { seenUnit } from "../org-units/unit-dimension.ts";
import { AllowanceFigure } from "./allowance-figure.entity.ts";
import { tellsAmount } from "./allowance.policy.ts";
import { figurePersonColumns } from "./figure.list.ts";

export const AllowanceFigureConnection = connectionType("AllowanceFigure", () => AllowanceFigure);

const AllowanceFigureGroupKey = { MONTH: "MONTH", STATE: "STATE", ...PersonGroupKey } as const;
type AllowanceFigureGroupKey = (typeof AllowanceFigureGroupKey)[keyof typeof AllowanceFigureGroupKey];
registerEnumType(AllowanceFigureGroupKey, {
  name: "AllowanceFigureGroupKey",
  description: "What figures of the allowance can be grouped by.",
  valuesConfig: {
    MONTH: { description: "The month, or the span that `dateBucket` says." },
    STATE: { description: "Whether there is a figure." },
    ...personGroupKeyWords,
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it." })
class AllowanceFigureGroupKeys {
  unitKey?: string | null;
  positionKind?: PositionKind | null;
  grade?: string | null;
  employmentType?: EmploymentType | null;

  @Field(() => DateScalar, { nullable: true, description: "First day of the month or of the span." })
  bucketStartsOn?: string | null;

  @Field(() => AllowanceState, { nullable: true, description: "Whether there is a figure." })
  state?: AllowanceState | null;
}
withPersonKeys(AllowanceFigureGroupKeys);

const types = aggregateTypes("AllowanceFigure", {
  records: "figures of the allowance",
  measures: {
    base: "What the class of the post is worth a month. Unit: rupiah.",
    amount: "What the month comes to, before other months are made good. Unit: rupiah.",
    corrected: "What other months are made good by. Unit: rupiah.",
    total: "The figure. Unit: rupiah.",
    shareOfBase: "The month as a share of what the class of the post is worth, 0 to 1.",
  },
  distinct: { employees: "The people (pegawai).", orgUnits: "The units (unit kerja)." },
  key: AllowanceFigureGroupKey,
  keys: () => AllowanceFigureGroupKeys,
});

/** Sums of what is withheld one by one: small groups are withheld where pseudonyms are seen, and everywhere else each amount is told or left out. */
const summedBy =
  (actor: Actor) =>
  (column: Sql): Sql =>
    seesPseudonyms(actor) ? column : sql`case when ${tellsAmount(actor)} then ${column} end`;

export const allowanceAggregatesResolvers = [
  aggregatesResolver<AllowanceFigureGroupKey>({
    connection: AllowanceFigureConnection,
    records: "figures of the allowance",
    types,
    summable: (actor) => {
      const { unit, joins } = seenUnit(actor, figurePersonColumns.employee, figurePersonColumns.unit);
      const summed = summedBy(actor);
      return {
        measures: {
          base: summed(sql`f.base`),
          amount: summed(sql`f.amount`),
          corrected: summed(sql`f.corrected`),
          total: summed(sql`f.total`),
          shareOfBase: summed(sql`f.amount::float8 / nullif(f.base, 0)`),
        },
        joins: { orgUnits: joins },
        distinct: { employees: sql`f.employee_key`, orgUnits: unit },
        person: sql`f.employee_key`,
        hidesExtremes: true,
      };
    },
    dimensions: (actor, { dateBucket, unitLevel }) => ({
      MONTH: { keys: { bucketStartsOn: bucketOfDay(dateBucket, sql`f.month`) } },
      STATE: { keys: { state: sql`f.state` } },
      ...personDimensions(actor, figurePersonColumns, unitLevel),
    }),
  }),
  unitOfGroup(AllowanceFigureGroupKeys),
] as const;
