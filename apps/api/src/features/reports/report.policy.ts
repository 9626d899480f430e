import { mayActOnReport, mayMoveReport } from "@andir/domain/report-status";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { appraisedBy, inUnitsOf, ownedBy, readsTextOf, runsTheCycle, seesPublished } from "../../platform/sight.ts";
import type { PerformanceReport } from "./report.entity.ts";

type ReportFacts = Pick<PerformanceReport, "employeeKey" | "status">;

/** Rows named r: one's own, one's people's, one's units'; all for those who run the cycle; handed in for analysts. */
export const visibleReports = (actor: Actor): Sql => {
  if (runsTheCycle(actor)) return sql`true`;
  // The people of a head are mostly those of the unit, and the list of units is the shorter one to look through.
  const near = sql`${ownedBy(actor, "r.employee_key")} or ${inUnitsOf(actor, "r.unit_key")} or ${appraisedBy(actor, "r.employee_key")} or ${onceAppraisedBy(actor)} or ${behindObjection(actor)}`;
  return seesPublished(actor) ? sql`(${near} or r.status in ('SUBMITTED', 'VERIFIED'))` : sql`(${near})`;
};

/** Reports of the periods in which one was the appraiser. The list of posts comes first: an index finds them by it. */
const onceAppraisedBy = (actor: Actor): Sql =>
  actor.pastPositionKeys.length === 0
    ? sql`false`
    : sql`(r.position_key = any(${actor.pastPositionKeys}::uuid[]) and exists (
        select 1 from appraiser_assignment past where past.position_key = r.position_key and past.appraiser_key = any(${actor.dutyKeys}::uuid[])
          and past.starts_on <= r.period_ends_on and (past.ends_on is null or past.ends_on >= r.period_ends_on)))`;

/** Who decides an objection to an assessment sees the report of that post and period, on which it was made. */
const behindObjection = (actor: Actor): Sql =>
  actor.appraisedKeys.length === 0
    ? sql`false`
    : sql`(r.position_key, r.period_key) in (
        select a.position_key, a.period_key from assessment a
        where a.status in ('OBJECTED', 'DECIDED') and ${appraisedBy(actor, "a.appraiser_key")})`;

/** What is being written is its writer's alone. */
export const narrativeSeenBy = (actor: Actor): Sql =>
  sql`case when (r.status <> 'DRAFT' or ${ownedBy(actor, "r.employee_key")}) and ${readsTextOf(actor, "r.employee_key")} then r.narrative end`;

/** What the appraiser wrote back. */
export const noteSeenBy = (actor: Actor): Sql =>
  sql`case when ${readsTextOf(actor, "r.employee_key")} then r.appraiser_note end`;

const isOwn = (actor: Actor, report: ReportFacts): boolean =>
  actor.employeeKey !== null && report.employeeKey === actor.employeeKey;

export const maySubmit = (actor: Actor, report: ReportFacts): boolean =>
  isOwn(actor, report) && mayActOnReport(report.status, "submit", "OWNER");

/** Back to a draft, as long as nobody else has opened it. */
export const mayWithdraw = (actor: Actor, report: ReportFacts & { firstReadAt: Date | null }): boolean =>
  isOwn(actor, report) && mayMoveReport(report.status, "DRAFT") && report.firstReadAt === null;

/** `judgeKey` is who judges the post for the period: see judgeOf. Nobody judges themselves, whosever duties they do. */
export const mayVerify = (actor: Actor, report: ReportFacts, judgeKey: string | null): boolean =>
  judges(actor, report, judgeKey) && mayMoveReport(report.status, "VERIFIED");

export const mayReturn = (actor: Actor, report: ReportFacts, judgeKey: string | null): boolean =>
  judges(actor, report, judgeKey) && mayMoveReport(report.status, "RETURNED");

/** Back among those that wait, as long as nothing that was published rests on it (`isAssessed`). */
export const mayReconsider = (actor: Actor, report: ReportFacts, judgeKey: string | null): boolean =>
  judges(actor, report, judgeKey) && mayActOnReport(report.status, "reconsider", "APPRAISER");

/** Whether an assessment of the post for the period of the row named r is more than a draft. */
export const isAssessed: Sql = sql`exists (select 1 from assessment a
  where a.position_key = r.position_key and a.period_key = r.period_key and a.status <> 'DRAFT')`;

export const judges = (actor: Actor, report: Pick<ReportFacts, "employeeKey">, judgeKey: string | null): boolean =>
  judgeKey !== null && actor.dutyKeys.includes(judgeKey) && report.employeeKey !== actor.employeeKey;
