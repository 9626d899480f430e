import sql, { raw, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import type { Dimension } from "../../platform/aggregates/dimensions.ts";
import { identifies, seesPseudonyms } from "../../platform/sight.ts";

/**
 * Records grouped by a unit, or by the one above it at a level, as `unitKey`. The unit is the one that the reader may know of: as
 * `unitSeenBy` has it, with the units joined once, since that would look for the branch anew in each of many thousand rows.
 */
export function unitDimension(
  actor: Actor,
  employeeColumn: string,
  unitColumn: string,
  unitLevel: number | null | undefined,
): Dimension {
  const unit = raw(unitColumn);
  const isHidden = seesPseudonyms(actor);
  const seen = isHidden
    ? sql`case when ${identifies(actor, employeeColumn)} then ${unit} else coalesce(branch.ancestor_key, ${unit}) end`
    : unit;
  return {
    keys: { unitKey: unitLevel == null ? seen : sql`coalesce(at_level.ancestor_key, ${seen})` },
    joins: [
      ...(isHidden ? [atLevel("branch", 1, unit)] : []),
      ...(unitLevel == null ? [] : [atLevel("at_level", unitLevel, seen)]),
    ],
  };
}

/** The same of records that are about no person: their unit is what it is to everyone. */
export const openUnitDimension = (unitColumn: string, unitLevel: number | null | undefined): Dimension =>
  unitLevel == null
    ? { keys: { unitKey: sql`${raw(unitColumn)}` } }
    : {
        keys: { unitKey: sql`coalesce(at_level.ancestor_key, ${raw(unitColumn)})` },
        joins: [atLevel("at_level", unitLevel, raw(unitColumn))],
      };

/** The unit itself, to count how many different ones there are: an expression and the tables that it needs. */
export function seenUnit(
  actor: Actor,
  employeeColumn: string,
  unitColumn: string,
): { unit: Sql; joins: readonly Sql[] } {
  const { keys, joins = [] } = unitDimension(actor, employeeColumn, unitColumn, null);
  return { unit: keys["unitKey"]!, joins };
}

/** The unit above each at a level; none for units that are higher themselves. */
const atLevel = (alias: "branch" | "at_level", level: number, unitKey: Sql): Sql =>
  sql`left join (
    select x.unit_key, x.ancestor_key from org_unit_ancestor x
    join (select unit_key, max(distance) as level from org_unit_ancestor group by unit_key) own on own.unit_key = x.unit_key
    where own.level - x.distance = ${level}::integer) ${raw(alias)} on ${raw(alias)}.unit_key = ${unitKey}`;
