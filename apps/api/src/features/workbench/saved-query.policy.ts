import { Role } from "@andir/domain/role";
import { QueryVisibility } from "@andir/domain/saved-query";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, runsTheCycle } from "../../platform/sight.ts";
import type { SavedQuery } from "./saved-query.entity.ts";

/** Rows named q: one's own, those of units that one works in or leads, and the agency's. */
export const visibleQueries = (actor: Actor): Sql =>
  sql`(q.account_key = ${actor.accountKey}::uuid or q.visibility = 'AGENCY'
    or (q.visibility = 'UNIT' and (${inUnitsOf(actor, "q.unit_key")} or ${worksIn(actor, sql`q.unit_key`)})))`;

/** Whether the actor holds a post today in a unit or below it. */
export const worksIn = ({ employeeKey, today }: Actor, unitKey: Sql): Sql =>
  employeeKey === null
    ? sql`false`
    : sql`exists (select 1 from position held join org_unit_ancestor above on above.unit_key = held.unit_key
        where held.employee_key = ${employeeKey}::uuid and above.ancestor_key = ${unitKey}
          and held.starts_on <= ${today}::date and (held.ends_on is null or held.ends_on >= ${today}::date))`;

/** Versions named v of a query named q: what was written before it was shared stays its owner's. */
export const visibleVersions = (actor: Actor): Sql =>
  sql`(${visibleQueries(actor)} and (q.account_key = ${actor.accountKey}::uuid or v.version >= q.shared_from))`;

type Shared = Pick<SavedQuery, "accountKey" | "visibility" | "unitKey">;

/** Its owner; of what is shared also those who keep that place: the heads of the unit, and for the agency the performance team. */
export const mayChangeQuery = (actor: Actor, { accountKey, visibility, unitKey }: Shared): boolean =>
  accountKey === actor.accountKey ||
  (visibility === QueryVisibility.AGENCY && runsTheCycle(actor)) ||
  (visibility === QueryVisibility.UNIT && unitKey !== null && actor.unitKeys.includes(unitKey));

/** What the whole agency finds is put there by those who answer for numbers: heads, analysts, the performance team, administrators. */
export const maySharePublicly = (actor: Actor): boolean => actor.headedUnitKeys.length > 0 || sharesWithAnyUnit(actor);

export const sharesWithAnyUnit = (actor: Actor): boolean =>
  runsTheCycle(actor) || actor.roles.has(Role.ANALYST) || actor.roles.has(Role.ADMINISTRATOR);

/** The agency's page of tiles is arranged by those who work with the numbers of all. */
export const mayArrangeAgency = (actor: Actor): boolean => runsTheCycle(actor) || actor.roles.has(Role.ANALYST);
