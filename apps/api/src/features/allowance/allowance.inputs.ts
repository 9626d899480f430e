import { Field, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { AllowanceFormulaInput } from "./allowance-rule.type.ts";

@InputType({ description: "Which month is worked out." })
export class ComputeAllowanceMonthInput extends MutationInput {
  @Field(() => DateScalar, { description: "First day of a month that is over." })
  month: string;
}

@InputType({ description: "Which month is locked, as it was looked at." })
export class LockAllowanceMonthInput extends MutationInput {
  @Field(() => ID, { description: "The month." })
  monthId: string;

  @Field(() => Int, {
    description: "How many are left without a figure, as you were shown: it is refused when that has changed.",
  })
  pending: number;

  @Field(() => String, { nullable: true, description: "What is to be known of it, at most 2,000 characters." })
  note?: string | null;
}

@InputType({ description: "Which formula would hold from a month on." })
export class PreviewAllowanceRuleInput {
  @Field(() => DateScalar, { description: "First day of the first month that it holds for." })
  startsOn: string;

  @Field(() => AllowanceFormulaInput, { description: "Its values." })
  formula: AllowanceFormulaInput;
}

@InputType({ description: "Which formula holds from a month on, and by which decree." })
export class SetAllowanceRuleInput extends MutationInput {
  @Field(() => DateScalar, { description: "First day of the first month that it holds for." })
  startsOn: string;

  @Field(() => AllowanceFormulaInput, { description: "Its values." })
  formula: AllowanceFormulaInput;

  @Field(() => String, { description: "The decree that says so; everyone can read it." })
  source: string;
}

@InputType({ description: "Which formula is taken back, before a month was worked out by it." })
export class WithdrawAllowanceRuleInput extends MutationInput {
  @Field(() => ID, { description: "The formula." })
  formulaId: string;

  @Field(() => String, { description: "Why; kept." })
  reason: string;
}
