import { RuleKind } from "@andir/domain/rule-kind";
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Soon } from "../../platform/kept.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { loadOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { listDistributionChecks, setDistributionCheck } from "./distribution-check.service.ts";
import { DistributionCheck } from "./distribution-check.type.ts";
import { PreviewRuleInput, SetDistributionCheckInput, SetRuleInput, WithdrawRuleInput } from "./rule.inputs.ts";
import { loadRuleBook } from "./rule.loaders.ts";
import { previewRule } from "./rule-preview.service.ts";
import { setRule, withdrawRule } from "./rule.service.ts";
import { RuleBook, RulePreview } from "./rule.type.ts";

@ObjectType({ description: "What a proposed rule would do, or what stands against it." })
class RulePreviewAnswer {
  @Field(() => RulePreview, { nullable: true, description: "What it would do; null when it cannot be." })
  preview: RulePreview | null;

  @Field(() => [Problem], { description: "What to mend; empty when it could be set." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of a change of the rules." })
class RuleBookPayload {
  @Field(() => RuleBook, { nullable: true, description: "The rules of the kind; null when it failed." })
  ruleBook: RuleBook | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of taking a rule back." })
class WithdrawRulePayload {
  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

const DistributionCheckPayload = payloadType(
  "DistributionSettingPayload",
  "The outcome of a change of where the distribution is checked.",
  "check",
  () => DistributionCheck,
  "The setting; null when it failed.",
);
type DistributionCheckPayload = Payload<"check", DistributionCheck>;

@Resolver()
export class RuleResolver {
  @Query(() => RuleBook, {
    description: "The dated rules of a kind, for everyone: whoever is judged by a rule can read it.",
  })
  ruleBook(
    @Arg("kind", () => RuleKind, { description: "What they are about." }) kind: RuleKind,
    @Ctx() scope: Scope,
  ): Promise<RuleBook> {
    return loadRuleBook(scope, kind);
  }

  @Query(() => RulePreviewAnswer, {
    description:
      "What setRule would do with the same values, worked out again over the latest published assessments; for the performance team. Nothing is changed, and nobody is named.",
  })
  async rulePreview(
    @Arg("input", () => PreviewRuleInput, { description: "What is proposed." }) input: PreviewRuleInput,
    @Ctx() scope: Scope,
  ): Promise<RulePreviewAnswer> {
    const outcome = await previewRule(scope, input);
    return Array.isArray(outcome) ? { preview: null, problems: outcome } : { preview: outcome, problems: [] };
  }

  @Query(() => [DistributionCheck], {
    description: "Where the distribution of predicates is checked, the newest setting first; at most 100.",
  })
  distributionChecks(@Ctx() scope: Scope): Promise<DistributionCheck[]> {
    return listDistributionChecks(scope);
  }

  @Mutation(() => RuleBookPayload, {
    description:
      "Sets the rule that holds from a day on, after the last closed period. What was published keeps its numbers; drafts of periods that end later take it. By the performance team.",
  })
  async setRule(
    @Arg("input", () => SetRuleInput, { description: "What differs, since when, by which decree." })
    input: SetRuleInput,
    @Ctx() scope: Scope,
  ): Promise<RuleBookPayload> {
    const outcome = await setRule(scope, input);
    return Array.isArray(outcome)
      ? { ruleBook: null, problems: outcome }
      : { ruleBook: await loadRuleBook(scope, input.kind), problems: [] };
  }

  @Mutation(() => WithdrawRulePayload, {
    description: "Takes back a rule that has not begun; the one before goes on. By the performance team.",
  })
  async withdrawRule(
    @Arg("input", () => WithdrawRuleInput, { description: "Which, and why." }) input: WithdrawRuleInput,
    @Ctx() scope: Scope,
  ): Promise<WithdrawRulePayload> {
    const outcome = await withdrawRule(scope, input);
    return { problems: Array.isArray(outcome) ? outcome : [] };
  }

  @Mutation(() => DistributionCheckPayload, {
    description:
      "Sets whether the distribution is checked at a unit, or at all offices of a kind, from a day on. By the performance team.",
  })
  async setDistributionCheck(
    @Arg("input", () => SetDistributionCheckInput, { description: "Where, whether, since when." })
    input: SetDistributionCheckInput,
    @Ctx() scope: Scope,
  ): Promise<DistributionCheckPayload> {
    return payloadOf("check")(await setDistributionCheck(scope, input));
  }
}

@Resolver(() => DistributionCheck)
export class DistributionCheckResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: "The unit; null where it names a kind of office." })
  unit(@Root() { unitKey }: DistributionCheck, @Ctx() scope: Scope): Soon<OrgUnitRow | null> {
    return unitKey === null ? null : loadOrgUnit(scope, unitKey);
  }
}
