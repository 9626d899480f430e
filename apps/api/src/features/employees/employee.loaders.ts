import { createHmac } from "node:crypto";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, byKey } from "../../platform/batched.ts";
import { allColumns, type Columns, type Needs } from "../../platform/columns.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administers, identifies, opensFileOf, seesPseudonyms } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Employee } from "./employee.entity.ts";

export type EmployeeRow = Pick<Employee, "key" | "nip" | "employmentType"> & { name: string };

/** Null where the actor meets a pseudonym; also the only form in which a name may be filtered or ordered by. */
export const nameSeenBy = (actor: Actor): Sql =>
  seesPseudonyms(actor) ? sql`case when ${identifies(actor, "e.key")} then e.name end` : sql`e.name`;

/** The NIP tells birth date and sex. */
export const nipSeenBy = (actor: Actor): Sql => sql`case when ${opensFileOf(actor, "e.key")} then e.nip end`;

type NamelessRow = Omit<EmployeeRow, "name"> & { name: string | null };

/** What is told of a person beside the key. */
type Told = Omit<NamelessRow, "key">;

export const toldColumns = (actor: Actor): Columns<Told> => ({
  name: nameSeenBy(actor),
  nip: nipSeenBy(actor),
  employmentType: sql`e.employment_type`,
});

export const toldNeeds: Needs<Told> = {
  __typename: [],
  id: [],
  name: ["name"],
  nip: ["nip"],
  employmentType: ["employmentType"],
  position: [],
  positions: [],
  hasSeveralPosts: [],
  unit: [],
  appraiser: [],
};

export const employeeColumns = (actor: Actor): Sql => sql`e.key, ${allColumns(toldColumns(actor))}`;

/** A name for one who must not be known: the same all over the agency, and of no use outside it. */
export const pseudonym = (secret: Buffer, employeeKey: string): string =>
  `Pegawai ${createHmac("sha256", secret).update(`pseudonym ${employeeKey}`).digest("hex").slice(0, 8).toUpperCase()}`;

export const named = (scope: Scope, row: NamelessRow): EmployeeRow => {
  row.name ??= pseudonym(scope.secret, row.key);
  return row as EmployeeRow;
};

export const loadEmployee = batched<EmployeeRow>(async (scope, keys) => {
  const found = await rows<NamelessRow>(
    scope,
    sql`select ${employeeColumns(actorOf(scope))} from employee e where e.key = any(${keys}::uuid[])`,
  );
  return byKey(found.map((row) => named(scope, row)));
});

/** No part of the directory, and asked for by few: it has a statement of its own. */
export const loadService = batched<{ key: string; joinedOn: string; leftOn: string | null }>(async (scope, keys) =>
  byKey(
    await rows(
      scope,
      sql`select e.key, e.joined_on as "joinedOn", e.left_on as "leftOn" from employee e
          where e.key = any(${keys}::uuid[]) and ${opensFileOf(actorOf(scope), "e.key")}`,
    ),
  ),
);

/** Of those whose records the actor keeps. */
export const loadIsKept = batched<{ key: string }>(async (scope, keys) =>
  byKey(
    await rows(
      scope,
      sql`select e.key from employee e where e.key = any(${keys}::uuid[]) and ${administers(actorOf(scope), "e.key")}`,
    ),
  ),
);

export async function findEmployeeByNip(scope: Scope, nip: string): Promise<EmployeeRow | null> {
  const actor = actorOf(scope);
  const found = await rows<NamelessRow>(
    scope,
    sql`select ${employeeColumns(actor)} from employee e where e.nip = ${nip} and ${nipSeenBy(actor)} is not null`,
  );
  return found[0] ? named(scope, found[0]) : null;
}
