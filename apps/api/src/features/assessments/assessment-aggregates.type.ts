import type { AssessmentStatus as Status } from "@andir/domain/assessment-status";
import { AssessmentStatus } from "@andir/domain/assessment-status";
import { EmploymentType } from "@andir/domain/employment-type";
import { PositionKind } from "@andir/domain/position-kind";
import { Predicate } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { DateScalar } from "../../platform/scalars.ts";

export const AssessmentGroupKey = {
  PERIOD: "PERIOD",
  ORG_UNIT: "ORG_UNIT",
  APPRAISER: "APPRAISER",
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
    PREDICATE: { description: "The predicate (predikat kinerja)." },
    WORK_RESULT: { description: "The rating of the work result (hasil kerja)." },
    BEHAVIOUR: { description: "The rating of behaviour (perilaku kerja)." },
    STATUS: { description: "Where the assessment stands." },
    POSITION_KIND: { description: "The kind of the post that was assessed (jenis jabatan)." },
    GRADE: { description: "The grade of the post that was assessed (golongan); null where that is not to be known." },
    EMPLOYMENT_TYPE: { description: "The employment type of the person today (jenis kepegawaian)." },
  },
});

export const DateBucket = { PERIOD: "PERIOD", MONTH: "MONTH", QUARTER: "QUARTER", YEAR: "YEAR" } as const;
export type DateBucket = (typeof DateBucket)[keyof typeof DateBucket];
registerEnumType(DateBucket, {
  name: "DateBucket",
  description: "Into which spans periods are put together, by their last day.",
  valuesConfig: {
    PERIOD: { description: "Each period is one." },
    MONTH: { description: "A calendar month." },
    QUARTER: { description: "A quarter of a calendar year." },
    YEAR: { description: "A calendar year." },
  },
});

export const assessmentMeasures = {
  discipline: "The score of discipline (kedisiplinan), 0-100.",
  workQuality: "The score of work quality (kualitas kerja), 0-100.",
  innovation: "The score of innovation (inovasi), 0-100.",
} as const;

export const {
  Aggregates: AssessmentAggregates,
  Having: AssessmentHaving,
  Order: AssessmentGroupOrder,
  withStatistics,
} = aggregateTypes("Assessment", assessmentMeasures);

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
export class AssessmentGroupKeys {
  periodKey?: string | null;
  unitKey?: string | null;
  appraiserKey?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the period or of the span." })
  bucketStartsOn?: string | null;

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

@ObjectType({ description: "Assessments that have something in common, and what they come to." })
export class AssessmentGroup {
  @Field(() => AssessmentGroupKeys, { description: "What they have in common." })
  keys: AssessmentGroupKeys;

  @Field(() => Boolean, {
    description:
      "Whether the group is of too few people (fewer than five) to be told to those who know people by pseudonyms alone, or would give one away that is.",
  })
  isWithheld: boolean;

  @Field(() => Int, { nullable: true, description: "How many assessments; null when withheld." })
  count: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The share of all that the filter lets through, 0-1; null when withheld.",
  })
  share: number | null;
}
withStatistics(AssessmentGroup);

@ArgsType()
export class AssessmentGroupsArgs {
  @Field(() => [AssessmentGroupKey], { description: "By what: one to three, each once." })
  groupBy: AssessmentGroupKey[];

  @Field(() => DateBucket, { defaultValue: DateBucket.PERIOD, description: "How PERIOD puts periods together." })
  dateBucket: DateBucket;

  @Field(() => Int, {
    nullable: true,
    description:
      "How ORG_UNIT puts units together: by the one above at this level, 0 for the root; each by itself without it.",
  })
  unitLevel?: number | null;

  @Field(() => AssessmentHaving, { nullable: true, description: "Only groups of which this is true." })
  having?: InstanceType<typeof AssessmentHaving> | null;

  @Field(() => [AssessmentGroupOrder], { nullable: true, description: "In which order; by their keys without it." })
  orderBy?: InstanceType<typeof AssessmentGroupOrder>[] | null;

  @Field(() => Int, { defaultValue: 1_000, description: "At most so many, 1-10,000." })
  first: number;
}
