import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { isDutyOf, runsTheCycle } from "../../platform/sight.ts";
import { heldOn } from "../employees/position.loaders.ts";
import { isMember, lacksWordOf } from "../innovations/innovation.policy.ts";
import { waiting } from "./task.source.ts";

/** Innovations that were given back to one's team, and those that wait for one's word. */
export const innovationTasks = (actor: Actor): Sql[] => [
  ...(actor.employeeKey === null ? [] : [toMend(actor)]),
  ...(actor.dutyKeys.length === 0 ? [] : [toConfirmAsAppraiser(actor)]),
  ...(runsTheCycle(actor) ? [toConfirmForTheTeam(actor)] : []),
];

const toMend = (actor: Actor): Sql => sql`
  select ${waiting(sql`'INNOVATIONS_TO_MEND'`, {})} from innovation i
  where i.review_status = 'RETURNED' and ${isMember(actor)}`;

/** As reviewsAs has it: the appraiser of who leads it, oneself before one in whose place one acts. */
const toConfirmAsAppraiser = (actor: Actor): Sql => sql`
  select ${waiting(sql`'INNOVATIONS_TO_CONFIRM'`, { duty: sql`judge.key`, subject: sql`i.lead_key` })} from innovation i
  cross join lateral (
    select s.appraiser_key as key from position p join appraiser_assignment s on s.position_key = p.key
    where p.employee_key = i.lead_key and ${isDutyOf(actor, "s.appraiser_key")} and ${heldOn("p", actor.today)} and ${heldOn("s", actor.today)}
    order by s.appraiser_key = ${actor.employeeKey}::uuid desc limit 1) judge
  where i.review_status = 'SUBMITTED' and not ${isMember(actor)} and ${lacksWordOf("APPRAISER")}`;

const toConfirmForTheTeam = (actor: Actor): Sql => sql`
  select ${waiting(sql`'INNOVATIONS_TO_CONFIRM'`, { unit: sql`i.unit_key` })} from innovation i
  where i.review_status = 'SUBMITTED' and not ${isMember(actor)} and ${lacksWordOf("PERFORMANCE_TEAM")}
    and not (i.lead_key = any(${actor.appraisedKeys}::uuid[]) and ${lacksWordOf("APPRAISER")})`;
