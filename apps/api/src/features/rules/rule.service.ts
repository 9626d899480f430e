import { addDays, agencyDate } from "@andir/domain/iso-date";
import { changedRule, differencesOf, type RuleProblem } from "@andir/domain/rule-change";
import type { RuleKind } from "@andir/domain/rule-kind";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { byNothing, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { cycleRunner } from "../periods/period.service.ts";
import type { PreviewRuleInput, SetRuleInput, WithdrawRuleInput } from "./rule.inputs.ts";
import { earliestStartOf, listRules, ruleId, type RuleRow } from "./rule.loaders.ts";

const MOST_CHANGES = 200;

export interface Proposed {
  readonly before: RuleRow;
  readonly rules: Readonly<Record<string, unknown>>;
}

const WHY: Record<RuleProblem["code"], string> = {
  UNKNOWN: "There is no such value in a rule of this kind.",
  REQUIRED: "This value must be there.",
  NOT_A_NUMBER: "Write a number.",
  NOT_WHOLE: "Write a whole number.",
  OUT_OF_RANGE: "This is outside what the value may be.",
  NOT_A_CHOICE: "This is none of the choices.",
  NOT_A_DAY: "Write a day of the year as MM-DD.",
  NOT_A_TIME: "Write a time of the day as HH:MM.",
  NOT_A_PATTERN: "Name {nomor}, {jenis} and {tahun}, each apart from the next, so that no two papers bear one number.",
  WRONG_COUNT: "Write as many numbers as there were, with commas between.",
  NO_WEIGHT: "Weights that are all nothing give no score: let one count.",
  OUT_OF_ORDER: "This must not lie below the value before it.",
  POINTS_MISSING: "Feedback has a weight: say its points and from how many people on it counts.",
};

/** The rule that would hold: the last one with what differs, or what stands against it. */
export async function proposedRule(scope: Scope, input: PreviewRuleInput): Promise<Proposed | Problem[]> {
  const { kind, startsOn, changes } = input;
  if (changes.length > MOST_CHANGES) return [problem("changes", "TOO_MANY", `At most ${MOST_CHANGES} values.`)];
  const [before] = await listRules(scope, kind);
  if (!before) throw new Error(`There is no rule of the kind ${kind}.`);
  const earliest = await earliestStartOf(scope, kind);
  if (startsOn < earliest)
    return [problem("startsOn", "CLOSED", `What was closed stays as it was judged: choose ${earliest} or later.`)];
  if (startsOn <= before.startsOn)
    return [
      problem(
        "startsOn",
        "NOT_LAST",
        `The rule ${before.version} holds from ${before.startsOn}: choose a later day, or take that one back first.`,
      ),
    ];
  const written = changes.map(({ path, value }) => ({ path, value: value ?? null }));
  const { rules, problems } = changedRule(kind, before.rules, written);
  if (problems.length > 0) return problems.map((each) => problemAt(each, changes));
  if (differencesOf(kind, before.rules, rules).length === 0)
    return [problem("changes", "SAME", "Nothing differs from the rule before it.")];
  return { before, rules };
}

/** Beside the value that was changed; else beside all of them, with its place in words. */
function problemAt({ path, code }: RuleProblem, changes: readonly { path: string }[]): Problem {
  const at = changes.findIndex((change) => change.path === path);
  return problem(at < 0 ? "changes" : `changes.${at}.value`, code, `${WHY[code]} (${path})`);
}

/** A new rule from a day on. What was published keeps its numbers; drafts of periods that end later take it. */
export function setRule(scope: Scope, input: SetRuleInput): Promise<{ ruleId: string } | Problem[]> {
  cycleRunner(scope);
  const again = {
    keep: ({ ruleId: id }: { ruleId: string }) => id,
    find: async (_: Scope, id: string) => ({ ruleId: id }),
  };
  return once(scope, "setRule", input, again, async (tx) => {
    const { kind, startsOn } = input;
    await lockRules(tx, kind);
    const source = input.source.trim();
    if (!source) return [problem("source", "REQUIRED", "Name the decree that says so: everyone can read it.")];
    const proposed = await proposedRule(tx, input);
    if (Array.isArray(proposed)) return proposed;

    const { before, rules } = proposed;
    const version = await addRule(tx, kind, { startsOn, source, rules, before });
    const differences = differencesOf(kind, before.rules, rules);
    const written = (of: "before" | "after") => Object.fromEntries(differences.map((each) => [each.path, each[of]]));
    await recordEvent(tx, {
      action: "rule.set",
      noun: "rule",
      nounKey: newKey(),
      subjectKey: null,
      payload: { kind, version, startsOn, before: written("before"), after: written("after"), reason: source },
    });
    return { ruleId: ruleId(kind, version) };
  });
}

const lockRules = (tx: Scope, kind: RuleKind): Promise<unknown> =>
  rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`rules ${kind}`}, 0))`);

interface NewRule extends Proposed {
  readonly startsOn: string;
  readonly source: string;
}

async function addRule(tx: Scope, kind: RuleKind, rule: NewRule): Promise<string> {
  if (kind === "REMINDER") return addReminderRule(tx, rule);
  const { startsOn, source, before } = rule;
  const version = await nextVersion(tx, kind, startsOn.slice(0, 4));
  const kept = JSON.stringify({ ...rule.rules, version });
  const lastDay = addDays(startsOn, -1);
  if (kind === "CYCLE") {
    await rows(tx, sql`update cycle_rule set ends_on = ${lastDay}::date where version = ${before.version}`);
    await rows(
      tx,
      sql`insert into cycle_rule (version, starts_on, rules, source) values (${version}, ${startsOn}, ${kept}::jsonb, ${source})`,
    );
    return version;
  }
  await rows(tx, sql`update scoring_rule set ends_on = ${lastDay}::date where version = ${before.version}`);
  await rows(
    tx,
    sql`insert into scoring_rule (version, starts_on, rules, source) values (${version}, ${startsOn}, ${kept}::jsonb, ${source})`,
  );
  await rows(
    tx,
    sql`update assessment set rule_version = ${version} where status = 'DRAFT' and period_ends_on >= ${startsOn}::date`,
  );
  return version;
}

async function addReminderRule(tx: Scope, { startsOn, source, rules, before }: NewRule): Promise<string> {
  const { daysBefore, repeatEvery, escalateAfter, escalateToHeadAfter, endsAfter, hour } = rules;
  await rows(
    tx,
    sql`insert into reminder_rule (starts_on, report_kinds, assessment_kinds, days_before, repeat_every, escalate_after,
          escalate_to_head_after, ends_after, hour, source)
        select ${startsOn}::date, r.report_kinds, r.assessment_kinds, ${daysBefore as number[]}::integer[], ${repeatEvery}::integer,
          ${escalateAfter}::integer, ${escalateToHeadAfter}::integer, ${endsAfter}::integer, ${hour}::integer, ${source}
        from reminder_rule r where r.starts_on = ${before.startsOn}::date`,
  );
  return startsOn;
}

/** The year and a number: 2026-3 comes after 2026-2. */
async function nextVersion(tx: Scope, kind: RuleKind, year: string): Promise<string> {
  const versions = new Set((await listRules(tx, kind)).map(({ version }) => version));
  for (let number = 1; ; number += 1) if (!versions.has(`${year}-${number}`)) return `${year}-${number}`;
}

/** Before its first day, and while nothing rests on it: the one before goes on. */
export function withdrawRule(scope: Scope, input: WithdrawRuleInput): Promise<{ isWithdrawn: boolean } | Problem[]> {
  cycleRunner(scope);
  return once(scope, "withdrawRule", input, byNothing({ isWithdrawn: true }), async (tx) => {
    for (const kind of ["SCORING", "CYCLE", "REMINDER"] as const) {
      await lockRules(tx, kind);
      const [last, before] = await listRules(tx, kind);
      if (!last || !before || ruleId(kind, last.version) !== input.ruleId) continue;
      if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why it is taken back.")];
      if (last.startsOn <= agencyDate(tx.now))
        return [problem("ruleId", "BEGUN", "It holds already: set another from a later day.")];
      if (kind === "SCORING" && (await isUsed(tx, last.version)))
        return [problem("ruleId", "IN_USE", "Something was published by it already, and stays.")];
      await removeRule(tx, kind, last, before);
      await recordEvent(tx, {
        action: "rule.withdrawn",
        noun: "rule",
        nounKey: newKey(),
        subjectKey: null,
        payload: { kind, version: last.version, startsOn: last.startsOn, reason: input.reason.trim() },
      });
      return { isWithdrawn: true };
    }
    return [
      problem("ruleId", "NOT_FOUND", "There is no such rule that could be taken back: only the last one of a kind."),
    ];
  });
}

const isUsed = async (tx: Scope, version: string): Promise<boolean> =>
  (await firstRow(tx, sql`select 1 from assessment where rule_version = ${version} and status <> 'DRAFT' limit 1`)) !==
  null;

async function removeRule(tx: Scope, kind: RuleKind, last: RuleRow, before: RuleRow): Promise<void> {
  if (kind === "REMINDER") {
    await rows(tx, sql`delete from reminder_rule where starts_on = ${last.startsOn}::date`);
    return;
  }
  if (kind === "CYCLE") {
    await rows(tx, sql`delete from cycle_rule where version = ${last.version}`);
    await rows(tx, sql`update cycle_rule set ends_on = null where version = ${before.version}`);
    return;
  }
  await rows(tx, sql`update assessment set rule_version = ${before.version} where rule_version = ${last.version}`);
  await rows(tx, sql`delete from scoring_rule where version = ${last.version}`);
  await rows(tx, sql`update scoring_rule set ends_on = null where version = ${before.version}`);
}
