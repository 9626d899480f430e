import sql, { type Sql } from "sql-template-tag";
import { batchedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { heldOn } from "../employees/position.loaders.ts";
import { leadingUnitOf, leadsUnit } from "./unit-party.policy.ts";

/** How the actor stands to a unit, and in whose place they do what they do there. */
export interface UnitStanding {
  readonly isHead: boolean;
  readonly isLeader: boolean;
  /** The head in whose place the actor acts; null for the head. */
  readonly headedFor: string | null;
  /** The leader in whose place the actor acts; null for the leader. */
  readonly ledFor: string | null;
}

const NONE: UnitStanding = { isHead: false, isLeader: false, headedFor: null, ledFor: null };

/** `periodKey` names what is to be judged: who headed the unit in it does not judge it; null where it is about today alone. */
export const loadUnitStanding = batchedBy<{ periodKey: string | null }, UnitStanding>(
  async (scope, unitKeys, { periodKey }) => {
    const actor = actorOf(scope);
    const span = periodKey === null ? null : { startsOn: sql`d.starts_on`, endsOn: sql`d.ends_on` };
    const found = await rows<UnitStanding & { key: string }>(
      scope,
      sql`select u.key, u.key = any(${actor.headedUnitKeys}::uuid[]) as "isHead", ${leadsUnit(actor, sql`u.key`, span)} as "isLeader",
            ${dutyAtHeadOf(scope, sql`u.key`)} as "headedFor", ${dutyAtHeadOf(scope, leadingUnitOf(actor, sql`u.key`, span))} as "ledFor"
          from org_unit u left join period d on d.key = ${periodKey}::uuid where u.key = any(${unitKeys}::uuid[])`,
    );
    return new Map(found.map(({ key, ...standing }) => [key, standing]));
  },
  () => NONE,
);

/** The other in whose place the actor heads a unit; null where they head it themselves. */
function dutyAtHeadOf(scope: Scope, unit: Sql): Sql {
  const { dutyKeys, employeeKey, today } = actorOf(scope);
  return sql`(select nullif(held.employee_key, ${employeeKey}::uuid) from position held
    where held.unit_key = ${unit} and held.is_head and ${heldOn("held", today)} and held.employee_key = any(${dutyKeys}::uuid[])
    order by (held.employee_key = ${employeeKey}::uuid) desc nulls last limit 1)`;
}
