import type { EmploymentType } from "@andir/domain/employment-type";
import sql, { join, raw } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administers } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { listColumnsNaming } from "./merge-tables.ts";

export interface KnownEmployee {
  readonly key: string;
  readonly nip: string;
  readonly name: string;
  readonly employmentType: EmploymentType;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  /** Whether the actor keeps this person's records. */
  readonly isKept: boolean;
}

/** Those of a list of NIPs who are here, whoever keeps them. */
export async function listEmployeesByNip(
  scope: Scope,
  nips: readonly string[],
): Promise<ReadonlyMap<string, KnownEmployee>> {
  const found = await rows<KnownEmployee>(
    scope,
    sql`select e.key, e.nip, e.name, e.employment_type as "employmentType", e.joined_on as "joinedOn", e.left_on as "leftOn",
          ${administers(actorOf(scope), "e.key")} as "isKept"
        from employee e where e.nip = any(${nips}::text[])`,
  );
  return new Map(found.map((employee) => [employee.nip, employee]));
}

/** Of people or posts, those that another record names; the database itself says which tables there are. */
export async function listBuiltOn(
  tx: Scope,
  noun: "employee" | "position" | "org_unit",
  keys: readonly string[],
  except: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const columns = (await listColumnsNaming(tx, noun)).filter(({ table }) => !except.includes(table));
  const named = columns.map(
    ({ table, column }) => sql`exists (select 1 from ${raw(table)} h where h.${raw(column)} = t.key)`,
  );
  const found = await rows<{ key: string }>(
    tx,
    sql`select t.key from ${raw(noun)} t where t.key = any(${keys}::uuid[]) and (${join(named, " or ")})`,
  );
  return new Set(found.map(({ key }) => key));
}
