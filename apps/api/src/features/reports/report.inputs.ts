import { Field, Float, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "What one indicator came to in the period." })
export class RealisationInput {
  @Field(() => ID, { description: "The indicator, of the plan of the same post." })
  indicatorId: string;

  @Field(() => Float, {
    nullable: true,
    description: "In the indicator's unit of measure; null where it was not measured, which is not zero.",
  })
  value?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "How it shows in the evidence, or why it was not measured; at most 1,000 characters.",
  })
  note?: string | null;
}

@InputType({ description: "A report as far as it is written: anything may still be missing." })
export class SaveReportInput extends MutationInput {
  @Field(() => ID, { description: "The period reported on." })
  periodId: string;

  @Field(() => ID, { nullable: true, description: "Tells two posts apart; the definitive one by default." })
  positionId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision that you saw, 1 of a report that is not begun: someone who changed it meanwhile is not overwritten. Any without it.",
  })
  revision?: number | null;

  @Field(() => String, { nullable: true, description: "What the period brought; unchanged without it." })
  narrative?: string | null;

  @Field(() => [RealisationInput], {
    nullable: true,
    description: "What the indicators came to; those not named stay as they are.",
  })
  realisations?: RealisationInput[] | null;
}

@InputType({
  description: "A report that is handed in. positionId tells two posts apart; the definitive one by default.",
})
export class SubmitReportInput extends MutationInput {
  @Field(() => ID, { description: "The period reported on." })
  periodId: string;

  @Field(() => ID, { nullable: true, description: "Tells two posts apart; the definitive one by default." })
  positionId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision that you saw, 1 of a report that is not begun: someone who changed it meanwhile is not overwritten. Any without it.",
  })
  revision?: number | null;

  @Field(() => String, { description: "What the period brought, in your words; at most 10,000 characters." })
  narrative: string;

  @Field(() => [RealisationInput], {
    nullable: true,
    description: "What the indicators came to; those not named are as saved before, or counted from the entries.",
  })
  realisations?: RealisationInput[] | null;
}

@InputType({ description: "Which report is taken back." })
export class WithdrawReportInput extends MutationInput {
  @Field(() => ID, { description: "The report." })
  reportId: string;
}

@InputType({ description: "Which report is verified, and what is to be said of it." })
export class VerifyReportInput extends MutationInput {
  @Field(() => ID, { description: "The report." })
  reportId: string;

  @Field(() => String, { nullable: true, description: "A word to its writer." })
  note?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Entries that are not accepted, with a note that says why; all are accepted without it.",
  })
  exceptEntryIds?: string[] | null;
}

@InputType({ description: "Which report is given back, and what is to be mended." })
export class ReturnReportInput extends MutationInput {
  @Field(() => ID, { description: "The report." })
  reportId: string;

  @Field(() => String, { description: "What is to be mended." })
  note: string;
}

@InputType({ description: "A verification that is taken back, and why." })
export class WithdrawVerificationInput extends MutationInput {
  @Field(() => ID, { description: "The report." })
  reportId: string;

  @Field(() => String, { description: "Why; its writer reads it." })
  reason: string;
}
