import { AdoptionStep, HelpReason } from "@andir/domain/adoption";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { NumberExplanation } from "../../platform/number-explanation.ts";
import { Period } from "../periods/period.entity.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";

registerEnumType(AdoptionStep, {
  name: "AdoptionStep",
  description: "How far a person has come with the product, in the order in which it goes.",
  valuesConfig: {
    SIGN_IN: { description: "Has signed in." },
    FIRST_ENTRY: { description: "And has logged progress." },
    FIRST_REPORT: { description: "And has handed in a report." },
    REPORT_IN_TIME: { description: "And handed in that of the period in time." },
  },
});
registerEnumType(HelpReason, {
  name: "HelpReason",
  description: "Where a unit is short of what the rule of the cycle expects.",
  valuesConfig: {
    NOT_ACTIVATED: { description: "Too few have signed in." },
    SELDOM_ACTIVE: { description: "Too few are active in a week." },
    FIRST_REPORT_LATE: { description: "Too few had their first report in time." },
    REPORTS_LATE: { description: "Too many reports of the period are late or missing." },
  },
});

@ObjectType({
  description:
    "How many have taken one step and all before it. Source: signing in, entries and reports of those who owe a report. Fresh: at every reading.",
})
export class AdoptionStepCount {
  @Field(() => AdoptionStep, { description: "Which step." })
  step: AdoptionStep;

  @Field(() => Int, { description: "How many people. Unit: count." })
  count: number;
}

@ObjectType({
  description:
    "One thing that a unit needs help with. Source: the unit's adoption and the rule of the cycle. Fresh: at every reading.",
})
export class HelpNeeded {
  @Field(() => HelpReason, { description: "What." })
  reason: HelpReason;

  @Field(() => Float, { description: "Where the unit stands. Unit: share, 0 to 1." })
  share: number;

  @Field(() => Float, {
    description: "What is expected: at least so much, and of late reports at most. Unit: share, 0 to 1.",
  })
  limit: number;
}

@ObjectType({
  description:
    "How a unit has taken to the product in a period: sums over its people, never one person, and of no group that is too small. Source: weeks in which people signed in, entries and reports. Fresh: at every reading.",
})
export class UnitAdoption {
  @Field(() => Period, { description: "The period." })
  period: PeriodRow;

  @Field(() => Boolean, {
    description:
      "Whether the units below count too; else it is the unit's own people, with those of units below that are too small to stand alone.",
  })
  includeSubunits: boolean;

  @Field(() => Boolean, { description: "Whether the people are too few to be told of, by the rule in force." })
  isWithheld: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "People who count, by posts held. Unit: count. Null when withheld.",
  })
  peopleCount: number | null;

  @Field(() => Int, {
    description:
      "People who are in no number here, since they are too few and are told with the unit above. Unit: count.",
  })
  leftOutCount: number;

  @Field(() => Float, {
    nullable: true,
    description: "Who had signed in by the end of the period. Unit: share, 0 to 1. Null when withheld.",
  })
  activatedShare: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Who had been at a session of socialisation by then. Unit: share, 0 to 1. Null when withheld.",
  })
  trainedShare: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Weeks in which a person signed in, of all weeks of all people. Unit: share, 0 to 1. Null when withheld or not recorded.",
  })
  activeShare: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Of the active weeks those with a phone. Unit: share, 0 to 1. Null when withheld or not recorded.",
  })
  phoneShare: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Whose first report came in time, of all who have one or owe it. Unit: share, 0 to 1. Null when withheld.",
  })
  firstReportInTimeShare: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Reports of the period that are late or missing, of all that are due. Unit: share, 0 to 1. Null when withheld.",
  })
  lateShare: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "People who owe a report that is due or handed in: where the steps begin. Unit: count. Null when withheld.",
  })
  owedCount: number | null;

  @Field(() => [AdoptionStepCount], { description: "The steps of those who owe a report; none when withheld." })
  steps: AdoptionStepCount[];

  @Field(() => AdoptionStep, {
    nullable: true,
    description: "The step that loses the most people; null where none does.",
  })
  dropOffStep: AdoptionStep | null;

  @Field(() => [HelpNeeded], { description: "What it needs help with, the widest gap first; none when withheld." })
  needs: HelpNeeded[];

  @Field(() => NumberExplanation, { description: "What the shares are made of." })
  explanation: NumberExplanation;

  readonly unitKey: string;
  readonly score: number;
}
