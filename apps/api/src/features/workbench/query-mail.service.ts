import { agencyDate } from "@andir/domain/iso-date";
import type { MailInterval } from "@andir/domain/saved-query";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { batched } from "../../platform/batched.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { QueryMail } from "./query-mail.entity.ts";
import type { MailQueryInput } from "./query-mail.inputs.ts";
import { loadSavedQuery, type SavedQueryRow } from "./saved-query.loaders.ts";

export type MailRow = Pick<QueryMail, "queryKey" | "every" | "sentOn">;

/** Of a saved query: whether it comes to the one who asks. */
export const loadOwnMail = batched<MailRow>(async (scope, keys) => {
  const found = await rows<MailRow>(
    scope,
    sql`select m.query_key as "queryKey", m.every, m.sent_on as "sentOn" from query_mail m
        where m.query_key = any(${keys}::uuid[]) and m.account_key = ${actorOf(scope).accountKey}::uuid`,
  );
  return new Map(found.map((row) => [row.queryKey, row]));
});

/** One asks for oneself: nobody is written to who did not ask. */
export function mailQuery(scope: Scope, input: MailQueryInput): Promise<SavedQueryRow | Problem[]> {
  return once(scope, "mailQuery", input, byRow(loadSavedQuery), async (tx) => {
    const query = await loadSavedQuery(tx, keyOf("SavedQuery", input.savedQueryId));
    if (!query) return [problem("savedQueryId", "NOT_FOUND", "There is no such saved query.")];
    const every = input.every ?? null;
    if (every !== null && !(await hasAddress(tx)))
      return [problem("every", "NO_ADDRESS", "Your account has no mail address. Ask an administrator to add it.")];
    if (await write(tx, query.key, every))
      await recordEvent(tx, {
        action: every === null ? "saved_query.mail_ended" : "saved_query.mail_asked",
        noun: "saved_query",
        nounKey: query.key,
        subjectKey: null,
        payload: { every },
      });
    return query;
  });
}

async function hasAddress(tx: Scope): Promise<boolean> {
  const { accountKey } = actorOf(tx);
  return (
    (await firstRow(tx, sql`select 1 from account where key = ${accountKey}::uuid and email is not null`)) !== null
  );
}

async function write(tx: Scope, queryKey: string, every: MailInterval | null): Promise<boolean> {
  const { accountKey } = actorOf(tx);
  const changed =
    every === null
      ? sql`delete from query_mail where query_key = ${queryKey}::uuid and account_key = ${accountKey}::uuid returning 1`
      : sql`insert into query_mail (query_key, account_key, every, last_on) values (${queryKey}::uuid, ${accountKey}::uuid, ${every}::mail_interval, ${agencyDate(tx.now)}::date)
            on conflict (query_key, account_key) do update set every = excluded.every, last_on = excluded.last_on where query_mail.every <> excluded.every returning 1`;
  return (await firstRow(tx, changed)) !== null;
}
