import { RuleKind } from "@andir/domain/rule-kind";
import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "Another value at a place of a rule." })
export class RuleChangeInput {
  @Field(() => String, { description: "The place, such as discipline.deductions.TK." })
  path: string;

  @Field(() => String, { nullable: true, description: "The value as it is written; none takes it out." })
  value?: string | null;
}

@InputType({ description: "Which rule holds from a day on: what differs from the one before." })
export class PreviewRuleInput {
  @Field(() => RuleKind, { description: "What it is about." })
  kind: RuleKind;

  @Field(() => DateScalar, { description: "From which day on." })
  startsOn: string;

  @Field(() => [RuleChangeInput], { description: "What differs, at most 200 values." })
  changes: RuleChangeInput[];
}

@InputType({ description: "Which rule holds from a day on, and by which decree." })
export class SetRuleInput extends MutationInput {
  @Field(() => RuleKind, { description: "What it is about." })
  kind: RuleKind;

  @Field(() => DateScalar, { description: "From which day on; the one before ends on the day before." })
  startsOn: string;

  @Field(() => [RuleChangeInput], { description: "What differs from the one before, at most 200 values." })
  changes: RuleChangeInput[];

  @Field(() => String, { description: "The decree that says so; everyone can read it." })
  source: string;
}

@InputType({ description: "Which rule that has not begun is taken back." })
export class WithdrawRuleInput extends MutationInput {
  @Field(() => ID, { description: "The rule." })
  ruleId: string;

  @Field(() => String, { description: "Why; kept." })
  reason: string;
}

@InputType({
  description: "Whether the distribution is checked at a unit, or at all offices of a kind, from a day on.",
})
export class SetDistributionCheckInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "The unit; or else a kind of office." })
  orgUnitId?: string | null;

  @Field(() => String, { nullable: true, description: "The kind of office, such as DINAS; or else a unit." })
  unitKind?: string | null;

  @Field(() => Boolean, { description: "Whether it is checked there." })
  isChecked: boolean;

  @Field(() => DateScalar, { description: "From which day on: today or later." })
  startsOn: string;

  @Field(() => String, { description: "The decree that says so; everyone can read it." })
  source: string;
}
