import { allowanceOf } from "@andir/domain/allowance";
import type { AllowanceFacts } from "@andir/domain/allowance-facts";
import sql from "sql-template-tag";
import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar, RupiahScalar } from "../../platform/scalars.ts";
import type { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { cycleRunner } from "../periods/period.service.ts";
import { proposedAllowanceRule } from "./allowance-rule.service.ts";
import type { PreviewAllowanceRuleInput } from "./allowance.inputs.ts";

@ObjectType({
  description:
    "What a formula would have given for the month that was worked out last, from the facts that are kept of it. It names nobody. Source: the kept facts of that month. Fresh: at every reading.",
})
export class AllowanceRulePreview {
  @Field(() => DateScalar, { nullable: true, description: "First day of that month; null where none was worked out." })
  month: string | null;

  @Field(() => Int, { description: "How many people it is about." })
  people: number;

  @Field(() => Int, { description: "How many would have a figure." })
  ready: number;

  @Field(() => Int, { description: "How many posts no row of the table fits. Unit: people." })
  withoutBase: number;

  @Field(() => RupiahScalar, { description: "What the month came to, corrections apart. Unit: rupiah." })
  before: number;

  @Field(() => RupiahScalar, { description: "What it would come to. Unit: rupiah." })
  after: number;

  @Field(() => Int, { description: "How many would have more. Unit: people." })
  more: number;

  @Field(() => Int, { description: "How many would have less. Unit: people." })
  less: number;

  @Field(() => Int, { description: "How many would have the same. Unit: people." })
  same: number;

  @Field(() => RupiahScalar, { description: "The most that one person would gain. Unit: rupiah." })
  mostGained: number;

  @Field(() => RupiahScalar, { description: "The most that one person would lose. Unit: rupiah." })
  mostLost: number;
}

/** By the functions that made the numbers, over the facts that they were made of. */
export async function previewAllowanceRule(
  scope: Scope,
  input: PreviewAllowanceRuleInput,
): Promise<AllowanceRulePreview | Problem[]> {
  cycleRunner(scope);
  const proposed = await proposedAllowanceRule(scope, input);
  if (Array.isArray(proposed)) return proposed;

  const last = await firstRow<{ key: string; month: string }>(
    scope,
    sql`select m.key, m.month from allowance_month m order by m.month desc limit 1`,
  );
  const figures = last
    ? await rows<{ amount: number | null; facts: AllowanceFacts }>(
        scope,
        sql`select f.amount, f.facts from allowance_figure f where f.month_key = ${last.key}::uuid`,
      )
    : [];
  const rules = { ...proposed, version: "" };
  const compared = figures.map(({ amount, facts }) => ({ before: amount ?? 0, outcome: allowanceOf(facts, rules) }));
  const steps = compared.map(({ before, outcome }) => (outcome.total ?? 0) - before);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    month: last?.month ?? null,
    people: compared.length,
    ready: compared.filter(({ outcome }) => outcome.state === "READY").length,
    withoutBase: compared.filter(({ outcome }) => outcome.gaps.includes("NO_BASE")).length,
    before: sum(compared.map(({ before }) => before)),
    after: sum(compared.map(({ outcome }) => outcome.total ?? 0)),
    more: steps.filter((step) => step > 0).length,
    less: steps.filter((step) => step < 0).length,
    same: steps.filter((step) => step === 0).length,
    mostGained: steps.reduce((most, step) => Math.max(most, step), 0),
    mostLost: 0 - steps.reduce((most, step) => Math.min(most, step), 0),
  };
}
