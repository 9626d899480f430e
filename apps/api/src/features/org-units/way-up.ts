import sql, { type Sql } from "sql-template-tag";
import { agencyDate } from "@andir/domain/iso-date";
import { batched } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";

/** Of a unit and those above it: the nearest that somebody heads on that day, deputies included; null where nobody heads any. */
export const nearestHeaded = (unitKey: Sql, day: Sql): Sql => sql`(
  select x.ancestor_key from org_unit_ancestor x
  where x.unit_key = ${unitKey} and exists (select from position h
    where h.unit_key = x.ancestor_key and h.is_head and h.starts_on <= ${day} and (h.ends_on is null or h.ends_on >= ${day}))
  order by x.distance limit 1)`;

const loadNearestHeaded = batched<string>(async (scope, keys) => {
  const found = await rows<{ key: string; headed: string | null }>(
    scope,
    sql`select u.key, ${nearestHeaded(sql`u.key`, sql`${agencyDate(scope.now)}::date`)} as headed from org_unit u where u.key = any(${keys}::uuid[])`,
  );
  return new Map(found.flatMap(({ key, headed }) => (headed === null ? [] : [[key, headed] as const])));
});

/**
 * Whether the actor answers for what is done in a unit: its head, who acts for the head, and the heads above. Where nobody heads any of
 * these, the performance team does, so that nothing waits for a post to be filled.
 */
export async function answersForUnit(scope: Scope, unitKey: string): Promise<boolean> {
  const actor = actorOf(scope);
  if (actor.unitKeys.includes(unitKey)) return true;
  return runsTheCycle(actor) && (await loadNearestHeaded(scope, unitKey)) === null;
}

/** Rows with such a unit that wait for the actor: as a head, of what no head below has; or as the performance team, of what has no head at all. */
export const waitsForHead = (
  { headedUnitKeys, today, runsCycle }: { headedUnitKeys: readonly string[]; today: string; runsCycle: boolean },
  unitKey: Sql,
): Sql => {
  const nearest = nearestHeaded(unitKey, sql`${today}::date`);
  const headed = sql`${nearest} = any(${headedUnitKeys}::uuid[])`;
  return runsCycle ? sql`(${headed} or ${nearest} is null)` : headed;
};
