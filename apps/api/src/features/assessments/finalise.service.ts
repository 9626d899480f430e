import { agencyDate } from "@andir/domain/iso-date";
import { windowEndsOn } from "@andir/domain/objection-window";
import sql, { type Sql } from "sql-template-tag";
import { recordEvents } from "../../platform/audit.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { loadAgencyCalendar } from "../calendar/calendar.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";

/** So many a transaction: nobody who publishes waits long for the end of the chain of events. */
const BATCH = 500;

/** An instant as the agency's day. */
const dayOf = (instant: Sql): Sql => sql`(${instant} at time zone 'Asia/Jakarta')::date`;

/** Those made here that can become final by time alone; `o` is the newest objection to it, if there is one. */
const waiting: Sql = sql`assessment a left join lateral (
    select o.decided_at from objection o where o.assessment_key = a.key order by o.filed_at desc limit 1
  ) o on true
  where a.status in ('PUBLISHED', 'ACKNOWLEDGED', 'DECIDED') and a.source = 'LOCAL'`;

/**
 * What nobody can object to any more is final: the objection window is over, by the rule of the day of publication, or the
 * objection was decided on a day before. Run as often as one likes, each becomes final once.
 */
export async function finaliseAssessments(scope: Scope, signal?: AbortSignal): Promise<number> {
  const days = await closedDays(scope);
  let total = 0;
  for (let found = BATCH; found === BATCH && !signal?.aborted; total += found)
    found = await inTransaction(scope, (tx) => finaliseBatch(tx, days));
  return total;
}

/** Days of publication whose window is over. */
async function closedDays(scope: Scope): Promise<string[]> {
  const today = agencyDate(scope.now);
  const calendar = await loadAgencyCalendar(scope);
  const published = await rows<{ day: string }>(
    scope,
    sql`select distinct ${dayOf(sql`a.published_at`)} as day from assessment a
        where a.status in ('PUBLISHED', 'ACKNOWLEDGED', 'DECIDED') and a.published_at is not null`,
  );
  const closed: string[] = [];
  for (const { day } of published) {
    const { objection } = await cycleRulesOn(scope, day);
    if (windowEndsOn(day, objection, calendar) < today) closed.push(day);
  }
  return closed;
}

interface Finalised {
  readonly key: string;
  readonly employeeKey: string;
  readonly before: string;
}

async function finaliseBatch(tx: Scope, days: readonly string[]): Promise<number> {
  const today = agencyDate(tx.now);
  const done = await rows<Finalised>(
    tx,
    sql`with due as (
          select a.key, a.status from ${waiting} and case when a.status = 'DECIDED' then ${dayOf(sql`o.decided_at`)} < ${today}::date
            else ${dayOf(sql`a.published_at`)} = any(${days}::date[]) end
          order by a.key limit ${BATCH} for update of a skip locked
        )
        update assessment a set status = 'FINAL', finalised_at = ${tx.now}, revision = a.revision + 1
        from due where a.key = due.key returning a.key, a.employee_key as "employeeKey", due.status as before`,
  );
  await recordEvents(
    tx,
    done.map(({ key, employeeKey, before }) => ({
      action: "assessment.finalised",
      noun: "assessment",
      nounKey: key,
      subjectKey: employeeKey,
      payload: { before: { status: before }, after: { status: "FINAL" } },
    })),
  );
  return done.length;
}
