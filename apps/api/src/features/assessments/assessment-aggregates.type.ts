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
  PREDICATE: "PREDICATE",
  WORK_RESULT: "WORK_RESULT",
  BEHAVIOUR: "BEHAVIOUR",
  STATUS: "STATUS",
  POSITION_KIND: "POSITION_KIND",
  GRADE: "GRADE",
  EMPLOYMENT_TYPE: "EMPLOYMENT_TYPE",
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
    PREDICATE: { description: "The predicate (predikat kinerja)." },
    WORK_RESULT: { description: "The rating of the work result (hasil kerja)." },
    BEHAVIOUR: { description: "The rating of behaviour (perilaku kerja)." },
    STATUS: { description: "Where the assessment stands." },
    POSITION_KIND: { description: "The kind of the post that was assessed (jenis jabatan)." },
    GRADE: { description: "The grade of the post that was assessed (golongan); null where that is not to be known." },
    EMPLOYMENT_TYPE: { description: "The employment type of the person today (jenis kepegawaian)." },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
export class AssessmentGroupKeys {
  periodKey?: string | null;
  unitKey?: string | null;
  appraiserKey?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the period or of the span." })
  bucketStartsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the span in which they were published." })
  publishedFrom?: string | null;

  @Field(() => Predicate, { nullable: true, description: "The predicate." })
  predicate?: Predicate | null;

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
