import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { AllowanceMonth } from "./allowance-month.entity.ts";
import type { MonthRow } from "./allowance-month.loaders.ts";
import { computeAllowanceMonth, lockAllowanceMonth } from "./allowance-month.service.ts";
import { AllowanceRulePreview, previewAllowanceRule } from "./allowance-preview.service.ts";
import { loadAllowanceRuleBook, setAllowanceRule, withdrawAllowanceRule } from "./allowance-rule.service.ts";
import { AllowanceRuleBook } from "./allowance-rule.type.ts";
import {
  ComputeAllowanceMonthInput,
  LockAllowanceMonthInput,
  PreviewAllowanceRuleInput,
  SetAllowanceRuleInput,
  WithdrawAllowanceRuleInput,
} from "./allowance.inputs.ts";

const AllowanceMonthPayload = payloadType(
  "AllowanceMonthPayload",
  "The outcome of working a month of the allowance out, or of locking it.",
  "allowanceMonth",
  () => AllowanceMonth,
  "The month as it is now; null when it failed.",
);
type AllowanceMonthPayload = Payload<"allowanceMonth", MonthRow>;
const monthPayload = payloadOf("allowanceMonth");

@ObjectType({ description: "The outcome of a change of the formulas of the allowance." })
class AllowanceRulePayload {
  @Field(() => AllowanceRuleBook, { nullable: true, description: "The formulas; null when it failed." })
  ruleBook: AllowanceRuleBook | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "What a formula would do, or what stands against it." })
class AllowanceRulePreviewAnswer {
  @Field(() => AllowanceRulePreview, { nullable: true, description: "What it would do; null when it cannot be set." })
  preview: AllowanceRulePreview | null;

  @Field(() => [Problem], { description: "What to mend; empty when it could be set." })
  problems: Problem[];
}

@Resolver()
export class AllowanceMovesResolver {
  @Query(() => AllowanceRuleBook, { description: "The formulas of the allowance (rumus TPP). Everyone may read them." })
  allowanceRules(@Ctx() scope: Scope): Promise<AllowanceRuleBook> {
    return loadAllowanceRuleBook(scope);
  }

  @Query(() => AllowanceRulePreviewAnswer, {
    description: "What a formula would have given for the month that was worked out last. For the performance team.",
  })
  async previewAllowanceRule(
    @Arg("input", () => PreviewAllowanceRuleInput, { description: "Which." }) input: PreviewAllowanceRuleInput,
    @Ctx() scope: Scope,
  ): Promise<AllowanceRulePreviewAnswer> {
    const outcome = await previewAllowanceRule(scope, input);
    return Array.isArray(outcome) ? { preview: null, problems: outcome } : { preview: outcome, problems: [] };
  }

  @Mutation(() => AllowanceMonthPayload, {
    description: "Works out a month of the allowance for everyone, from the facts of today. By the performance team.",
  })
  async computeAllowanceMonth(
    @Arg("input", () => ComputeAllowanceMonthInput, { description: "Which month." }) input: ComputeAllowanceMonthInput,
    @Ctx() scope: Scope,
  ): Promise<AllowanceMonthPayload> {
    return monthPayload(await computeAllowanceMonth(scope, input));
  }

  @Mutation(() => AllowanceMonthPayload, {
    description:
      "Locks a month of the allowance: it never changes again, and what is found later is made good in a later month. By the performance team.",
  })
  async lockAllowanceMonth(
    @Arg("input", () => LockAllowanceMonthInput, { description: "Which, as it was looked at." })
    input: LockAllowanceMonthInput,
    @Ctx() scope: Scope,
  ): Promise<AllowanceMonthPayload> {
    return monthPayload(await lockAllowanceMonth(scope, input));
  }

  @Mutation(() => AllowanceRulePayload, {
    description: "Sets the formula of the allowance from a month on. By the performance team.",
  })
  async setAllowanceRule(
    @Arg("input", () => SetAllowanceRuleInput, { description: "Which, from when, by which decree." })
    input: SetAllowanceRuleInput,
    @Ctx() scope: Scope,
  ): Promise<AllowanceRulePayload> {
    return book(scope, await setAllowanceRule(scope, input));
  }

  @Mutation(() => AllowanceRulePayload, {
    description: "Takes the last formula back, while no month was worked out by it. By the performance team.",
  })
  async withdrawAllowanceRule(
    @Arg("input", () => WithdrawAllowanceRuleInput, { description: "Which, and why." })
    input: WithdrawAllowanceRuleInput,
    @Ctx() scope: Scope,
  ): Promise<AllowanceRulePayload> {
    return book(scope, await withdrawAllowanceRule(scope, input));
  }
}

const book = async (scope: Scope, outcome: object | Problem[]): Promise<AllowanceRulePayload> =>
  Array.isArray(outcome)
    ? { ruleBook: null, problems: outcome as Problem[] }
    : { ruleBook: await loadAllowanceRuleBook(scope), problems: [] };
