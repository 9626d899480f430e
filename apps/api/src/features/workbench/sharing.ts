import { QueryVisibility } from "@andir/domain/saved-query";
import sql from "sql-template-tag";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import { maySharePublicly, sharesWithAnyUnit } from "./saved-query.policy.ts";

/** Why a query cannot be shared so. */
export async function problemsOfSharing(
  tx: Scope,
  visibility: QueryVisibility,
  unitKey: string | null,
): Promise<Problem[]> {
  if (visibility === QueryVisibility.AGENCY && !maySharePublicly(actorOf(tx)))
    return [
      problem(
        "visibility",
        "NOT_YOURS",
        "With the whole agency it is shared by heads of units, analysts, the performance team and administrators. Share it with your unit.",
      ),
    ];
  if (visibility !== QueryVisibility.UNIT) return [];
  if (unitKey === null) return [problem("unitId", "REQUIRED", "Choose with which unit it is shared.")];
  return (await mayShareWith(tx, unitKey))
    ? []
    : [problem("unitId", "NOT_YOURS", "Choose a unit that you work in or head.")];
}

async function mayShareWith(tx: Scope, unitKey: string): Promise<boolean> {
  const actor = actorOf(tx);
  if (!(await loadOrgUnit(tx, unitKey))) return false;
  if (sharesWithAnyUnit(actor) || actor.unitKeys.includes(unitKey)) return true;
  return (await ownUnitKeys(tx)).includes(unitKey);
}

/** The units that one works in and those right above them, but for the whole agency; and those that one heads. */
export async function ownUnitKeys(scope: Scope): Promise<string[]> {
  const { employeeKey, today, headedUnitKeys } = actorOf(scope);
  const found = await rows<{ key: string }>(
    scope,
    sql`select distinct u.key from position held
          join org_unit_ancestor above on above.unit_key = held.unit_key and above.distance <= 1
          join org_unit u on u.key = above.ancestor_key and u.parent_key is not null
        where held.employee_key = ${employeeKey}::uuid and held.starts_on <= ${today}::date and (held.ends_on is null or held.ends_on >= ${today}::date)`,
  );
  return [...new Set([...headedUnitKeys, ...found.map(({ key }) => key)])];
}
