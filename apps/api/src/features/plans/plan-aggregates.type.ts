import type { EmploymentType } from "@andir/domain/employment-type";
import { PlanForm } from "@andir/domain/plan-form";
import { PlanStatus } from "@andir/domain/plan-status";
import type { PositionKind } from "@andir/domain/position-kind";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { PersonGroupKey, personGroupKeyWords, withPersonKeys } from "../employees/person-group-keys.ts";

export const PerformancePlanGroupKey = {
  YEAR: "YEAR",
  ...PersonGroupKey,
  STATUS: "STATUS",
  FORM: "FORM",
  IS_LATE: "IS_LATE",
  SUBMITTED: "SUBMITTED",
} as const;
export type PerformancePlanGroupKey = (typeof PerformancePlanGroupKey)[keyof typeof PerformancePlanGroupKey];
registerEnumType(PerformancePlanGroupKey, {
  name: "PerformancePlanGroupKey",
  description: "What plans can be grouped by.",
  valuesConfig: {
    YEAR: { description: "The year of the cycle." },
    ...personGroupKeyWords,
    STATUS: { description: "Where the plan stands." },
    FORM: { description: "Quantitative or qualitative." },
    IS_LATE: { description: "Whether it was first handed in after its due date, or still is not." },
    SUBMITTED: {
      description:
        "When it was last handed in: the day by the clocks of `timezone`, or the span that `dateBucket` says; null for first drafts.",
    },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
export class PerformancePlanGroupKeys {
  unitKey?: string | null;
  positionKind?: PositionKind | null;
  grade?: string | null;
  employmentType?: EmploymentType | null;

  @Field(() => Int, { nullable: true, description: "The year of the cycle." })
  year?: number | null;

  @Field(() => PlanStatus, { nullable: true, description: "Where the plans stand." })
  status?: PlanStatus | null;

  @Field(() => PlanForm, { nullable: true, description: "Quantitative or qualitative." })
  form?: PlanForm | null;

  @Field(() => Boolean, { nullable: true, description: "Whether they came in late." })
  isLate?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the span in which they were handed in." })
  submittedFrom?: string | null;
}
withPersonKeys(PerformancePlanGroupKeys);

export const planAggregates = aggregateTypes("PerformancePlan", {
  records: "plans",
  measures: {
    agreed: "1 for a plan that was agreed, 0 for any other: its average is the share of those that are complete.",
    late: "1 for a plan that came in late, 0 for one in time: its average is the share of late ones.",
    daysLate: "Calendar days from the due date to the day it was first handed in, or to today; 0 in time.",
    daysToAgree: "Days from first handing in to being agreed last.",
    results: "Results of the plan (rencana hasil kerja).",
    unlinkedResults: "Main results that support none of a superior's, though there is a superior who makes plans.",
    leaderResults: "Results of a unit head who appraises someone: those that somebody is to support.",
    unsupportedResults: "Those of these that nobody supports.",
  },
  distinct: {
    employees: "The people whose plans they are (pegawai).",
    orgUnits: "The units of the posts (unit kerja).",
    positions: "The posts planned for (jabatan).",
  },
  key: PerformancePlanGroupKey,
  keys: () => PerformancePlanGroupKeys,
});
