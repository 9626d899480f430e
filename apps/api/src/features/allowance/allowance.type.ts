import { AllowanceGap, AllowanceLineName, AllowanceSection } from "@andir/domain/allowance";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { NumberExplanation } from "../../platform/number-explanation.ts";
import { RupiahScalar } from "../../platform/scalars.ts";

registerEnumType(AllowanceSection, {
  name: "AllowanceSection",
  description: "To what a line of the arithmetic adds up.",
  valuesConfig: {
    ENTITLEMENT: { description: "What the month would be worth in full." },
    FIGURE: { description: "The figure." },
  },
});
registerEnumType(AllowanceLineName, {
  name: "AllowanceLineName",
  description: "What a line of the arithmetic states.",
  valuesConfig: {
    BASE: { description: "What the class of the post is worth." },
    EMPLOYMENT: { description: "Less than the whole for a type of employment." },
    HOURS: { description: "Hours of the post." },
    DAYS: { description: "Days of the month without a post." },
    LEAVE: { description: "What is left to whoever is away for the whole month." },
    PART: { description: "The whole of a part." },
    ATTENDANCE: { description: "What a code of attendance takes." },
    MOST_DEDUCTED: { description: "Given back, since codes take no more than the most." },
    PREDICATE: { description: "What the predicate takes or adds." },
    SCORE: { description: "What the band of a score takes or adds." },
    LEFT_OUT: { description: "A part that does not apply: the others weigh more." },
    SANCTION: { description: "What a disciplinary sanction takes." },
    ACTING: { description: "For a post that is held acting." },
    MOST: { description: "What is above the most." },
    ROUNDING: { description: "By rounding." },
    CORRECTION: { description: "What is made good of a locked month." },
  },
});

@ObjectType({
  description:
    "A step of the arithmetic of an allowance: the lines of a section add up, to the rupiah. Source: the facts of the month and the dated formula. Fresh: with the figure.",
})
export class AllowanceLine {
  @Field(() => AllowanceSection, { description: "To what it adds up." })
  section: AllowanceSection;

  @Field(() => AllowanceLineName, { description: "What it states." })
  name: AllowanceLineName;

  @Field(() => String, {
    nullable: true,
    description: "Which class, type, part, code, predicate, score or month; null where the name says it all.",
  })
  detail: string | null;

  @Field(() => Float, { nullable: true, description: "How many days, or points of a score. Unit: of what it states." })
  count: number | null;

  @Field(() => Int, { nullable: true, description: "For each, or of the whole. Unit: hundredths of a percent." })
  share: number | null;

  @Field(() => RupiahScalar, { description: "What it adds or takes. Unit: rupiah." })
  amount: number;
}

@ObjectType({
  description:
    "How a figure of the allowance came about. Source: the facts that were kept with it, and the formula by which the month was worked out. Fresh: with the figure.",
})
export class AllowanceExplanation {
  @Field(() => [AllowanceLine], { description: "The arithmetic, line by line." })
  lines: AllowanceLine[];

  @Field(() => String, { description: "Version of the formula." })
  ruleVersion: string;

  @Field(() => String, { description: "The decree that says so." })
  source: string;

  /** The assessment that the month goes by. */
  assessmentKey: string | null;
}

@ObjectType({ description: "How many lack something. Source: the figures of the month. Fresh: as it was worked out." })
export class AllowanceGapCount {
  @Field(() => AllowanceGap, { description: "What they lack." })
  gap: AllowanceGap;

  @Field(() => Int, { description: "How many people. Unit: people." })
  people: number;
}

@ObjectType({
  description:
    "What a month of the allowance comes to for the whole agency, and what is missing. Source: the figures of the month. Fresh: as it was last worked out.",
})
export class AllowanceCheck {
  @Field(() => Int, {
    description: "How many people held a post, or are made good a month in which they did. Unit: people.",
  })
  people: number;

  @Field(() => Int, { description: "How many have a figure. Unit: people." })
  ready: number;

  @Field(() => Int, { description: "How many lack something, or wait for what is not due. Unit: people." })
  pending: number;

  @Field(() => Int, { description: "To how many the formula gives nothing. Unit: people." })
  notEntitled: number;

  @Field(() => Int, { description: "For how many a month before is made good. Unit: people." })
  correcting: number;

  @Field(() => RupiahScalar, { description: "What months before are made good by. Unit: rupiah." })
  corrected: number;

  @Field(() => RupiahScalar, { description: "All figures together, corrections included. Unit: rupiah." })
  total: number;

  @Field(() => [AllowanceGapCount], { description: "What they lack, what most lack first." })
  gaps: readonly AllowanceGapCount[];

  @Field(() => NumberExplanation, { description: "How these came about." })
  explanation: NumberExplanation;
}
