import type { FeedbackRelation } from "@andir/domain/feedback-relation";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched } from "../../platform/batched.ts";
import { actorOf, isDutyOf, readsTextOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { heldOn } from "../employees/position.loaders.ts";

export type RelationRow = Omit<FeedbackRelation, "isNamedTeamLead"> & {
  positionKey: string;
  /** Of those whose duties the actor does, the one who is or was the appraiser. */
  appraiserKey: string | null;
  /** Whether the actor heads the post's unit or one above it. */
  headsAbove: boolean;
};

/** Rows named p, the post that feedback is about; by the facts of today. */
const relation = (actor: Actor): Sql => {
  const { employeeKey, today, headedUnitKeys } = actor;
  const headsAbove = sql`exists (select 1 from org_unit_ancestor x where x.unit_key = p.unit_key and x.ancestor_key = any(${headedUnitKeys}::uuid[]))`;
  const heads = sql`exists (select 1 from position held where held.employee_key = p.employee_key and held.is_head and ${heldOn("held", today)})`;
  // An earlier appraiser of the year is asked as the one who saw the work; who acts for another acts for today's.
  const appraiser = sql`(select s.appraiser_key from appraiser_assignment s where s.position_key = p.key and ${isDutyOf(actor, "s.appraiser_key")}
    and s.starts_on <= ${today}::date and (s.ends_on is null or s.ends_on >= ${today}::date
      or (s.appraiser_key = ${employeeKey}::uuid and s.ends_on >= date_trunc('year', ${today}::date)))
    order by s.appraiser_key = ${employeeKey}::uuid desc, s.starts_on desc limit 1)`;
  return sql`p.key as "positionKey", p.employee_key = ${employeeKey}::uuid as "isSelf", ${appraiser} as "appraiserKey", ${appraiser} is not null as "isAppraiser",
    ${headsAbove} as "headsAbove", (${headsAbove} or (${headedUnitKeys.length > 0}::boolean and not ${heads})) as leads,
    exists (select 1 from position mine where mine.employee_key = ${employeeKey}::uuid
      and mine.starts_on <= ${today}::date and (mine.ends_on is null or mine.ends_on >= ${today}::date)
      and (exists (select 1 from appraiser_assignment s where s.position_key = mine.key and s.appraiser_key = p.employee_key and ${heldOn("s", today)})
        or exists (select 1 from position held join org_unit_ancestor x on x.ancestor_key = held.unit_key
          where held.employee_key = p.employee_key and held.is_head and ${heldOn("held", today)} and x.unit_key = mine.unit_key))) as "isSubordinate"`;
};

export const loadRelation = batched<RelationRow>(async (scope, positionKeys) => {
  const found = await rows<RelationRow>(
    scope,
    sql`select ${relation(actorOf(scope))} from position p where p.key = any(${positionKeys}::uuid[])`,
  );
  return new Map(found.map((row) => [row.positionKey, row]));
});

/** The post in which a person is met today: the definitive one, of two the one held longest. None of a person met under a pseudonym. */
export const loadPostToday = batched<{ positionKey: string }>(async (scope, employeeKeys) => {
  const actor = actorOf(scope);
  const found = await rows<{ employeeKey: string; positionKey: string }>(
    scope,
    sql`select distinct on (p.employee_key) p.employee_key as "employeeKey", p.key as "positionKey" from position p
        where p.employee_key = any(${employeeKeys}::uuid[]) and ${heldOn("p", actor.today)} and ${readsTextOf(actor, "p.employee_key")}
        order by p.employee_key, p.capacity = 'DEFINITIVE' desc, p.starts_on, p.key`,
  );
  return new Map(found.map((row) => [row.employeeKey, row]));
});
