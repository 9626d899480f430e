import { SanctionKind } from "@andir/domain/disciplinary-sanction";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { PageArgs } from "../../platform/page.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "A disciplinary sanction as its decree has it." })
export class RecordSanctionInput extends MutationInput {
  @Field(() => ID, { description: "Whom it is about." })
  employeeId: string;

  @Field(() => SanctionKind, { description: "Which." })
  kind: SanctionKind;

  @Field(() => String, { description: "Number of the decree, at most 200 characters." })
  decree: string;

  @Field(() => DateScalar, { description: "The day of the decree." })
  decidedOn: string;

  @Field(() => DateScalar, { description: "From which day it takes effect." })
  effectiveOn: string;

  @Field(() => String, { description: "Which duty or prohibition was violated, at most 2,000 characters." })
  reason: string;
}

@InputType({ description: "Which sanction is taken back, and why." })
export class WithdrawSanctionInput extends MutationInput {
  @Field(() => ID, { description: "Which." })
  sanctionId: string;

  @Field(() => String, {
    description: "Why, such as the decision on an administrative appeal; at most 2,000 characters.",
  })
  reason: string;
}

@ArgsType()
export class SanctionsArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: "True for those that stand, false for those that were taken back; both without it.",
  })
  stands?: boolean | null;
}
