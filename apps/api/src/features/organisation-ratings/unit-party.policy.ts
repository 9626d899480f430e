import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, isOfficial, runsTheCycle, seesPseudonyms } from "../../platform/sight.ts";
import { heldOn } from "../employees/position.loaders.ts";

/** The days that are judged; null where it is about today alone. */
export interface JudgedSpan {
  readonly startsOn: Sql;
  readonly endsOn: Sql;
}

/** Positions named p that head a unit today, or headed it for a while of the span: whose own work its rating is. A Plh. of some days is not judged by it. */
const headsOf = ({ today }: Actor, unit: Sql, span: JudgedSpan | null): Sql => {
  const inSpan = span
    ? sql`or (p.capacity <> 'PLH' and p.starts_on <= ${span.endsOn} and (p.ends_on is null or p.ends_on >= ${span.startsOn}))`
    : sql``;
  return sql`p.unit_key = ${unit} and p.is_head and ((${heldOn("p", today)}) ${inSpan})`;
};

/** Whether the unit is the actor's own, or that of one in whose place they act: nobody judges themselves. */
export const isOwnUnit = (actor: Actor, unit: Sql, span: JudgedSpan | null): Sql =>
  sql`exists (select 1 from position p where ${headsOf(actor, unit, span)} and p.employee_key = any(${actor.dutyKeys}::uuid[]))`;

/**
 * Something of the unit whose head leads another one level above (of rows named x, its `ancestor_key`): the parent, or where
 * nobody heads that, or only the one who is to be judged, the next above. Null at the top, where the authorised official
 * stands in its place.
 */
const ofLeadingUnit = (actor: Actor, selected: Sql, unit: Sql, span: JudgedSpan | null): Sql => sql`(
  select ${selected} from org_unit_ancestor x join org_unit above on above.key = x.ancestor_key and above.parent_key is not null
  where x.unit_key = ${unit} and x.distance > 0 and exists (
    select 1 from position held where held.unit_key = x.ancestor_key and held.is_head and ${heldOn("held", actor.today)}
      and not exists (select 1 from position p where ${headsOf(actor, unit, span)} and p.employee_key = held.employee_key))
  order by x.distance limit 1)`;

export const leadingUnitOf = (actor: Actor, unit: Sql, span: JudgedSpan | null): Sql =>
  ofLeadingUnit(actor, sql`x.ancestor_key`, unit, span);

/** Whether the actor is, or acts for, the leader one level above. */
export const leadsUnit = (actor: Actor, unit: Sql, span: JudgedSpan | null): Sql => {
  const isHeaded = ofLeadingUnit(actor, sql`x.ancestor_key = any(${actor.headedUnitKeys}::uuid[])`, unit, span);
  return sql`(not ${isOwnUnit(actor, unit, span)} and coalesce(${isHeaded}, ${isOfficial(actor)}::boolean))`;
};

/** The unit's line, from its head upwards, and those who run the cycle or decide at the top: they see what is still being written. */
export const worksOnUnit = (actor: Actor, unitColumn: string): Sql =>
  runsTheCycle(actor) || isOfficial(actor) ? sql`true` : inUnitsOf(actor, unitColumn);

/** A draft of a rating is seen by the leader above, the authorised official and those who run the cycle, unless it is about their own unit. */
export const weighsUnit = (actor: Actor, unit: Sql, span: JudgedSpan): Sql =>
  runsTheCycle(actor) || isOfficial(actor) ? sql`(not ${isOwnUnit(actor, unit, span)})` : leadsUnit(actor, unit, span);

/**
 * Whether the numbers of a unit are shown: to everyone, but under pseudonyms of the whole and its branches alone. The row of
 * a small unit's ratings is the row of its head's work results, and would tell which pseudonym is the head's.
 */
export const seesUnitResults = (actor: Actor, unitColumn: string, unit: Sql): Sql =>
  seesPseudonyms(actor)
    ? sql`(${inUnitsOf(actor, unitColumn)} or exists (select 1 from org_unit seen left join org_unit above on above.key = seen.parent_key
        where seen.key = ${unit} and above.parent_key is null))`
    : sql`true`;
