import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { allColumns } from "../../platform/columns.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, keptUnit } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { heldOn, positionColumns, titled, type PositionRow } from "../employees/position.loaders.ts";

const MOST = 100;

/** Rows named p, of posts with their units u. */
export const postsToMend = (actor: Actor): Sql => sql`position p
  join employee e on e.key = p.employee_key and e.employment_type <> 'ELECTED_OFFICIAL'
  join org_unit u on u.key = p.unit_key
  where ${keptUnit(actor, "p.unit_key")} and p.capacity <> 'PLH' and ${heldOn("p", actor.today)}
    and not (p.is_head and u.parent_key is null)
    and not exists (
      select 1 from appraiser_assignment s join position held on held.employee_key = s.appraiser_key and ${heldOn("held", actor.today)}
      where s.position_key = p.key and ${heldOn("s", actor.today)})`;

/**
 * Posts whose record of an appraiser is missing or out of date. A Plh. stands in for days and is appraised in the own post;
 * the top of the agency has nobody above.
 */
export async function listPostsToMend(scope: Scope): Promise<PositionRow[]> {
  const actor = actorOf(scope);
  const found = await rows<PositionRow>(
    scope,
    sql`select ${allColumns(positionColumns(actor))} from ${postsToMend(actor)}
        order by u.code, p.title, p.key limit ${MOST}`,
  );
  return found.map(titled);
}
