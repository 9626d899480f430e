import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "Which post of yours has a wrong or no appraiser, and who it is." })
export class RequestAppraiserCorrectionInput extends MutationInput {
  @Field(() => ID, { description: "The post." })
  positionId: string;

  @Field(() => ID, { description: "Who appraises you in truth." })
  claimedAppraiserId: string;

  @Field(() => String, { description: "What the administrator should know, such as the number of the decree." })
  note: string;
}

export const CorrectionDecision = { ACCEPT: "ACCEPT", REFUSE: "REFUSE" } as const;
export type CorrectionDecision = (typeof CorrectionDecision)[keyof typeof CorrectionDecision];
registerEnumType(CorrectionDecision, {
  name: "CorrectionDecision",
  description: "What becomes of a request to correct an appraiser.",
  valuesConfig: {
    ACCEPT: { description: "The appraiser is corrected." },
    REFUSE: { description: "The record stays as it is." },
  },
});

@InputType({ description: "What is decided on which request." })
export class DecideAppraiserCorrectionInput extends MutationInput {
  @Field(() => ID, { description: "The request." })
  correctionId: string;

  @Field(() => CorrectionDecision, { description: "Accept or refuse." })
  decision: CorrectionDecision;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "From which day on the appraiser is the right one, when accepted; without it from the first open month that was not assessed yet.",
  })
  startsOn?: string | null;

  @Field(() => String, { description: "What the employee is told." })
  note: string;
}

@InputType({ description: "Which request is taken back." })
export class WithdrawAppraiserCorrectionInput extends MutationInput {
  @Field(() => ID, { description: "The request." })
  correctionId: string;
}
