import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { PeriodRow } from "../periods/period.loaders.ts";

export const OverviewOf = { SELF: "SELF", TEAM: "TEAM", UNITS: "UNITS", AGENCY: "AGENCY" } as const;
export type OverviewOf = (typeof OverviewOf)[keyof typeof OverviewOf];
registerEnumType(OverviewOf, {
  name: "OverviewOf",
  description: "Whose numbers they are.",
  valuesConfig: {
    SELF: { description: "Your own." },
    TEAM: { description: "Of the people whom you appraise, or in whose appraiser's place you act." },
    UNITS: { description: "Of the units that you head, those below included." },
    AGENCY: { description: "Of everyone, as far as you may see it." },
  },
});

@ObjectType({
  description:
    "How far people are with the reports and assessments of the latest month that is due. Source: reports and assessments of the latest month that is due. Fresh: at every reading.",
})
export class Overview {
  @Field(() => ID, { description: "Opaque; names whose numbers they are and the period." })
  id: string;

  @Field(() => OverviewOf, { description: "Whose numbers they are." })
  of: OverviewOf;

  @Field(() => Int, { description: "Posts that owe a report." })
  owingCount: number;

  @Field(() => Int, { description: "Of these, whose report is handed in." })
  reportedCount: number;

  @Field(() => Int, {
    description: "Of these, whose report is not there after its due date, those given back among them.",
  })
  missingCount: number;

  @Field(() => Int, { description: "Of these, whose report waits for verification." })
  toVerifyCount: number;

  @Field(() => Int, { description: "Of these, whose report is verified and who have no published assessment." })
  toAssessCount: number;

  period: PeriodRow;
}

@ObjectType({
  description:
    "The middle of the scores of one aspect in one period. Source: published assessments of the period. Fresh: at every reading.",
})
export class AspectMedian {
  @Field(() => Float, { nullable: true, description: "Median, 0-100; null of nobody." })
  median: number | null;

  @Field(() => Int, { description: "Of how many." })
  n: number;
}

@ObjectType({ description: "What published assessments of one period came to." })
export class TrendPoint {
  @Field(() => AspectMedian, { description: "Discipline (kedisiplinan)." })
  discipline: AspectMedian;

  @Field(() => AspectMedian, { description: "Work quality (kualitas kerja)." })
  workQuality: AspectMedian;

  @Field(() => AspectMedian, { description: "Innovation (inovasi)." })
  innovation: AspectMedian;

  period: PeriodRow;
}

@ObjectType({ description: "The three aspects over a year, the oldest period first." })
export class Trend {
  @Field(() => ID, { description: "Opaque; names whose numbers they are." })
  id: string;

  @Field(() => OverviewOf, { description: "Whose numbers they are: the widest that you answer for." })
  of: OverviewOf;

  @Field(() => [TrendPoint], { description: "A period each; one without a published assessment has n 0." })
  points: TrendPoint[];
}
