import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { isOfficial, keptUnit, ownedBy, runsTheCycle } from "../../platform/sight.ts";
import { addressedTo } from "../concerns/concern.policy.ts";
import { visibleFollowUps } from "../follow-up/follow-up.policy.ts";
import { answeredNowBy, decidedNowBy } from "../objections/objection.policy.ts";
import { waitsForHead } from "../org-units/way-up.ts";
import { leadsUnit } from "../organisation-ratings/unit-party.policy.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { postsToMend } from "../personnel/posts-to-mend.loaders.ts";
import { waiting } from "./task.source.ts";

/** What waits for a head, a superior, or who holds an office of the agency. */
export const officeTasks = (actor: Actor, open: readonly PeriodRow[]): Sql[] => [
  objectionsToAnswer(actor),
  ...(actor.headedUnitKeys.length > 0 || runsTheCycle(actor) ? [servicesToMend(actor)] : []),
  objectionsToDecide(actor),
  concernsToAnswer(actor),
  ...(actor.headedUnitKeys.length > 0 || isOfficial(actor)
    ? open.filter(({ kind, endsOn }) => kind !== "MONTH" && endsOn < actor.today).map((p) => unitsToRate(actor, p))
    : []),
  ...(actor.headedUnitKeys.length > 0 || runsTheCycle(actor) ? [complaintsToAnswer(actor)] : []),
  ...(actor.roles.has(Role.ADMINISTRATOR) ? [correctionsToDecide(actor), appraisersToMend(actor)] : []),
  ...(runsTheCycle(actor) ? [periodsToOpen(actor), periodsToClose(actor), yearToPrepare(actor)] : []),
  ...(isOfficial(actor) ? [followUpsToDecide(actor)] : []),
];

const asHead = (actor: Actor, unitKey: Sql): Sql => waitsForHead({ ...actor, runsCycle: runsTheCycle(actor) }, unitKey);

const objectionsToAnswer = (actor: Actor): Sql => sql`
  select ${waiting(sql`'OBJECTIONS_TO_ANSWER'`, { duty: sql`o.appraiser_key`, subject: sql`o.employee_key`, dueOn: sql`o.answer_due_on` })} from objection o
  where ${answeredNowBy(actor)}`;

const objectionsToDecide = (actor: Actor): Sql => sql`
  select ${waiting(sql`'OBJECTIONS_TO_DECIDE'`, { duty: sql`o.superior_key`, subject: sql`o.employee_key` })} from objection o
  where ${decidedNowBy(actor)}`;

/** Services of the units that one heads, and of those below that nobody heads, that got worse, and of which nobody has said what is done. */
const servicesToMend = (actor: Actor): Sql => sql`
  select ${waiting(sql`'SERVICES_TO_MEND'`, { unit: sql`v.unit_key` })} from service_alert g join service v on v.key = g.service_key
  where g.answered_at is null and ${asHead(actor, sql`v.unit_key`)}`;

/** Of a quarter or year that is over: units that somebody heads and nobody has rated. */
const unitsToRate = (actor: Actor, period: PeriodRow): Sql => {
  const span = { startsOn: sql`${period.startsOn}::date`, endsOn: sql`${period.endsOn}::date` };
  const below = isOfficial(actor) ? sql`true` : sql`u.key = any(${actor.unitKeys}::uuid[])`;
  return sql`
    select ${waiting(sql`'UNITS_TO_RATE'`, { period: sql`${period.key}`, unit: sql`u.key`, dueOn: sql`${period.assessmentDueOn}` })} from org_unit u
    where ${below} and u.starts_on <= ${period.endsOn}::date and (u.ends_on is null or u.ends_on >= ${period.endsOn}::date)
      and exists (select from position p where p.unit_key = u.key and p.is_head and p.capacity <> 'PLH'
        and p.starts_on <= ${period.endsOn}::date and (p.ends_on is null or p.ends_on >= ${period.endsOn}::date))
      and not exists (select from unit_rating g where g.unit_key = u.key and g.period_key = ${period.key}::uuid and g.status = 'PUBLISHED')
      and ${leadsUnit(actor, sql`u.key`, span)}`;
};

/** Of the units that one heads, and of those below that nobody heads: the heads above may answer the others too, and are not made to. */
const complaintsToAnswer = (actor: Actor): Sql => sql`
  select ${waiting(sql`'COMPLAINTS_TO_ANSWER'`, { unit: sql`c.unit_key`, dueOn: sql`c.due_on` })} from complaint c
  where c.status <> 'ANSWERED' and ${asHead(actor, sql`c.unit_key`)}`;

/** As mayDecideCorrection has it: nobody decides on their own appraiser, nor on making themselves one. */
const correctionsToDecide = (actor: Actor): Sql => sql`
  select ${waiting(sql`'CORRECTIONS_TO_DECIDE'`, { subject: sql`c.employee_key` })}
  from appraiser_correction c join position p on p.key = c.position_key
  where c.status = 'OPEN' and ${keptUnit(actor, "p.unit_key")}
    and ${ownedBy(actor, "c.employee_key")} is not true and ${ownedBy(actor, "c.claimed_appraiser_key")} is not true`;

const concernsToAnswer = (actor: Actor): Sql => sql`
  select ${waiting(sql`'CONCERNS_TO_ANSWER'`, {
    duty: sql`case when c.addressee = 'APPRAISER' then c.appraiser_key end`,
    subject: sql`c.employee_key`,
  })} from concern c where c.status = 'OPEN' and ${addressedTo(actor, "c")}`;

const appraisersToMend = (actor: Actor): Sql => sql`
  select ${waiting(sql`'POSTS_TO_MEND'`, { subject: sql`p.employee_key`, unit: sql`p.unit_key` })} from ${postsToMend(actor)}`;

/** Prepared ahead, and begun by now. */
const periodsToOpen = ({ today }: Actor): Sql => sql`
  select ${waiting(sql`'PERIODS_TO_OPEN'`, { period: sql`d.key`, dueOn: sql`d.starts_on` })} from period d
  where not d.is_open and not d.was_closed and d.starts_on <= ${today}::date and d.ends_on >= ${today}::date`;

/** What is past all its dates may be closed once nothing in it waits any more, or nothing is expected to come. */
const periodsToClose = ({ today }: Actor): Sql => sql`
  select ${waiting(sql`'PERIODS_TO_CLOSE'`, {})} from period d
  where d.is_open and d.assessment_due_on < ${today}::date`;

const MONTHS_AHEAD = "2 months";

/** The periods of the year to come are there before it begins. */
export const yearToPrepare = ({ today }: Actor): Sql => sql`
  select ${waiting(sql`'YEAR_TO_PREPARE'`, { dueOn: sql`next.first - 1` })}
  from (select (date_trunc('year', ${today}::date) + interval '1 year')::date as first) next
  where ${today}::date >= next.first - ${MONTHS_AHEAD}::interval and not exists (select from period d where d.kind = 'YEAR' and d.starts_on = next.first)`;

const followUpsToDecide = (actor: Actor): Sql => sql`
  select ${waiting(sql`'FOLLOW_UPS_TO_DECIDE'`, { subject: sql`f.employee_key` })} from follow_up f
  where f.status = 'PROPOSED' and ${visibleFollowUps(actor)}`;
