import sql from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";

/** What a plan needs to know of the post that it is for. */
export interface PlannedPost {
  readonly key: string;
  readonly employeeKey: string;
  readonly unitKey: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly isElected: boolean;
}

export const findPlannedPost = (scope: Scope, key: string): Promise<PlannedPost | null> =>
  firstRow<PlannedPost>(
    scope,
    sql`select p.key, p.employee_key as "employeeKey", p.unit_key as "unitKey", p.starts_on as "startsOn", p.ends_on as "endsOn",
          e.employment_type = 'ELECTED_OFFICIAL' as "isElected"
        from position p join employee e on e.key = p.employee_key where p.key = ${key}::uuid`,
  );

/** Whether the holder of a post heads its unit. */
export const loadHeadship = batched<{ key: string; isHead: boolean }>(async (scope, keys) =>
  byKey(await rows(scope, sql`select p.key, p.is_head as "isHead" from position p where p.key = any(${keys}::uuid[])`)),
);

export const headsUnit = async (scope: Scope, positionKey: string): Promise<boolean> =>
  (await loadHeadship.required(scope, positionKey)).isHead;

/** The part of a year in which a post is held: what a plan of it covers. Null when there is none. */
export function spanIn(
  year: number,
  post: Pick<PlannedPost, "startsOn" | "endsOn">,
): { startsOn: string; endsOn: string } | null {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const startsOn = post.startsOn > first ? post.startsOn : first;
  const endsOn = post.endsOn !== null && post.endsOn < last ? post.endsOn : last;
  return startsOn <= endsOn ? { startsOn, endsOn } : null;
}
