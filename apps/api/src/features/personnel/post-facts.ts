import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf, keptUnit } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { Employee } from "../employees/employee.entity.ts";
import type { Position } from "../employees/position.entity.ts";
import { heldOn } from "../employees/position.loaders.ts";

/** Facts that a change of posts rests on, read in its transaction. */

export type EmployeeFacts = Pick<Employee, "key" | "name" | "employmentType" | "joinedOn" | "leftOn">;
export type PostFacts = Pick<
  Position,
  | "key"
  | "employeeKey"
  | "unitKey"
  | "title"
  | "kind"
  | "capacity"
  | "grade"
  | "hoursShare"
  | "isHead"
  | "startsOn"
  | "endsOn"
>;

export const postColumns: Sql = sql`
  p.key, p.employee_key as "employeeKey", p.unit_key as "unitKey", p.title, p.kind, p.capacity, p.grade, p.hours_share as "hoursShare",
  p.is_head as "isHead", p.starts_on as "startsOn", p.ends_on as "endsOn"`;

/** Two changes of one person's posts come one after the other. */
export const lockEmployee = (tx: Scope, employeeKey: string): Promise<EmployeeFacts | null> =>
  firstRow(
    tx,
    sql`select e.key, e.name, e.employment_type as "employmentType", e.joined_on as "joinedOn", e.left_on as "leftOn"
        from employee e where e.key = ${employeeKey}::uuid for update`,
  );

/** A post of a unit that the actor keeps. */
export const lockKeptPost = (tx: Scope, positionId: string): Promise<PostFacts | null> =>
  lockPost(tx, sql`p.key = ${keySeenBy(tx, "Position", positionId)}::uuid and ${keptUnit(actorOf(tx), "p.unit_key")}`);

export const lockOwnPost = (tx: Scope, positionId: string): Promise<PostFacts | null> =>
  lockPost(
    tx,
    sql`p.key = ${keySeenBy(tx, "Position", positionId)}::uuid and p.employee_key = ${actorOf(tx).employeeKey}::uuid`,
  );

export const lockPostByKey = (tx: Scope, key: string): Promise<PostFacts | null> =>
  lockPost(tx, sql`p.key = ${key}::uuid`);

const lockPost = (tx: Scope, which: Sql): Promise<PostFacts | null> =>
  firstRow<PostFacts>(tx, sql`select ${postColumns} from position p where ${which} for update`);

export const listPostsHeld = (tx: Scope, employeeKey: string, after: string): Promise<PostFacts[]> =>
  rows<PostFacts>(
    tx,
    sql`select ${postColumns} from position p where p.employee_key = ${employeeKey}::uuid
        and (p.ends_on is null or p.ends_on > ${after}::date) order by p.starts_on, p.key for update`,
  );

interface UnitFacts {
  readonly key: string;
  readonly exists: boolean;
  readonly kept: boolean;
}

/** Whether a unit exists on a day, and the actor keeps it. */
export const findUnit = (tx: Scope, unitId: string, day: string): Promise<UnitFacts | null> =>
  firstRow(
    tx,
    sql`select u.key, u.starts_on <= ${day}::date and (u.ends_on is null or u.ends_on >= ${day}::date) as exists,
          ${keptUnit(actorOf(tx), "u.key")} as kept
        from org_unit u where u.key = ${keyOf("OrgUnit", unitId)}::uuid`,
  );

/**
 * The head of the unit, or of the nearest above that has one: the direct superior (atasan langsung) of whoever is given no
 * other appraiser. A Plh. stands in for days and becomes nobody's appraiser by that.
 */
export const findSuperior = (
  tx: Scope,
  { employeeKey, unitKey, isHead }: Pick<PostFacts, "employeeKey" | "unitKey" | "isHead">,
  day: string,
): Promise<{ key: string } | null> =>
  firstRow(
    tx,
    sql`select p.employee_key as key from org_unit_ancestor x join position p on p.unit_key = x.ancestor_key and p.is_head
        where x.unit_key = ${unitKey}::uuid and x.distance >= ${isHead ? 1 : 0}::integer and p.capacity <> 'PLH' and ${heldOn("p", day)}
          and p.employee_key <> ${employeeKey}::uuid
        order by x.distance, p.capacity desc, p.starts_on desc limit 1`,
  );

export async function holdsPostOn(tx: Scope, employeeKey: string, day: string): Promise<boolean> {
  const found = await rows(
    tx,
    sql`select 1 from position p where p.employee_key = ${employeeKey}::uuid and ${heldOn("p", day)} limit 1`,
  );
  return found.length > 0;
}

/** Whether someone stands, from appraiser to appraiser, above another: they cannot be appraised by that one. */
export async function standsAbove(tx: Scope, employeeKey: string, other: string, day: string): Promise<boolean> {
  const found = await rows(
    tx,
    sql`with recursive above (key) as (
          select ${other}::uuid
          union
          select s.appraiser_key from above
          join position p on p.employee_key = above.key and p.capacity = 'DEFINITIVE' and ${heldOn("p", day)}
          join appraiser_assignment s on s.position_key = p.key and ${heldOn("s", day)}
        )
        select 1 from above where key = ${employeeKey}::uuid limit 1`,
  );
  return found.length > 0;
}

/** The last period of the post that was assessed for good: its days are settled. */
export async function lastAssessedDay(tx: Scope, positionKey: string): Promise<string | null> {
  const found = await firstRow<{ day: string | null }>(
    tx,
    sql`select max(a.period_ends_on) as day from assessment a where a.position_key = ${positionKey}::uuid and a.status <> 'DRAFT'`,
  );
  return found?.day ?? null;
}

export const todayOf = (scope: Scope): string => agencyDate(scope.now);
