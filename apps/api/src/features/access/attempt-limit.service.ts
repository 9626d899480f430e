import sql from "sql-template-tag";
import { keyedHash } from "../../platform/derived-key.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/** After so many attempts each further one must wait, longer every time. */
export interface Limit {
  readonly bucket: string;
  readonly attempts: number;
  readonly firstWait: number;
  readonly longestWait: number;
  /** Whether a success wipes it out; otherwise a success only takes back what it counted itself. */
  readonly endsWithSuccess: boolean;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const FORGOTTEN_AFTER = 24 * 60 * MINUTE;

/**
 * What guesses at one account are counted by. A browser that has signed in to the account before has a count of its own,
 * and no other one: whoever tries to lock out the account's holder fills the other three.
 */
export function guessLimits(
  scope: Scope,
  guess: { what: string; who: string; network: string; device: string | null },
): Limit[] {
  const { what, who, network, device } = guess;
  const bucket = (...parts: string[]) => keyedHash(scope.secret, "attempt limits", what, ...parts);
  const own = { attempts: 10, firstWait: MINUTE, longestWait: 15 * MINUTE, endsWithSuccess: true };
  if (device !== null) return [{ ...own, bucket: bucket("device", who, device) }];
  return [
    { ...own, bucket: bucket("pair", who, network) },
    // An office shares one address: wide enough for a morning of typing errors.
    {
      bucket: bucket("address", network),
      attempts: 100,
      firstWait: MINUTE,
      longestWait: 15 * MINUTE,
      endsWithSuccess: false,
    },
    {
      bucket: bucket("account", who),
      attempts: 20,
      firstWait: 2 * SECOND,
      longestWait: 5 * MINUTE,
      endsWithSuccess: false,
    },
  ];
}

/**
 * Counts an attempt before it is looked at, so that many at the same time are one after the other here.
 * Milliseconds to wait; 0 lets it through. What has to wait is not counted.
 */
export function admit(scope: Scope, limits: readonly Limit[]): Promise<number> {
  return inTransaction(scope, async (tx) => {
    const now = tx.now.getTime();
    const buckets = limits.map((limit) => limit.bucket).toSorted();
    await rows(
      tx,
      sql`insert into attempt_limit (bucket, attempts, last_at, free_at)
          select bucket, 0, ${tx.now}::timestamptz, ${tx.now}::timestamptz from unnest(${buckets}::text[]) as bucket
          order by bucket on conflict do nothing`,
    );
    const found = await rows<{ bucket: string; attempts: number; lastAt: Date; freeAt: Date }>(
      tx,
      sql`select bucket, attempts, last_at as "lastAt", free_at as "freeAt" from attempt_limit
          where bucket = any(${buckets}::text[]) order by bucket for update`,
    );
    const wait = Math.max(0, ...found.map(({ freeAt }) => freeAt.getTime() - now));
    if (wait > 0) return wait;

    for (const limit of limits) {
      const before = found.find(({ bucket }) => bucket === limit.bucket);
      const isFresh = before && now - before.lastAt.getTime() < FORGOTTEN_AFTER;
      const attempts = (isFresh ? before.attempts : 0) + 1;
      const freeAt = new Date(now + waitAfter(limit, attempts));
      await rows(
        tx,
        sql`update attempt_limit set attempts = ${attempts}::int, last_at = ${tx.now}::timestamptz, free_at = ${freeAt}::timestamptz
            where bucket = ${limit.bucket}`,
      );
    }
    return 0;
  });
}

/** 1, 2, 4, 8 times the first wait, up to the longest. */
function waitAfter(limit: Limit, attempts: number): number {
  const over = attempts - limit.attempts;
  return over < 0 ? 0 : Math.min(limit.longestWait, limit.firstWait * 2 ** Math.min(over, 20));
}

/** What was let through turned out right. */
export async function takeBack(scope: Scope, limits: readonly Limit[]): Promise<void> {
  const ended = limits.filter((limit) => limit.endsWithSuccess).map((limit) => limit.bucket);
  const kept = limits.filter((limit) => !limit.endsWithSuccess).map((limit) => limit.bucket);
  const forgotten = new Date(scope.now.getTime() - 2 * FORGOTTEN_AFTER);
  await rows(scope, sql`delete from attempt_limit where bucket = any(${ended}::text[])`);
  await rows(
    scope,
    sql`delete from attempt_limit where bucket in (
          select bucket from attempt_limit where last_at < ${forgotten}::timestamptz for update skip locked)`,
  );
  await rows(
    scope,
    sql`update attempt_limit set attempts = greatest(attempts - 1, 0), free_at = ${scope.now}::timestamptz
        where bucket = any(${kept}::text[])`,
  );
}

export function mustWait(wait: number): Problem[] {
  const minutes = Math.ceil(wait / MINUTE);
  const seconds = Math.ceil(wait / SECOND);
  const time = wait > MINUTE ? `${minutes} minutes` : seconds === 1 ? "1 second" : `${seconds} seconds`;
  return [problem(null, "TOO_MANY_ATTEMPTS", `Too many attempts. Try again in ${time}.`, seconds)];
}
