import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, isOfficial, runsTheCycle } from "../../platform/sight.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";

/** Whether the records behind the numbers of a unit are the actor's to read: of the heads up its line, and of those who run the cycle. */
export const readsRecordsOf = (actor: Actor, unitKey: string): boolean =>
  runsTheCycle(actor) || actor.unitKeys.includes(unitKey);

/** The same of rows named u. */
export const readsRecords = (actor: Actor): Sql => (runsTheCycle(actor) ? sql`true` : inUnitsOf(actor, "u.key"));

/** The official who rates the units at the top sees the numbers of the whole and of these, never the records. `parent` is the unit above. */
export const seesOverviewOf = (actor: Actor, unit: OrgUnitRow, parent: OrgUnitRow | null): boolean =>
  readsRecordsOf(actor, unit.key) || (isOfficial(actor) && (parent === null || parent.parentKey === null));

/** The same of rows named u, as far as the group is large enough for the actor. */
export const seesOverview = (actor: Actor, isLargeEnough: Sql): Sql =>
  isOfficial(actor) && !runsTheCycle(actor)
    ? sql`(${readsRecords(actor)} or ((u.parent_key is null or exists (
        select 1 from org_unit above where above.key = u.parent_key and above.parent_key is null)) and ${isLargeEnough}))`
    : readsRecords(actor);
