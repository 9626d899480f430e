import type { EmploymentType } from "@andir/domain/employment-type";
import { ObjectionStatus } from "@andir/domain/objection-status";
import type { PositionKind } from "@andir/domain/position-kind";
import sql from "sql-template-tag";
import { Ctx, Field, FieldResolver, ObjectType, registerEnumType, Resolver, Root } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { bucketOfInstant } from "../../platform/aggregates/date-bucket.ts";
import type { Dimension } from "../../platform/aggregates/dimensions.ts";
import type { GroupsArgs } from "../../platform/aggregates/group-args.ts";
import type { Summable } from "../../platform/aggregates/statistics.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { knowsAppraiserOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { personDimensions } from "../employees/person-dimensions.ts";
import { seenUnit } from "../org-units/unit-dimension.ts";
import { PersonGroupKey, personGroupKeyWords, unitOfGroup, withPersonKeys } from "../employees/person-group-keys.ts";
import { periodDimension, periodOfGroup } from "../periods/period-group.ts";
import { ObjectionConnection } from "./objection.connection.ts";
import { columns, isChanged } from "./objection.list.ts";

const ObjectionGroupKey = {
  PERIOD: "PERIOD",
  ...PersonGroupKey,
  APPRAISER: "APPRAISER",
  STATUS: "STATUS",
  IS_CHANGED: "IS_CHANGED",
  FILED: "FILED",
} as const;
type ObjectionGroupKey = (typeof ObjectionGroupKey)[keyof typeof ObjectionGroupKey];
registerEnumType(ObjectionGroupKey, {
  name: "ObjectionGroupKey",
  description: "What objections can be grouped by.",
  valuesConfig: {
    PERIOD: { description: "The period of the assessment, or the span that `dateBucket` says." },
    ...personGroupKeyWords,
    APPRAISER: { description: "Whose judgement it is against; null where that is not to be known." },
    STATUS: { description: "Where it stands." },
    IS_CHANGED: { description: "Whether a rating was changed by the decision; null until it is decided." },
    FILED: {
      description: "When it was filed: the day by the clocks of `timezone`, or the span that `dateBucket` says.",
    },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
class ObjectionGroupKeys {
  periodKey?: string | null;
  unitKey?: string | null;
  appraiserKey?: string | null;
  positionKind?: PositionKind | null;
  grade?: string | null;
  employmentType?: EmploymentType | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the period or of the span." })
  bucketStartsOn?: string | null;

  @Field(() => ObjectionStatus, { nullable: true, description: "Where they stand." })
  status?: ObjectionStatus | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the decision changed a rating." })
  isChanged?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the span in which they were filed." })
  filedFrom?: string | null;
}
withPersonKeys(ObjectionGroupKeys);

const objectionAggregates = aggregateTypes("Objection", {
  records: "objections",
  measures: {
    daysToAnswer: "Days from filing to the appraiser's answer.",
    daysToDecide: "Days from filing to the decision.",
    changed: "1 for one whose decision changed a rating, 0 for one that was kept: its average is the share changed.",
  },
  distinct: {
    employees: "Those who object (pegawai).",
    appraisers: "Those whose judgement it is against, as far as they may be known.",
    orgUnits: "The units of the period (unit kerja).",
  },
  key: ObjectionGroupKey,
  keys: () => ObjectionGroupKeys,
});

const knownAppraiser = (actor: Actor) =>
  sql`case when ${knowsAppraiserOf(actor, "o.employee_key", "o.appraiser_key")} then o.appraiser_key end`;

const summableObjections = (actor: Actor): Summable => ({
  measures: {
    daysToAnswer: sql`extract(epoch from o.answered_at - o.filed_at) / 86400`,
    daysToDecide: sql`extract(epoch from o.decided_at - o.filed_at) / 86400`,
    changed: sql`(${isChanged})::int`,
  },
  joins: { orgUnits: seenUnit(actor, columns.employee, columns.unit).joins },
  distinct: {
    employees: sql`o.employee_key`,
    appraisers: knownAppraiser(actor),
    orgUnits: seenUnit(actor, columns.employee, columns.unit).unit,
  },
  person: sql`o.employee_key`,
});

/** What objections o, their assessments a and periods d can be grouped by. */
const objectionDimensions = (
  actor: Actor,
  { dateBucket, timezone, unitLevel }: GroupsArgs<ObjectionGroupKey>,
): Readonly<Record<ObjectionGroupKey, Dimension>> => ({
  PERIOD: periodDimension(dateBucket, "a.period_key"),
  ...personDimensions(actor, columns, unitLevel),
  APPRAISER: { keys: { appraiserKey: knownAppraiser(actor) } },
  STATUS: { keys: { status: sql`o.status` } },
  IS_CHANGED: { keys: { isChanged } },
  FILED: { keys: { filedFrom: bucketOfInstant(dateBucket, sql`o.filed_at`, timezone) } },
});

@Resolver(() => ObjectionGroupKeys)
class ObjectionGroupKeysResolver {
  @FieldResolver(() => Employee, { nullable: true, description: "Whose judgement they are against." })
  appraiser(@Root() { appraiserKey }: ObjectionGroupKeys, @Ctx() scope: Scope): Promise<EmployeeRow> | null {
    return appraiserKey == null ? null : loadEmployee.required(scope, appraiserKey);
  }
}

export const objectionAggregatesResolvers = [
  aggregatesResolver({
    connection: ObjectionConnection,
    records: "objections",
    types: objectionAggregates,
    summable: summableObjections,
    dimensions: objectionDimensions,
  }),
  periodOfGroup(ObjectionGroupKeys),
  unitOfGroup(ObjectionGroupKeys),
  ObjectionGroupKeysResolver,
] as const;
