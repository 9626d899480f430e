import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { byItself, byNothing, type MutationInput, once } from "../../platform/once.ts";
import type { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { hashOfToken, newToken } from "../../platform/secret-token.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { CalendarFeed } from "./calendar-feed.entity.ts";

/** By which a leaked address is found in a text. */
const PREFIX = "andirk_";

export type CalendarFeedRow = Pick<CalendarFeed, "createdAt" | "lastReadAt">;

export const findOwnFeed = (scope: Scope): Promise<CalendarFeedRow | null> =>
  firstRow<CalendarFeedRow>(
    scope,
    sql`select f.created_at as "createdAt", f.last_read_at as "lastReadAt" from calendar_feed f where f.account_key = ${actorOf(scope).accountKey}::uuid`,
  );

/** Whose address it is, and in which language they read; null for one that opens nothing. */
export const findFeed = (scope: Scope, token: string): Promise<{ accountKey: string; language: "ID" | "EN" } | null> =>
  firstRow(
    scope,
    sql`select f.account_key as "accountKey", c.language from calendar_feed f join account c on c.key = f.account_key and c.is_active
        where f.token_hash = ${hashOfToken(token)}`,
  );

/** To the hour: a program comes back every few minutes, and nobody needs to know so exactly. */
export const noteRead = (scope: Scope, accountKey: string): Promise<unknown> =>
  rows(
    scope,
    sql`update calendar_feed set last_read_at = date_trunc('hour', ${scope.now}::timestamptz)
        where account_key = ${accountKey}::uuid and last_read_at is distinct from date_trunc('hour', ${scope.now}::timestamptz)`,
  );

/** The address before it opens nothing from then on. It is answered once, and again to its idempotency key. */
export function makeCalendarFeed(scope: Scope, input: MutationInput): Promise<{ token: string } | Problem[]> {
  return once(scope, "makeCalendarFeed", input, byItself(), async (tx) => {
    const { accountKey, employeeKey } = actorOf(tx);
    const token = PREFIX + newToken();
    await rows(
      tx,
      sql`insert into calendar_feed (account_key, token_hash, created_at) values (${accountKey}::uuid, ${hashOfToken(token)}, ${tx.now})
          on conflict (account_key) do update set token_hash = excluded.token_hash, created_at = excluded.created_at, last_read_at = null`,
    );
    await recordEvent(tx, {
      action: "calendar_feed.made",
      noun: "account",
      nounKey: accountKey,
      subjectKey: employeeKey,
    });
    return { token };
  });
}

/** At once. Twice is no fault. */
export function endCalendarFeed(scope: Scope, input: MutationInput): Promise<true | Problem[]> {
  return once<true>(scope, "endCalendarFeed", input, byNothing(true), async (tx) => {
    const { accountKey, employeeKey } = actorOf(tx);
    const ended = await rows(
      tx,
      sql`delete from calendar_feed where account_key = ${accountKey}::uuid returning account_key`,
    );
    if (ended.length > 0)
      await recordEvent(tx, {
        action: "calendar_feed.ended",
        noun: "account",
        nounKey: accountKey,
        subjectKey: employeeKey,
      });
    return true;
  });
}
