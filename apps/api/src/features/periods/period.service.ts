import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { labelled, loadPeriod, periodColumns, type PeriodRow } from "./period.loaders.ts";
import type { ChangePeriodInput, SetPeriodDatesInput } from "./period.inputs.ts";

/** Who opens, closes and dates periods: the performance team (tim pengelola kinerja). */
export function cycleRunner(scope: Scope): Actor {
  const actor = actorOf(scope);
  if (!runsTheCycle(actor)) throw new AppError("FORBIDDEN", "The performance team does this.");
  return actor;
}

export const mayChangePeriod = (actor: Actor, period: PeriodRow, today: string): PeriodMoves => ({
  open: runsTheCycle(actor) && !period.isOpen && !period.wasClosed,
  close: runsTheCycle(actor) && period.isOpen && period.endsOn < today,
  reopen: runsTheCycle(actor) && !period.isOpen && period.wasClosed,
  setDates: runsTheCycle(actor) && period.isOpen,
});

interface PeriodMoves {
  readonly open: boolean;
  readonly close: boolean;
  readonly reopen: boolean;
  readonly setDates: boolean;
}

const byPeriod = byRow<PeriodRow>({
  required: async (scope, key) => {
    const period = await loadPeriod(scope, key);
    if (!period) throw new AppError("NOT_FOUND", "Not found.");
    return period;
  },
});

/** A period that was prepared ahead begins to take reports. */
export function openPeriod(scope: Scope, input: ChangePeriodInput): Promise<PeriodRow | Problem[]> {
  return change(scope, "openPeriod", input, async (tx, period) => {
    if (period.isOpen) return OPEN;
    if (period.wasClosed)
      return problem("periodId", "WAS_CLOSED", "This period was closed: reopen it instead, with the reason.");
    await rows(tx, sql`update period set is_open = true where key = ${period.key}::uuid`);
    return { action: "period.opened", before: { isOpen: false }, after: { isOpen: true } };
  });
}

/** Nothing of it moves any more; what is open in it stays as it stands. */
export function closePeriod(scope: Scope, input: ChangePeriodInput): Promise<PeriodRow | Problem[]> {
  return change(scope, "closePeriod", input, async (tx, period) => {
    if (!period.isOpen) return problem("periodId", "CLOSED", "This period is closed already.");
    if (period.endsOn >= agencyDate(tx.now))
      return problem("periodId", "NOT_OVER", `The period runs to ${period.endsOn}: it is closed after that day.`);
    await rows(tx, sql`update period set is_open = false, was_closed = true where key = ${period.key}::uuid`);
    await rows(
      tx,
      sql`update period_reopening set closed_at = ${tx.now} where period_key = ${period.key}::uuid and closed_at is null`,
    );
    return { action: "period.closed", before: { isOpen: true }, after: { isOpen: false } };
  });
}

/** What was final in it may move again, and everyone can see that it was opened, when and why. */
export function reopenPeriod(scope: Scope, input: ChangePeriodInput): Promise<PeriodRow | Problem[]> {
  return change(scope, "reopenPeriod", input, async (tx, period) => {
    if (period.isOpen) return OPEN;
    if (!period.wasClosed)
      return problem("periodId", "NOT_OPENED_YET", "This period has not been opened yet: open it first.");
    await rows(tx, sql`update period set is_open = true where key = ${period.key}::uuid`);
    await rows(
      tx,
      sql`insert into period_reopening (key, period_key, reopened_at, reason)
          values (${newKey()}, ${period.key}, ${tx.now}, ${input.reason.trim()})`,
    );
    return { action: "period.reopened", before: { isOpen: false }, after: { isOpen: true } };
  });
}

/**
 * A report that was handed in keeps the due date that stood then. Nobody becomes late by a date that is moved: it moves to
 * today or later, unless it was earlier already.
 */
export function setPeriodDates(scope: Scope, input: SetPeriodDatesInput): Promise<PeriodRow | Problem[]> {
  return change(scope, "setPeriodDates", input, async (tx, period) => {
    const today = agencyDate(tx.now);
    const { reportDueOn, assessmentDueOn } = input;
    if (!period.isOpen)
      return problem("periodId", "CLOSED", "This period is closed: reopen it before its dates are moved.");
    if (reportDueOn <= period.endsOn)
      return problem("reportDueOn", "BEFORE_END", `Reports are due after the period, which runs to ${period.endsOn}.`);
    if (assessmentDueOn < reportDueOn)
      return problem("assessmentDueOn", "BEFORE_REPORT", "Assessments are due on the day of the reports or later.");
    if (reportDueOn < period.reportDueOn && reportDueOn < today)
      return problem(
        "reportDueOn",
        "IN_THE_PAST",
        "Nobody becomes late by a date that is moved: choose today or later.",
      );
    if (assessmentDueOn < period.assessmentDueOn && assessmentDueOn < today)
      return problem(
        "assessmentDueOn",
        "IN_THE_PAST",
        "Nobody becomes late by a date that is moved: choose today or later.",
      );
    await rows(
      tx,
      sql`update period set report_due_on = ${reportDueOn}, assessment_due_on = ${assessmentDueOn} where key = ${period.key}::uuid`,
    );
    return {
      action: "period.dates_set",
      before: { reportDueOn: period.reportDueOn, assessmentDueOn: period.assessmentDueOn },
      after: { reportDueOn, assessmentDueOn },
    };
  });
}

const OPEN = problem("periodId", "OPEN", "This period is open already.");

interface Changed {
  readonly action: string;
  readonly before: object;
  readonly after: object;
}

function change(
  scope: Scope,
  operation: string,
  input: ChangePeriodInput,
  work: (tx: Scope, period: PeriodRow) => Promise<Changed | Problem>,
): Promise<PeriodRow | Problem[]> {
  cycleRunner(scope);
  return once(scope, operation, input, byPeriod, async (tx) => {
    const period = await lockPeriod(tx, input.periodId);
    if (!period) return [problem("periodId", "NOT_FOUND", "There is no such period.")];
    if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why: everyone can read it.")];
    const outcome = await work(tx, period);
    if ("code" in outcome) return [outcome];

    const { action, before, after } = outcome;
    await recordEvent(tx, {
      action,
      noun: "period",
      nounKey: period.key,
      subjectKey: null,
      payload: { before, after, reason: input.reason.trim() },
    });
    return byPeriod.find(tx, period.key);
  });
}

/** Whoever moves a record of the period reads it in their own transaction: this waits for none of them. */
async function lockPeriod(tx: Scope, periodId: string): Promise<PeriodRow | null> {
  const found = await firstRow<Omit<PeriodRow, "label">>(
    tx,
    sql`select ${periodColumns} from period d where d.key = ${keyOf("Period", periodId)}::uuid for update`,
  );
  return found && labelled(found);
}
