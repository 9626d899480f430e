import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { loadPeriod, type PeriodRow } from "../periods/period.loaders.ts";

/** What a report is about: a post of the actor in a period, in the unit that the post belongs to. */
export interface ReportPlace {
  readonly employeeKey: string;
  readonly positionKey: string;
  readonly unitKey: string;
  readonly period: PeriodRow;
  /** The last day of the period on which the post was held. */
  readonly lastDay: string;
}

export async function reportPlace(
  tx: Scope,
  asked: { periodId: string; positionId?: string | null },
): Promise<ReportPlace | Problem> {
  const { employeeKey } = actorOf(tx);
  if (employeeKey === null)
    return problem(null, "NO_EMPLOYEE", "This account belongs to no employee, who alone reports.");
  const period = await loadPeriod(tx, keyOf("Period", asked.periodId));
  if (!period) return problem("periodId", "NOT_FOUND", "There is no such period. The performance team sets them up.");
  const post = await firstRow<{ positionKey: string; unitKey: string; lastDay: string }>(
    tx,
    sql`select p.key as "positionKey", p.unit_key as "unitKey", least(p.ends_on, ${period.endsOn}::date) as "lastDay" from position p
        where p.employee_key = ${employeeKey} and p.starts_on <= ${period.endsOn}::date and (p.ends_on is null or p.ends_on >= ${period.startsOn}::date)
          and (${asked.positionId == null ? null : keySeenBy(tx, "Position", asked.positionId)}::uuid is null
            or p.key = ${asked.positionId == null ? null : keySeenBy(tx, "Position", asked.positionId)}::uuid)
        order by p.capacity = 'DEFINITIVE' desc, p.ends_on desc nulls first, p.starts_on, p.key limit 1`,
  );
  if (!post)
    return asked.positionId == null
      ? problem(
          "periodId",
          "NO_POST",
          "You held no post in this period. An administrator keeps the posts and their days.",
        )
      : problem("positionId", "NOT_FOUND", "You did not hold this post in this period.");
  return { employeeKey, ...post, period };
}

/** Null when the period still takes changes. */
export const whenClosed = (period: Pick<PeriodRow, "isOpen">): Problem | null =>
  period.isOpen
    ? null
    : problem(
        "periodId",
        "PERIOD_CLOSED",
        "The period is closed. The performance team (tim pengelola kinerja) can open it again, with a reason.",
      );

/** Null once the period is at its end, or the post is: before, there is not yet anything to report. */
export const whenNotOver = (tx: Scope, { lastDay }: ReportPlace): Problem | null =>
  agencyDate(tx.now) >= lastDay
    ? null
    : problem("periodId", "NOT_OVER", `This can be handed in from ${lastDay} on. It is kept as a draft until then.`);
