import sql, { raw, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import type { Dimension } from "../../platform/aggregates/dimensions.ts";
import { identifies, seesPseudonyms } from "../../platform/sight.ts";

/**
 * Records grouped by a unit, or by the one above it at a level, as `unitKey`. The unit is the one that the reader may know of: as
 * `unitSeenBy` has it, with the units joined once, since that would look for the branch anew in each of many thousand rows. As a column of a
 * table that is joined, and no expression of several: of that PostgreSQL would expect a group for each two of them, and sum in one process.
 */
export function unitDimension(
  actor: Actor,
  employeeColumn: string,
  unitColumn: string,
  unitLevel: number | null | undefined,
): Dimension {
  const unit = raw(unitColumn);
  const isHidden = seesPseudonyms(actor);
  const seen = isHidden ? sql`branch.seen_key` : unit;
  return {
    keys: { unitKey: unitLevel == null ? seen : sql`at_level.seen_key` },
    joins: [
      ...(isHidden ? [branchSeenBy(actor, employeeColumn, unit)] : []),
      ...(unitLevel == null ? [] : [sql`left join ${atLevel(unitLevel)} at_level on at_level.unit_key = ${seen}`]),
    ],
  };
}

/** The same of records that are about no person: their unit is what it is to everyone. */
export const openUnitDimension = (unitColumn: string, unitLevel: number | null | undefined): Dimension =>
  unitLevel == null
    ? { keys: { unitKey: sql`${raw(unitColumn)}` } }
    : {
        keys: { unitKey: sql`at_level.seen_key` },
        joins: [sql`left join ${atLevel(unitLevel)} at_level on at_level.unit_key = ${raw(unitColumn)}`],
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

/** Each unit with the one above it at a level: itself, where it is higher. */
const atLevel = (level: number): Sql => sql`(
    select unit_key, (array_agg(ancestor_key order by distance desc))[least(${level}::integer, max(distance)) + 1] as seen_key
    from org_unit_ancestor group by unit_key)`;

/** Each unit twice: under a pseudonym as its branch, and as itself. */
const branchSeenBy = (actor: Actor, employeeColumn: string, unit: Sql): Sql => sql`left join (
    select below.unit_key, which.is_hidden, which.seen_key from ${atLevel(1)} below
    cross join lateral (values (true, below.seen_key), (false, below.unit_key)) which(is_hidden, seen_key)) branch
    on branch.unit_key = ${unit} and branch.is_hidden = (${identifies(actor, employeeColumn)} is not true)`;
