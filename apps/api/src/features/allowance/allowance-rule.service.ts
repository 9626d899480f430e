import { allowanceRuleProblems, type AllowanceRuleCode } from "@andir/domain/allowance-rule-check";
import type { AllowanceRules } from "@andir/domain/allowance-rules";
import { addDays, agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byNothing, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { cycleRunner } from "../periods/period.service.ts";
import { lockAllowances } from "./allowance-month.service.ts";
import { lastDayOf } from "./allowance-facts.loaders.ts";
import { listAllowanceRules } from "./allowance-rule.loaders.ts";
import type { AllowanceRuleBook } from "./allowance-rule.type.ts";
import { rulesOf, writtenRules } from "./allowance-rule.values.ts";
import type {
  PreviewAllowanceRuleInput,
  SetAllowanceRuleInput,
  WithdrawAllowanceRuleInput,
} from "./allowance.inputs.ts";

const WHY: Record<AllowanceRuleCode, string> = {
  REQUIRED: "This must be there.",
  TOO_LONG: "This is too long.",
  TOO_MANY: "These are too many.",
  NOT_WHOLE: "Write a whole number.",
  OUT_OF_RANGE: "This is outside what the value may be.",
  NOT_A_GRADE: "Write grades as III/c, III or IX.",
  TWICE: "Another part has this name already.",
  NOT_THE_WHOLE: "The weights of all parts must add up to 100%.",
  OUT_OF_ORDER: "Bands begin at 0 and go up.",
};

const formulaId = (version: string): string => globalId("AllowanceFormula", version);

/** After the last locked month, which stays as it was locked; and not before the formula that was set last. */
async function earliestStart(scope: Scope): Promise<string> {
  const found = await firstRow<{ month: string | null }>(
    scope,
    sql`select max(m.month) as month from allowance_month m where m.locked_at is not null`,
  );
  const [last] = await listAllowanceRules(scope);
  const afterLocked = found?.month ? addDays(lastDayOf(found.month), 1) : "2000-01-01";
  const afterLast = last ? addDays(lastDayOf(last.startsOn), 1) : "2000-01-01";
  return afterLocked > afterLast ? afterLocked : afterLast;
}

export async function loadAllowanceRuleBook(scope: Scope): Promise<AllowanceRuleBook> {
  const maySet = runsTheCycle(actorOf(scope));
  const today = agencyDate(scope.now);
  const [found, earliestStartsOn] = await Promise.all([listAllowanceRules(scope), earliestStart(scope)]);
  const used = new Set(
    (await rows<{ version: string }>(scope, sql`select distinct rule_version as version from allowance_month`)).map(
      ({ version }) => version,
    ),
  );
  return {
    formulas: found.map(({ version, startsOn, endsOn, source, rules }, at) => ({
      ...writtenRules(rules),
      id: formulaId(version),
      version,
      startsOn,
      endsOn,
      source,
      isInForce: startsOn <= today && (endsOn === null || endsOn >= today),
      viewerMayWithdraw: maySet && at === 0 && !used.has(version),
    })),
    earliestStartsOn,
    viewerMaySet: maySet,
  };
}

/** The formula that would hold, or what stands against it. */
export async function proposedAllowanceRule(
  scope: Scope,
  { startsOn, formula }: PreviewAllowanceRuleInput,
): Promise<Omit<AllowanceRules, "version"> | Problem[]> {
  const rules = rulesOf(formula);
  const problems = allowanceRuleProblems(rules).map(({ path, code }) =>
    problem(`formula.${path}`, code, `${WHY[code]} (${path})`),
  );
  if (!startsOn.endsWith("-01"))
    problems.unshift(problem("startsOn", "NOT_A_MONTH", "A formula begins with a month: give its first day."));
  const earliest = await earliestStart(scope);
  if (startsOn < earliest)
    problems.unshift(problem("startsOn", "LOCKED", `What was locked stays as it was: choose ${earliest} or later.`));
  return problems.length > 0 ? problems : rules;
}

export function setAllowanceRule(
  scope: Scope,
  input: SetAllowanceRuleInput,
): Promise<{ readonly isSet: true } | Problem[]> {
  cycleRunner(scope);
  return once(scope, "setAllowanceRule", input, byNothing({ isSet: true as const }), async (tx) => {
    await lockAllowances(tx);
    const source = input.source.trim();
    if (!source) return [problem("source", "REQUIRED", "Name the decree that says so: everyone can read it.")];
    if (source.length > 500) return [problem("source", "TOO_LONG", "At most 500 characters.")];
    const proposed = await proposedAllowanceRule(tx, input);
    if (Array.isArray(proposed)) return proposed;

    const { startsOn } = input;
    const version = await nextVersion(tx, startsOn.slice(0, 4));
    await rows(
      tx,
      sql`insert into allowance_rule (version, starts_on, rules, source) values (${version}, ${startsOn}, ${JSON.stringify(proposed)}::jsonb, ${source})`,
    );
    await recordEvent(tx, {
      action: "allowance_rule.set",
      noun: "allowance_rule",
      nounKey: newKey(),
      subjectKey: null,
      payload: { version, startsOn, reason: source },
    });
    return { isSet: true as const };
  });
}

export function withdrawAllowanceRule(
  scope: Scope,
  input: WithdrawAllowanceRuleInput,
): Promise<{ readonly isSet: true } | Problem[]> {
  cycleRunner(scope);
  return once(scope, "withdrawAllowanceRule", input, byNothing({ isSet: true as const }), async (tx) => {
    await lockAllowances(tx);
    const [last] = await listAllowanceRules(tx);
    if (!last || formulaId(last.version) !== input.formulaId)
      return [
        problem("formulaId", "NOT_FOUND", "There is no such formula that could be taken back: only the last one."),
      ];
    const reason = input.reason.trim();
    if (!reason) return [problem("reason", "REQUIRED", "Say why it is taken back.")];
    const used = await firstRow(
      tx,
      sql`select 1 from allowance_month m where m.rule_version = ${last.version} limit 1`,
    );
    if (used) return [problem("formulaId", "IN_USE", "A month was worked out by it: set another from a later month.")];
    await rows(tx, sql`delete from allowance_rule where version = ${last.version}`);
    await recordEvent(tx, {
      action: "allowance_rule.withdrawn",
      noun: "allowance_rule",
      nounKey: newKey(),
      subjectKey: null,
      payload: { version: last.version, startsOn: last.startsOn, reason },
    });
    return { isSet: true as const };
  });
}

/** The year and a number: 2026-3 comes after 2026-2. */
async function nextVersion(tx: Scope, year: string): Promise<string> {
  const versions = new Set((await listAllowanceRules(tx)).map(({ version }) => version));
  for (let number = 1; ; number += 1) if (!versions.has(`${year}-${number}`)) return `${year}-${number}`;
}
