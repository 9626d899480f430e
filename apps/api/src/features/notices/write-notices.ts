import type { NoticeKind } from "@andir/domain/notice-kind";
import sql from "sql-template-tag";
import { newKey } from "../../platform/key.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/** A notice as it is found out, before it has a key. */
export interface NewNotice {
  readonly recipientKey: string;
  readonly onBehalfOfKey: string | null;
  readonly kind: NoticeKind;
  readonly noun: string;
  readonly recordKey: string;
  readonly cause: string;
  readonly subjectKey: string | null;
  readonly periodKey: string | null;
  readonly count: number | null;
  readonly dueOn: string | null;
  readonly createdAt: Date;
}

const BATCH = 2_000;

/** Writes those that are not there yet: told again, a person is told nothing new. */
export async function writeNotices(tx: Scope, tellings: readonly NewNotice[]): Promise<void> {
  for (let from = 0; from < tellings.length; from += BATCH) {
    const batch = tellings.slice(from, from + BATCH);
    const column = <K extends keyof NewNotice>(name: K) => batch.map((telling) => telling[name]);
    // The reader who acts for two others is told of both.
    const causes = batch.map(({ cause, onBehalfOfKey }) => (onBehalfOfKey ? `${cause} for ${onBehalfOfKey}` : cause));
    await rows(
      tx,
      sql`insert into notice (key, recipient_key, on_behalf_of_key, kind, noun, record_key, cause, subject_key, period_key, count, due_on, created_at)
          select told.* from unnest(
            ${batch.map(() => newKey())}::uuid[], ${column("recipientKey")}::uuid[], ${column("onBehalfOfKey")}::uuid[], ${column("kind")}::text[],
            ${column("noun")}::text[], ${column("recordKey")}::uuid[], ${causes}::text[], ${column("subjectKey")}::uuid[],
            ${column("periodKey")}::uuid[], ${column("count")}::int[], ${column("dueOn")}::date[], ${column("createdAt")}::timestamptz[]
          ) as told
          on conflict (recipient_key, kind, record_key, cause) do nothing`,
    );
  }
}
