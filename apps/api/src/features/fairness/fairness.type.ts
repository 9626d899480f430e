import { FairnessMeasureName } from "@andir/domain/fairness";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";

registerEnumType(FairnessMeasureName, {
  name: "FairnessMeasureName",
  description: "In which respect one appraiser's ratings stand beside those of others.",
  valuesConfig: {
    LENIENCY: { description: "The mean of the predicates as steps from 1 to 5: higher is more lenient." },
    CENTRAL_TENDENCY: { description: "The share of people who meet expectation in both ratings, 0 to 1." },
    SPREAD: { description: "The standard deviation of the two ratings taken together." },
  },
});

export const FairnessTrait = {
  EMPLOYMENT_TYPE: "EMPLOYMENT_TYPE",
  POSITION_KIND: "POSITION_KIND",
  GRADE: "GRADE",
  SEX: "SEX",
} as const;
export type FairnessTrait = (typeof FairnessTrait)[keyof typeof FairnessTrait];
registerEnumType(FairnessTrait, {
  name: "FairnessTrait",
  description: "By what people are put in groups.",
  valuesConfig: {
    EMPLOYMENT_TYPE: { description: "How they are employed." },
    POSITION_KIND: { description: "The kind of their post." },
    GRADE: { description: "The grade without its letter (golongan)." },
    SEX: { description: "As their NIP tells; who has none, or one that does not say, is left out." },
  },
});

@ObjectType({
  description:
    "One appraiser beside others in one respect. A difference is worth a second look and no fault. Source: your assessments with both ratings, and those that others published. Fresh: at every reading.",
})
export class FairnessMeasure {
  @Field(() => FairnessMeasureName, { description: "In which respect." })
  name: FairnessMeasureName;

  @Field(() => Float, { description: "Your own. Unit: of the measure, which says it." })
  own: number;

  @Field(() => Float, { description: "That of the others together. Unit: of the measure, which says it." })
  peers: number;

  @Field(() => Boolean, { description: "Whether the difference is one that the rule in force has one look at again." })
  isNotable: boolean;
}

@ObjectType({
  description:
    "People of one group beside everyone else whom you rated, by the mean of their predicates from 1 to 5. Source: your assessments with both ratings. Fresh: at every reading.",
})
export class FairnessGroup {
  @Field(() => FairnessTrait, { description: "By what the groups are made." })
  trait: FairnessTrait;

  @Field(() => String, { description: "Which group: the value of the trait, such as CONTRACT, III or FEMALE." })
  group: string;

  @Field(() => Int, { description: "How many are in it." })
  count: number;

  @Field(() => Float, { description: "Their mean, as steps of the predicate from 1 to 5. Unit: steps." })
  mean: number;

  @Field(() => Int, { description: "How many others there are." })
  restCount: number;

  @Field(() => Float, { description: "The mean of these, as steps of the predicate from 1 to 5. Unit: steps." })
  restMean: number;

  @Field(() => Boolean, { description: "Whether the difference is one that the rule in force has one look at again." })
  isNotable: boolean;
}

@ObjectType({
  description:
    "How your ratings of a period, drafts with both ratings included, stand beside those that others published, and whether groups differ. Numbers of people alone; small groups are left out. Source: your assessments with both ratings, and those that others published. Fresh: at every reading.",
})
export class AppraisalFairness {
  @Field(() => Int, { description: "How many people you rated." })
  ownCount: number;

  @Field(() => Int, { description: "How many people others rated in the unit that is compared with; 0 without one." })
  peerCount: number;

  @Field(() => Int, { description: "How many appraisers these others are; 0 without one." })
  peerAppraiserCount: number;

  @Field(() => Int, { description: "From how many own ratings on anything is compared. Unit: count." })
  minOwn: number;

  @Field(() => [FairnessMeasure], { description: "Beside others; empty while either side has too few." })
  measures: readonly FairnessMeasure[];

  @Field(() => [FairnessGroup], { description: "Between groups that are large enough; empty where none is." })
  groups: readonly FairnessGroup[];

  @Field(() => String, { description: "Version of the dated rule of the cycle." })
  ruleVersion: string;

  /** The nearest unit upward with enough ratings of others; null where there is none. */
  readonly unitKey: string | null;
  readonly periodKey: string;
}
