import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { cycleRunner } from "../periods/period.service.ts";
import { lastDayOf } from "./allowance-facts.loaders.ts";
import { findMonth, loadMonth, lockMonth, type MonthRow } from "./allowance-month.loaders.ts";
import { allowanceRuleOn } from "./allowance-rule.loaders.ts";
import type { ComputeAllowanceMonthInput, LockAllowanceMonthInput } from "./allowance.inputs.ts";
import { computeFigures } from "./compute.ts";
import { changedFigures, writeFigures } from "./figure.repository.ts";

const LONGEST = 2_000;

/** One month at a time is worked out, locked, or given another formula: each looks at the months beside it. */
export const lockAllowances = (tx: Scope): Promise<unknown> =>
  rows(tx, sql`select pg_advisory_xact_lock(hashtext('allowance'))`);

/** Works a month out from the facts of today. As often as needed while it is open. */
export function computeAllowanceMonth(scope: Scope, input: ComputeAllowanceMonthInput): Promise<MonthRow | Problem[]> {
  cycleRunner(scope);
  return once(scope, "computeAllowanceMonth", input, byRow(loadMonth), async (tx) => {
    const { month } = input;
    if (!month.endsWith("-01")) return [problem("month", "NOT_A_MONTH", "Give the first day of a month.")];
    if (lastDayOf(month) >= agencyDate(tx.now))
      return [problem("month", "NOT_OVER", "This month is not over: what is not due is not nothing.")];
    await lockAllowances(tx);
    const known = await findMonth(tx, month);
    if (known?.lockedAt) return [problem("month", "LOCKED", "This month is locked, and never changes.")];
    const later = await firstRow(
      tx,
      sql`select 1 from allowance_month m where m.month > ${month}::date and m.locked_at is not null`,
    );
    if (later)
      return [problem("month", "LATER_LOCKED", "A later month is locked: what is missing is made good after it.")];
    const rule = await allowanceRuleOn(tx, lastDayOf(month));
    if (!rule) return [problem("month", "NO_RULE", "No formula is in force in this month: set one first.")];

    const key = known?.key ?? newKey();
    await rows(
      tx,
      sql`insert into allowance_month (key, month, rule_version, computed_at) values (${key}, ${month}, ${rule.version}, ${tx.now})
          on conflict (month) do update set rule_version = excluded.rule_version, computed_at = excluded.computed_at`,
    );
    const figures = await computeFigures(tx, month, rule.rules);
    await writeFigures(tx, { key, month }, figures);
    await recordEvent(tx, {
      action: "allowance_month.computed",
      noun: "allowance_month",
      nounKey: key,
      subjectKey: null,
      payload: { month, version: rule.version, people: figures.length },
    });
    return loadMonth.required(tx, key);
  });
}

/** What was looked at is locked, and nothing else: facts that have changed since send one back to look again. */
export function lockAllowanceMonth(scope: Scope, input: LockAllowanceMonthInput): Promise<MonthRow | Problem[]> {
  const actor = cycleRunner(scope);
  return once(scope, "lockAllowanceMonth", input, byRow(loadMonth), async (tx) => {
    await lockAllowances(tx);
    const month = await lockMonth(tx, keyOf("AllowanceMonth", input.monthId));
    if (!month) return [problem("monthId", "NOT_FOUND", "There is no such month.")];
    if (month.lockedAt) return [problem("monthId", "LOCKED", "This month is locked already.")];
    const note = input.note?.trim() || null;
    if (note && note.length > LONGEST) return [problem("note", "TOO_LONG", `At most ${LONGEST} characters.`)];
    const earlier = await firstRow<{ month: string }>(
      tx,
      sql`select m.month from allowance_month m where m.month < ${month.month}::date and m.locked_at is null order by m.month limit 1`,
    );
    if (earlier)
      return [
        problem("monthId", "EARLIER_OPEN", `Months are locked in their order: ${earlier.month.slice(0, 7)} is open.`),
      ];
    const rule = await allowanceRuleOn(tx, lastDayOf(month.month));
    const figures = rule && (await computeFigures(tx, month.month, rule.rules));
    const changed = figures && rule.version === month.ruleVersion ? await changedFigures(tx, month.key, figures) : null;
    if (!figures || changed !== 0)
      return [
        problem(
          "monthId",
          "CHANGED",
          changed === null
            ? "Another formula holds for this month now: work it out again, and look at it."
            : `Facts have changed since it was worked out, and with them ${changed} figures: work it out again, and look at it.`,
        ),
      ];
    const count = (state: string) => figures.filter(({ outcome }) => outcome.state === state).length;
    const pending = count("PENDING");
    if (pending !== input.pending)
      return [
        problem("pending", "CHANGED", `${pending} are without a figure now: look at who they are, and say so again.`),
      ];
    if (count("READY") === 0) return [problem("monthId", "EMPTY", "Nobody has a figure: there is nothing to lock.")];

    await rows(
      tx,
      sql`update allowance_month set locked_at = ${tx.now}, locked_by_key = ${actor.employeeKey}::uuid, note = ${note} where key = ${month.key}::uuid`,
    );
    await recordEvent(tx, {
      action: "allowance_month.locked",
      noun: "allowance_month",
      nounKey: month.key,
      subjectKey: null,
      payload: {
        month: month.month,
        version: month.ruleVersion,
        ready: count("READY"),
        pending,
        ...(note && { note }),
      },
    });
    return loadMonth.required(tx, month.key);
  });
}
