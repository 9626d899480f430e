import type { AssessmentStatus as Status } from "@andir/domain/assessment-status";
import { AssessmentStatus } from "@andir/domain/assessment-status";
import { EmploymentType } from "@andir/domain/employment-type";
import { PositionKind } from "@andir/domain/position-kind";
import { Predicate } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { DateScalar } from "../../platform/scalars.ts";

export const AssessmentGroupKey = {
  PERIOD: "PERIOD",
  ORG_UNIT: "ORG_UNIT",
  APPRAISER: "APPRAISER",
  PUBLISHED: "PUBLISHED",
  EMPLOYEE: "EMPLOYEE",
  PREDICATE: "PREDICATE",
  PREVIOUS_PREDICATE: "PREVIOUS_PREDICATE",
  WORK_RESULT: "WORK_RESULT",
  BEHAVIOUR: "BEHAVIOUR",
  STATUS: "STATUS",
  POSITION_KIND: "POSITION_KIND",
  GRADE: "GRADE",
  EMPLOYMENT_TYPE: "EMPLOYMENT_TYPE",
  REPORTING: "REPORTING",
  ABSENCE: "ABSENCE",
} as const;
export type AssessmentGroupKey = (typeof AssessmentGroupKey)[keyof typeof AssessmentGroupKey];
registerEnumType(AssessmentGroupKey, {
  name: "AssessmentGroupKey",
  description: "What assessments can be grouped by.",
  valuesConfig: {
    PERIOD: { description: "The period assessed, or the span that `dateBucket` says." },
    ORG_UNIT: { description: "The unit (unit kerja) of the period, or the one above it at `unitLevel`." },
    APPRAISER: { description: "Who assessed (pejabat penilai); null where that is not to be known." },
    PUBLISHED: {
      description:
        "When it was published: the day by the clocks of `timezone`, or the span that `dateBucket` says; null for drafts.",
    },
    EMPLOYEE: { description: "The person assessed (pegawai)." },
    PREDICATE: { description: "The predicate (predikat kinerja)." },
    PREVIOUS_PREDICATE: {
      description:
        "The predicate of the same post for the period of the same length just before; null where there was none.",
    },
    WORK_RESULT: { description: "The rating of the work result (hasil kerja)." },
    BEHAVIOUR: { description: "The rating of behaviour (perilaku kerja)." },
    STATUS: { description: "Where the assessment stands." },
    POSITION_KIND: { description: "The kind of the post that was assessed (jenis jabatan)." },
    GRADE: { description: "The grade of the post that was assessed (golongan); null where that is not to be known." },
    EMPLOYMENT_TYPE: { description: "The employment type of the person today (jenis kepegawaian)." },
    REPORTING: { description: "How the report of the same post and period came in." },
    ABSENCE: {
      description: "How many days of the period the person was absent without a valid reason (tanpa keterangan).",
    },
  },
});

export const Reporting = { ON_TIME: "ON_TIME", LATE: "LATE", MISSING: "MISSING" } as const;
export type Reporting = (typeof Reporting)[keyof typeof Reporting];
registerEnumType(Reporting, {
  name: "Reporting",
  description: "How the report of a post for a period came in.",
  valuesConfig: {
    ON_TIME: { description: "Handed in by its due date." },
    LATE: { description: "Handed in after it." },
    MISSING: { description: "Not handed in." },
  },
});

export const AbsenceBucket = {
  NONE: "NONE",
  ONE_OR_TWO: "ONE_OR_TWO",
  THREE_TO_TEN: "THREE_TO_TEN",
  ELEVEN_TO_TWENTY: "ELEVEN_TO_TWENTY",
  MORE_THAN_TWENTY: "MORE_THAN_TWENTY",
} as const;
export type AbsenceBucket = (typeof AbsenceBucket)[keyof typeof AbsenceBucket];
registerEnumType(AbsenceBucket, {
  name: "AbsenceBucket",
  description:
    "Days absent without a valid reason in the period of an assessment, in the steps at which PP 94/2021 goes from one level to the next over a year.",
  valuesConfig: {
    NONE: { description: "None." },
    ONE_OR_TWO: { description: "One or two days: below the first level." },
    THREE_TO_TEN: { description: "Three to ten days: over a year, the light level (ringan)." },
    ELEVEN_TO_TWENTY: { description: "Eleven to twenty days: over a year, the medium level (sedang)." },
    MORE_THAN_TWENTY: { description: "Twenty-one days or more: over a year, the severe level (berat)." },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
export class AssessmentGroupKeys {
  periodKey?: string | null;
  unitKey?: string | null;
  appraiserKey?: string | null;
  employeeKey?: string | null;

  /** Of a span; that of a period is the period's. */
  bucketStartsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the span in which they were published." })
  publishedFrom?: string | null;

  @Field(() => Predicate, { nullable: true, description: "The predicate." })
  predicate?: Predicate | null;

  @Field(() => Predicate, { nullable: true, description: "The predicate of the period before." })
  previousPredicate?: Predicate | null;

  @Field(() => Reporting, { nullable: true, description: "How the reports came in." })
  reporting?: Reporting | null;

  @Field(() => AbsenceBucket, { nullable: true, description: "How many days were missed without a valid reason." })
  absence?: AbsenceBucket | null;

  @Field(() => Rating, { nullable: true, description: "The rating of the work result." })
  workResult?: Rating | null;

  @Field(() => Rating, { nullable: true, description: "The rating of behaviour." })
  behaviour?: Rating | null;

  @Field(() => AssessmentStatus, { nullable: true, description: "Where the assessments stand." })
  status?: Status | null;

  @Field(() => PositionKind, { nullable: true, description: "The kind of the post." })
  positionKind?: PositionKind | null;

  @Field(() => String, { nullable: true, description: "The grade of the post." })
  grade?: string | null;

  @Field(() => EmploymentType, { nullable: true, description: "The employment type." })
  employmentType?: EmploymentType | null;
}

export const assessmentAggregates = aggregateTypes("Assessment", {
  records: "assessments",
  measures: {
    discipline: "The score of discipline (kedisiplinan), 0-100.",
    workQuality: "The score of work quality (kualitas kerja), 0-100.",
    innovation: "The score of innovation (inovasi), 0-100.",
    predicateStep: "The predicate as a step, from 1 (Sangat Kurang) to 5 (Sangat Baik).",
    workResultStep: "The rating of the work result as a step, 1 to 3.",
    behaviourStep: "The rating of behaviour as a step, 1 to 3.",
    reportDaysLate:
      "Days late of the report of the same post and period; 0 in time, no value where none was handed in.",
    absentDays: "Days of the period absent without a valid reason (tanpa keterangan), as attendance stands today.",
    feedbackGiven: "How often the appraiser gave the person feedback by name within the period.",
    daysSinceFeedback:
      "Days from the last of these up to the end of the period, or to today; no value where there never was one.",
  },
  distinct: {
    employees: "The people assessed (pegawai).",
    appraisers: "Those who assessed (pejabat penilai), as far as they may be known.",
    orgUnits: "The units of the period (unit kerja).",
    positions: "The posts assessed (jabatan).",
    periods: "The periods assessed.",
  },
  key: AssessmentGroupKey,
  keys: () => AssessmentGroupKeys,
});
