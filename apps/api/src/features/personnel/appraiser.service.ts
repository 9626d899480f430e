import { addDays } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { administratorOf } from "../../platform/sight.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { rows } from "../../platform/sql.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";

import { holdsPostOn, lockKeptPost, standsAbove, type PostFacts } from "./post-facts.ts";
import type { SetAppraiserInput } from "./post.inputs.ts";

/** Who appraises the holder of a post from a day on (pejabat penilai kinerja). */
export function setAppraiser(scope: Scope, input: SetAppraiserInput): Promise<PositionRow | Problem[]> {
  administratorOf(scope);
  return once(scope, "setAppraiser", input, byRow(loadPosition), async (tx) => {
    const post = await lockKeptPost(tx, input.positionId);
    if (!post) return [problem("positionId", "NOT_FOUND", "Among the posts that you keep there is no such one.")];
    if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why the appraiser changes.")];
    const appraiserKey = keySeenBy(tx, "Employee", input.appraiserId);
    const { startsOn } = input;
    if (startsOn < post.startsOn || (post.endsOn !== null && startsOn > post.endsOn))
      return [problem("startsOn", "OUTSIDE_POST", "The post is not held on that day. Choose a day of the post.")];
    const problems = await problemsOfAppraiser(tx, { ...post, appraiserKey, day: startsOn });
    if (problems.length > 0) return problems;

    const before = await assignAppraiser(tx, post, appraiserKey, startsOn);
    await recordEvent(tx, {
      action: "appraiser.set",
      noun: "position",
      nounKey: post.key,
      subjectKey: post.employeeKey,
      payload: { before, after: { appraiserKey, startsOn }, reason: input.reason.trim() },
    });
    return loadPosition.required(tx, post.key);
  });
}

interface Appraising {
  readonly employeeKey: string;
  readonly appraiserKey: string;
  readonly day: string;
}

/** What anyone can see of it: a circle is for the administrator to untie, and stands in nobody's way before. */
export async function problemsOfClaim(
  tx: Scope,
  { employeeKey, appraiserKey, day }: Appraising,
  field: string,
): Promise<Problem[]> {
  if (appraiserKey === employeeKey)
    return [problem(field, "SAME_PERSON", "Nobody appraises themselves. Choose someone else.")];
  if (!(await holdsPostOn(tx, appraiserKey, day)))
    return [problem(field, "NO_POST", "This person holds no post on that day. Choose someone who does.")];
  return [];
}

export async function problemsOfAppraiser(
  tx: Scope,
  appraising: Appraising,
  field = "appraiserId",
): Promise<Problem[]> {
  const problems = await problemsOfClaim(tx, appraising, field);
  if (problems.length > 0) return problems;
  const { employeeKey, appraiserKey, day } = appraising;
  if (await standsAbove(tx, employeeKey, appraiserKey, day))
    return [
      problem(
        field,
        "CIRCLE",
        "This person is appraised, directly or further up, by the one whom they would appraise. Choose someone above, or correct that appraiser first.",
      ),
    ];
  return [];
}

interface Assignment {
  readonly appraiserKey: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/**
 * The one before ends on the day before, those from that day on are replaced, and what was begun and not yet shown follows
 * to the new one. Answers what stood before.
 */
export async function assignAppraiser(
  tx: Scope,
  post: Pick<PostFacts, "key" | "endsOn">,
  appraiserKey: string,
  startsOn: string,
): Promise<Assignment[]> {
  const before = await rows<Assignment>(
    tx,
    sql`select s.appraiser_key as "appraiserKey", s.starts_on as "startsOn", s.ends_on as "endsOn" from appraiser_assignment s
        where s.position_key = ${post.key}::uuid and (s.ends_on is null or s.ends_on >= ${startsOn}::date) order by s.starts_on`,
  );
  await rows(
    tx,
    sql`delete from appraiser_assignment where position_key = ${post.key}::uuid and starts_on >= ${startsOn}::date`,
  );
  await rows(
    tx,
    sql`update appraiser_assignment set ends_on = ${addDays(startsOn, -1)}::date
        where position_key = ${post.key}::uuid and (ends_on is null or ends_on >= ${startsOn}::date)`,
  );
  await rows(
    tx,
    sql`insert into appraiser_assignment (key, position_key, appraiser_key, starts_on, ends_on)
        values (${newKey()}, ${post.key}, ${appraiserKey}, ${startsOn}, ${post.endsOn})`,
  );
  await followAppraiser(tx, post.key);
  return before;
}

/**
 * Drafts go to the appraiser on duty on the last day of their period, or of the post; nobody judges themselves. What was
 * published keeps the one who published it.
 */
export const followAppraiser = (tx: Scope, positionKey: string): Promise<unknown> =>
  followAppraisers(tx, [positionKey]);

export const followAppraisers = (tx: Scope, positionKeys: readonly string[]): Promise<unknown> =>
  rows(
    tx,
    sql`update assessment a set appraiser_key = s.appraiser_key
        from appraiser_assignment s join position p on p.key = s.position_key
        where a.position_key = any(${positionKeys}::uuid[]) and s.position_key = a.position_key and a.status = 'DRAFT'
          and s.appraiser_key <> a.employee_key and a.appraiser_key is distinct from s.appraiser_key
          and s.starts_on <= least(a.period_ends_on, p.ends_on) and (s.ends_on is null or s.ends_on >= least(a.period_ends_on, p.ends_on))
          and exists (select 1 from period d where d.key = a.period_key and d.is_open)`,
  );
