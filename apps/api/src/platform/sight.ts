import { Role } from "@andir/domain/role";
import sql, { raw, type Sql } from "sql-template-tag";
import type { Actor } from "./actor.ts";
import { AppError } from "./errors.ts";
import type { Scope } from "./scope.ts";
import { keyList } from "./sql.ts";

/** The words that every policy is written in. Each is a condition inside the statement, never a filter after it. */

export function actorOf(scope: Scope): Actor {
  if (!scope.actor) throw new AppError("UNAUTHENTICATED", "Sign in first.");
  return scope.actor;
}

/** A person's own records are theirs alone: a delegation hands over duties, never a self. */
export const ownedBy = (actor: Actor, employeeColumn: string): Sql =>
  sql`${raw(employeeColumn)} = ${actor.employeeKey}::uuid`;

/**
 * Whether a column names oneself or one in whose place one acts. Mostly that is one, and of one the planner knows what it
 * will find: of a list it does not, and plans such a statement anew each time.
 */
export const isDutyOf = ({ dutyKeys }: Actor, employeeColumn: string): Sql =>
  dutyKeys.length === 1
    ? sql`${raw(employeeColumn)} = ${dutyKeys[0]}::uuid`
    : sql`${raw(employeeColumn)} = any(${keyList(dutyKeys)}::uuid[])`;

export const appraisedBy = (actor: Actor, employeeColumn: string): Sql =>
  sql`${raw(employeeColumn)} = any(${keyList(actor.appraisedKeys)}::uuid[])`;

export const inUnitsOf = (actor: Actor, unitColumn: string): Sql =>
  sql`${raw(unitColumn)} = any(${keyList(actor.unitKeys)}::uuid[])`;

/** The authorised official of the agency (pejabat yang berwenang), who decides follow-ups and records sanctions. */
export const isOfficial = (actor: Actor): boolean => actor.roles.has(Role.AUTHORISED_OFFICIAL);

/** Those who run the cycle see every published record, by name. */
export const runsTheCycle = (actor: Actor): boolean => actor.roles.has(Role.PERFORMANCE_TEAM);

/** Analysts see every published record, under pseudonyms. */
export const seesPublished = (actor: Actor): boolean => runsTheCycle(actor) || actor.roles.has(Role.ANALYST);

/** Analysts who have no other reason to know a person meet a pseudonym. */
export const seesPseudonyms = (actor: Actor): boolean => actor.roles.has(Role.ANALYST) && !seesEveryName(actor);

const seesEveryName = (actor: Actor): boolean =>
  runsTheCycle(actor) || actor.roles.has(Role.ADMINISTRATOR) || actor.seesIdentity;

/** Whether the actor knows who a person is: self, own people, own units, or by office. */
export const identifies = (actor: Actor, employeeColumn: string): Sql =>
  seesEveryName(actor)
    ? sql`true`
    : sql`(${ownedBy(actor, employeeColumn)} or ${appraisedBy(actor, employeeColumn)} or ${holdsPostIn(actor, employeeColumn, actor.unitKeys)})`;

/** Whether an administrator keeps the records of a person: of those who hold a post in the units. */
export const administers = (actor: Actor, employeeColumn: string): Sql => {
  if (!actor.roles.has(Role.ADMINISTRATOR)) return sql`false`;
  return actor.administeredUnitKeys === null
    ? sql`true`
    : holdsPostIn(actor, employeeColumn, actor.administeredUnitKeys);
};

/** Whose roles let them change the records of people and units: everyone else is told so before anything is looked up. */
export function administratorOf(scope: Scope): Actor {
  const actor = actorOf(scope);
  if (!actor.roles.has(Role.ADMINISTRATOR))
    throw new AppError("FORBIDDEN", "An administrator of the agency or of the unit does this.");
  return actor;
}

/** Whether an administrator keeps the records of a unit. */
export const keepsUnit = (actor: Actor, unitKey: string): boolean =>
  actor.roles.has(Role.ADMINISTRATOR) && (actor.administeredUnitKeys?.includes(unitKey) ?? true);

/** The same as a condition. */
export const keptUnit = (actor: Actor, unitColumn: string): Sql => {
  if (!actor.roles.has(Role.ADMINISTRATOR)) return sql`false`;
  return actor.administeredUnitKeys === null
    ? sql`true`
    : sql`${raw(unitColumn)} = any(${actor.administeredUnitKeys}::uuid[])`;
};

/**
 * Whether the actor may open the personal file: NIP, grade and appraiser are no part of the directory. That is the person,
 * their appraiser and unit head, those who keep the records, and those who run the cycle.
 */
export const opensFileOf = (actor: Actor, employeeColumn: string): Sql =>
  runsTheCycle(actor) || actor.seesIdentity
    ? sql`true`
    : sql`(${ownedBy(actor, employeeColumn)} or ${appraisedBy(actor, employeeColumn)} or ${administers(actor, employeeColumn)}
        or ${holdsPostIn(actor, employeeColumn, actor.unitKeys)})`;

/** The person, their appraiser and the heads of their unit, and nobody by office: for what tells of days and health. */
export const isNearTo = (actor: Actor, employeeColumn: string): Sql =>
  sql`(${ownedBy(actor, employeeColumn)} or ${appraisedBy(actor, employeeColumn)} or ${holdsPostIn(actor, employeeColumn, actor.unitKeys)})`;

const holdsPostIn = ({ today }: Actor, employeeColumn: string, unitKeys: readonly string[]): Sql =>
  unitKeys.length === 0
    ? sql`false`
    : sql`exists (select 1 from position held where held.employee_key = ${raw(employeeColumn)} and held.unit_key = any(${keyList(unitKeys)}::uuid[])
        and held.starts_on <= ${today}::date and (held.ends_on is null or held.ends_on >= ${today}::date))`;

/**
 * The unit that the actor meets a person in. Under a pseudonym it is the unit's branch just below the root: a section of
 * three would name its people. Filters compare the same expression, so asking for a section finds nobody.
 */
export const unitSeenBy = (actor: Actor, employeeColumn: string, unitColumn: string): Sql =>
  seesPseudonyms(actor)
    ? sql`case when ${identifies(actor, employeeColumn)} then ${raw(unitColumn)} else coalesce((
        select branch.ancestor_key from org_unit_ancestor branch
        where branch.unit_key = ${raw(unitColumn)} and branch.ancestor_key = any(${BRANCHES})), ${raw(unitColumn)}) end`
    : raw(unitColumn);

/** Found once in a statement and not anew for each of its rows. */
const BRANCHES = sql`array(
  select below.key from org_unit below join org_unit root on root.key = below.parent_key and root.parent_key is null)`;

/**
 * Whether the actor may be told who appraised a person. Everyone knows one's own appraiser and those of people one knows,
 * so there a pseudonym would be none: it stays unsaid, as everywhere the other way round it is said.
 */
export const knowsAppraiserOf = (actor: Actor, employeeColumn: string, appraiserColumn: string): Sql =>
  seesPseudonyms(actor)
    ? sql`(${identifies(actor, employeeColumn)} is not true or ${identifies(actor, appraiserColumn)})`
    : sql`true`;

/** Free text names people: under a pseudonym it stays shut. */
export const readsTextOf = (actor: Actor, employeeColumn: string): Sql =>
  seesPseudonyms(actor) ? identifies(actor, employeeColumn) : sql`true`;
