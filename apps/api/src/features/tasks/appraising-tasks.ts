import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { isDutyOf, ownedBy } from "../../platform/sight.ts";
import { judgeOfPost } from "../employees/appraiser.loaders.ts";
import { heldOn } from "../employees/position.loaders.ts";
import { withoutAssessment } from "../notices/owing.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { visiblePlans } from "../plans/plan.policy.ts";
import { visibleReports } from "../reports/report.policy.ts";
import { waiting } from "./task.source.ts";

/** What people wait for whom one appraises, or in whose appraiser's place one acts: the duty says for whom. */
export const appraisingTasks = (actor: Actor, assessed: readonly PeriodRow[]): Sql[] =>
  actor.dutyKeys.length === 0
    ? []
    : [
        reportsToVerify(actor),
        plansToApprove(actor),
        amendmentsToDecide(actor),
        ...assessed.map((period) => assessmentsToMake(actor, period)),
        calibrationsToAnswer(actor),
      ];

/** Posts that one ever appraised come first: an index finds them, and judging each is asked of few. */
const judged = (actor: Actor, post: Sql, lastDay: Sql): Sql => sql`
  cross join lateral (${judgeOfPost(post, lastDay, actor.today)}) judge`;
const everJudged = (actor: Actor, post: Sql): Sql => sql`
  (${isDutyOf(actor, "judge.key")} and ${post} in (select s.position_key from appraiser_assignment s where ${isDutyOf(actor, "s.appraiser_key")}))`;

const reportsToVerify = (actor: Actor): Sql => sql`
  select ${waiting(sql`'REPORTS_TO_VERIFY'`, { duty: sql`judge.key`, period: sql`d.key`, subject: sql`r.employee_key`, dueOn: sql`d.assessment_due_on` })}
  from performance_report r join period d on d.key = r.period_key and d.is_open ${judged(actor, sql`r.position_key`, sql`r.period_ends_on`)}
  where r.status = 'SUBMITTED' and ${everJudged(actor, sql`r.position_key`)} and ${ownedBy(actor, "r.employee_key")} is not true and ${visibleReports(actor)}`;

/** The appraiser of today; oneself before one in whose place one acts. */
const appraiserOfPlan = (actor: Actor): Sql => sql`
  cross join lateral (
    select s.appraiser_key as key from appraiser_assignment s
    where s.position_key = l.position_key and ${isDutyOf(actor, "s.appraiser_key")} and ${heldOn("s", actor.today)}
    order by s.appraiser_key = ${actor.employeeKey}::uuid desc limit 1) judge`;

export const plansToApprove = (actor: Actor): Sql => sql`
  select ${waiting(sql`'PLANS_TO_APPROVE'`, { duty: sql`judge.key`, subject: sql`l.employee_key` })}
  from performance_plan l ${appraiserOfPlan(actor)}
  where l.status = 'SUBMITTED' and ${ownedBy(actor, "l.employee_key")} is not true and ${visiblePlans(actor)}`;

/** Of an agreed plan, as long as it is in force. */
const amendmentsToDecide = (actor: Actor): Sql => sql`
  select ${waiting(sql`'AMENDMENTS_TO_DECIDE'`, { duty: sql`judge.key`, subject: sql`l.employee_key` })}
  from plan_amendment m join performance_plan l on l.key = m.plan_key ${appraiserOfPlan(actor)}
  where m.status = 'PROPOSED' and l.status = 'APPROVED' and ${ownedBy(actor, "l.employee_key")} is not true and ${visiblePlans(actor)}`;

/** Of a period that is over: begun or not, and with both ratings chosen ready to be published. What is being calibrated waits for the answer. */
const assessmentsToMake = (actor: Actor, period: PeriodRow): Sql => {
  const kind = sql`case when a.work_result is not null and a.behaviour is not null then 'ASSESSMENTS_TO_PUBLISH' else 'ASSESSMENTS_TO_MAKE' end`;
  return sql`
    select ${waiting(kind, { duty: sql`judge.key`, period: sql`${period.key}`, subject: sql`o.employee_key`, dueOn: sql`${period.assessmentDueOn}` })}
    from (${withoutAssessment(period, period.endsOn)}) o ${judged(actor, sql`o.key`, sql`${period.endsOn}::date`)}
    left join assessment a on a.position_key = o.key and a.period_key = ${period.key}::uuid
    where ${everJudged(actor, sql`o.key`)} and ${ownedBy(actor, "o.employee_key")} is not true
      and not exists (select from calibration c where c.assessment_key = a.key and c.status = 'PROPOSED')`;
};

const calibrationsToAnswer = (actor: Actor): Sql => sql`
  select ${waiting(sql`'CALIBRATIONS_TO_ANSWER'`, { duty: sql`judge.key`, period: sql`a.period_key`, subject: sql`a.employee_key`, dueOn: sql`d.assessment_due_on` })}
  from calibration c join assessment a on a.key = c.assessment_key join period d on d.key = a.period_key and d.is_open
  ${judged(actor, sql`a.position_key`, sql`a.period_ends_on`)}
  where c.status = 'PROPOSED' and a.status = 'DRAFT' and ${everJudged(actor, sql`a.position_key`)} and ${ownedBy(actor, "a.employee_key")} is not true`;
