import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";

/** Where an entry belongs: whose it is, in which post, for which result. */
export interface Place {
  readonly employeeKey: string;
  readonly positionKey: string;
  readonly plannedResultKey: string | null;
}

interface Asked {
  readonly date: string;
  readonly plannedResultId?: string | null;
  readonly positionId?: string | null;
  /** Of an entry that is changed. */
  readonly positionKey?: string | null;
  readonly reportKey?: string | null;
}

/** The place that an entry of the actor on a day can have, or what stands against it. */
export async function placeOf(tx: Scope, asked: Asked): Promise<Place | Problem[]> {
  const { employeeKey } = actorOf(tx);
  if (employeeKey === null)
    return [problem(null, "NO_EMPLOYEE", "This account belongs to no employee, who alone logs work.")];
  if (asked.date > agencyDate(tx.now)) return [problem("date", "IN_THE_FUTURE", "Work is logged on its day or later.")];

  const result = await resultOf(tx, employeeKey, asked);
  if (result === undefined)
    return [problem("plannedResultId", "NOT_FOUND", "This result is not in a plan of yours that covers the day.")];
  const positionKey = await postOf(tx, employeeKey, asked, result?.positionKey);
  if (positionKey === null)
    return [
      asked.positionId == null
        ? problem("date", "NO_POST", "You held no post on this day. An administrator keeps the posts and their days.")
        : problem("positionId", "NOT_FOUND", "You did not hold this post on this day."),
    ];
  const against = await whatIsReported(tx, positionKey, asked);
  return against ? [against] : { employeeKey, positionKey, plannedResultKey: result?.key ?? null };
}

/** Null when none was asked for, undefined when there is no such result. */
async function resultOf(tx: Scope, employeeKey: string, { plannedResultId, date }: Asked) {
  if (plannedResultId == null) return null;
  const found = await firstRow<{ key: string; positionKey: string }>(
    tx,
    sql`select r.key, l.position_key as "positionKey" from planned_result r join performance_plan l on l.key = r.plan_key
        where r.key = ${keyOf("PlannedResult", plannedResultId)} and r.removed_at is null and l.employee_key = ${employeeKey}
          and ${date}::date between l.starts_on and l.ends_on`,
  );
  return found ?? undefined;
}

async function postOf(
  tx: Scope,
  employeeKey: string,
  asked: Asked,
  ofResult: string | undefined,
): Promise<string | null> {
  const wanted =
    ofResult ?? (asked.positionId == null ? asked.positionKey : keySeenBy(tx, "Position", asked.positionId)) ?? null;
  const held = await firstRow<{ key: string }>(
    tx,
    sql`select p.key from position p where p.employee_key = ${employeeKey} and (${wanted}::uuid is null or p.key = ${wanted}::uuid)
          and p.starts_on <= ${asked.date}::date and (p.ends_on is null or p.ends_on >= ${asked.date}::date)
        order by p.capacity = 'DEFINITIVE' desc, p.starts_on, p.key limit 1`,
  );
  return held?.key ?? null;
}

/** A day whose period is handed in or closed takes no new entries: what its reader has seen would no longer be all. */
async function whatIsReported(tx: Scope, positionKey: string, { date, reportKey }: Asked): Promise<Problem | null> {
  const found = await firstRow<{ isOpen: boolean; isReported: boolean }>(
    tx,
    sql`select bool_and(d.is_open) as "isOpen", coalesce(bool_or(r.status in ('SUBMITTED', 'VERIFIED')), false) as "isReported"
        from period d left join performance_report r on r.period_key = d.key and r.position_key = ${positionKey} and r.key is distinct from ${reportKey ?? null}::uuid
        where d.kind <> 'YEAR' and ${date}::date between d.starts_on and d.ends_on
          and (d.kind = 'MONTH' or r.key is not null)`,
  );
  if (found?.isReported)
    return problem(
      "date",
      "REPORTED",
      "The period of this day is reported already. Amend an entry of it, or ask your appraiser to give the report back.",
    );
  if (found?.isOpen === false)
    return problem(
      "date",
      "PERIOD_CLOSED",
      "The period of this day is closed. The performance team (tim pengelola kinerja) can open it again.",
    );
  return null;
}
