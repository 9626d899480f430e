import { agencyDate } from "@andir/domain/iso-date";
import type { PositionKind } from "@andir/domain/position-kind";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { allColumns, type Columns, type Needs } from "../../platform/columns.ts";
import {
  actorOf,
  identifies,
  knowsAppraiserOf,
  opensFileOf,
  seesPseudonyms,
  unitSeenBy,
} from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Position } from "./position.entity.ts";

export type PositionRow = Pick<
  Position,
  "key" | "employeeKey" | "unitKey" | "kind" | "capacity" | "grade" | "startsOn" | "endsOn"
> & {
  title: string;
};

/** What an analyst reads in place of a title that would name its holder (rules.json, positionKinds). */
const KIND_TITLE: Record<PositionKind, string> = {
  HIGH_LEADER: "Jabatan Pimpinan Tinggi",
  ADMINISTRATIVE: "Administrator",
  SUPERVISORY: "Pengawas",
  FUNCTIONAL: "Fungsional",
  IMPLEMENTING: "Pelaksana",
};

/** No part of the directory; under a pseudonym it names nobody. */
export const gradeSeenBy = (actor: Actor): Sql =>
  seesPseudonyms(actor) ? sql`p.grade` : sql`case when ${opensFileOf(actor, "p.employee_key")} then p.grade end`;

/** Null where it would name its holder. */
export const titleSeenBy = (actor: Actor): Sql =>
  seesPseudonyms(actor) ? sql`case when ${identifies(actor, "p.employee_key")} then p.title end` : sql`p.title`;

/** The directory has the days for everyone: under a pseudonym they are known by the year, or they would tell who it is. */
const daySeenBy = (actor: Actor, day: Sql): Sql =>
  seesPseudonyms(actor)
    ? sql`case when ${identifies(actor, "p.employee_key")} then ${day} else date_trunc('year', ${day})::date end`
    : day;

type UntitledRow = Omit<PositionRow, "title"> & { title: string | null };

export const positionColumns = (actor: Actor): Columns<UntitledRow> => ({
  key: sql`p.key`,
  employeeKey: sql`p.employee_key`,
  unitKey: unitSeenBy(actor, "p.employee_key", "p.unit_key"),
  kind: sql`p.kind`,
  capacity: sql`p.capacity`,
  grade: gradeSeenBy(actor),
  startsOn: daySeenBy(actor, sql`p.starts_on`),
  endsOn: daySeenBy(actor, sql`p.ends_on`),
  title: titleSeenBy(actor),
});

export const positionNeeds: Needs<UntitledRow> = {
  __typename: [],
  id: ["key"],
  unit: ["unitKey"],
  kind: ["kind"],
  capacity: ["capacity"],
  grade: ["grade"],
  startsOn: ["startsOn"],
  endsOn: ["endsOn"],
  title: ["kind", "title"],
  hoursShare: ["key"],
};

export const titled = (row: UntitledRow): PositionRow => {
  row.title ??= KIND_TITLE[row.kind];
  return row as PositionRow;
};

export const loadPosition = batched<PositionRow>(async (scope, keys) => {
  const found = await rows<PositionRow>(
    scope,
    sql`select ${allColumns(positionColumns(actorOf(scope)))} from position p where p.key = any(${keys}::uuid[])`,
  );
  return byKey(found.map(titled));
});

/** The definitive post today; of two, the one held longest. */
export const loadPositionToday = batched<PositionRow>(async (scope, keys) => {
  const today = agencyDate(scope.now);
  const found = await rows<PositionRow>(
    scope,
    sql`select distinct on (p.employee_key) ${allColumns(positionColumns(actorOf(scope)))} from position p
        where p.employee_key = any(${keys}::uuid[]) and p.capacity = 'DEFINITIVE' and ${heldOn("p", today)}
        order by p.employee_key, p.starts_on, p.key`,
  );
  return new Map(found.map((row) => [row.employeeKey, titled(row)]));
});

/** No part of the directory, and asked for by few: it has a statement of its own. */
export const loadHoursShare = batched<{ key: string; share: number }>(async (scope, keys) =>
  byKey(
    await rows(
      scope,
      sql`select p.key, p.hours_share as share from position p
          where p.key = any(${keys}::uuid[]) and ${opensFileOf(actorOf(scope), "p.employee_key")}`,
    ),
  ),
);

/** Who holds more than one post today, whatever the capacity: their reports and assessments are kept apart by post. */
export const loadPostCount = batched<{ count: number }>(async (scope, keys) => {
  const found = await rows<{ key: string; count: number }>(
    scope,
    sql`select p.employee_key as key, count(*) as count from position p
        where p.employee_key = any(${keys}::uuid[]) and ${heldOn("p", agencyDate(scope.now))} group by p.employee_key`,
  );
  return byKey(found);
});

/** Of someone met under a pseudonym only the posts of today: a career is known by its steps. */
const knowsPost = (actor: Actor): Sql =>
  seesPseudonyms(actor) ? sql`(${identifies(actor, "p.employee_key")} or ${heldOn("p", actor.today)})` : sql`true`;

export const loadPositionsOf = batchedBy<null, PositionRow[]>(
  async (scope, keys) => {
    const found = await rows<PositionRow>(
      scope,
      sql`select ${allColumns(positionColumns(actorOf(scope)))} from position p
          where p.employee_key = any(${keys}::uuid[]) and ${knowsPost(actorOf(scope))} order by p.starts_on desc, p.key`,
    );
    return groupedBy(found.map(titled), (row) => row.employeeKey);
  },
  () => [],
);

/** Everyone knows who heads a unit, so the head's pseudonym would be none. */
const knowsHead = (actor: Actor): Sql => (seesPseudonyms(actor) ? identifies(actor, "p.employee_key") : sql`true`);

/** Who heads a unit today: a Plh. stands before a Plt., and a Plt. before a definitive holder who is away. */
export const loadHeadKey = batched<{ employeeKey: string }>(async (scope, keys) => {
  const today = agencyDate(scope.now);
  const found = await rows<{ unitKey: string; employeeKey: string }>(
    scope,
    sql`select distinct on (p.unit_key) p.unit_key as "unitKey", p.employee_key as "employeeKey" from position p
        where p.unit_key = any(${keys}::uuid[]) and p.is_head and ${heldOn("p", today)} and ${knowsHead(actorOf(scope))} order by p.unit_key, p.capacity desc, p.starts_on desc`,
  );
  return new Map(found.map((row) => [row.unitKey, row]));
});

/** Who appraises whom is no part of the directory: the shape of it would tell analysts who is who. */
const knowsAppraiser = (actor: Actor): Sql =>
  seesPseudonyms(actor)
    ? knowsAppraiserOf(actor, "p.employee_key", "s.appraiser_key")
    : opensFileOf(actor, "p.employee_key");

/** The appraiser of the definitive post today. */
export const loadAppraiserKey = batched<{ appraiserKey: string }>(async (scope, keys) => {
  const today = agencyDate(scope.now);
  const found = await rows<{ employeeKey: string; appraiserKey: string }>(
    scope,
    sql`select distinct on (p.employee_key) p.employee_key as "employeeKey", s.appraiser_key as "appraiserKey"
        from position p join appraiser_assignment s on s.position_key = p.key
        where p.employee_key = any(${keys}::uuid[]) and p.capacity = 'DEFINITIVE' and ${heldOn("p", today)} and ${heldOn("s", today)}
          and ${knowsAppraiser(actorOf(scope))}
        order by p.employee_key, p.starts_on, s.starts_on desc`,
  );
  return new Map(found.map((row) => [row.employeeKey, row]));
});

/** Whether a dated fact with the alias holds on a day. */
export function heldOn(alias: "p" | "s" | "held", day: string): Sql {
  const names = {
    p: [sql`p.starts_on`, sql`p.ends_on`],
    s: [sql`s.starts_on`, sql`s.ends_on`],
    held: [sql`held.starts_on`, sql`held.ends_on`],
  } as const;
  const [startsOn, endsOn] = names[alias];
  return sql`${startsOn} <= ${day}::date and (${endsOn} is null or ${endsOn} >= ${day}::date)`;
}
