import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, runsTheCycle } from "../../platform/sight.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";

/** Those who look at the whole and know no unit from within: analysts, and the official who decides on what units get. */
export const looksAtWhole = ({ roles }: Actor): boolean =>
  roles.has(Role.ANALYST) || roles.has(Role.AUTHORISED_OFFICIAL);

/**
 * How a unit has taken to the product is for the heads up its line and for those who run the cycle; the whole and the branches
 * below it for those who look at the whole. Nobody sees it of a group that is too small: use is no record that anyone may open.
 */
export const seesAdoptionOf = (actor: Actor, unit: OrgUnitRow, parent: OrgUnitRow | null): boolean =>
  runsTheCycle(actor) ||
  actor.unitKeys.includes(unit.key) ||
  (looksAtWhole(actor) && (parent === null || parent.parentKey === null));

/** The same of rows named u. */
export const seesAdoption = (actor: Actor): Sql => {
  if (runsTheCycle(actor)) return sql`true`;
  if (!looksAtWhole(actor)) return inUnitsOf(actor, "u.key");
  return sql`(${inUnitsOf(actor, "u.key")} or u.parent_key is null
    or exists (select 1 from org_unit above where above.key = u.parent_key and above.parent_key is null))`;
};
