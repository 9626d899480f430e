import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { byKey, groupedBy } from "../../platform/batched.ts";
import { present } from "../../platform/errors.ts";
import { kept, soon, type Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { OrgUnit } from "./org-unit.entity.ts";

export type OrgUnitRow = Pick<OrgUnit, "key" | "code" | "name" | "parentKey" | "startsOn" | "endsOn">;

export const orgUnitColumns: Sql = sql`
  u.key, u.code, u.name, u.parent_key as "parentKey", u.starts_on as "startsOn", u.ends_on as "endsOn"`;

/** The directory of units, by code; it is open to everyone in the agency. */
const allUnits = kept(async (scope) => {
  const units = await rows<OrgUnitRow>(scope, sql`select ${orgUnitColumns} from org_unit u order by u.code`);
  return {
    byKey: byKey(units),
    byCode: new Map(units.map((unit) => [unit.code, unit])),
    byParent: groupedBy(units, (unit) => unit.parentKey ?? ""),
  };
});

export const loadOrgUnit = (scope: Scope, key: string): Soon<OrgUnitRow | null> =>
  soon(allUnits(scope), (units) => units.byKey.get(key) ?? null);

export const requireOrgUnit = (scope: Scope, key: string): Soon<OrgUnitRow> =>
  soon(allUnits(scope), (units) => present(units.byKey.get(key)));

export const findOrgUnitByCode = (scope: Scope, code: string): Soon<OrgUnitRow | null> =>
  soon(allUnits(scope), (units) => units.byCode.get(code) ?? null);

/** The whole of the agency. */
export const findTopUnit = (scope: Scope): Soon<OrgUnitRow | null> =>
  soon(allUnits(scope), (units) => units.byParent.get("")?.[0] ?? null);

/** The units directly below that exist today. */
export function loadChildren(scope: Scope, parentKey: string): Soon<OrgUnitRow[]> {
  const today = agencyDate(scope.now);
  const exists = (unit: OrgUnitRow) => unit.startsOn <= today && (unit.endsOn === null || unit.endsOn >= today);
  return soon(allUnits(scope), (units) => (units.byParent.get(parentKey) ?? []).filter(exists));
}
