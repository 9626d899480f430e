import type { EmploymentType } from "@andir/domain/employment-type";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administers } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";

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
