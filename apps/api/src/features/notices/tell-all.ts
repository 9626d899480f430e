import type { NoticeKind } from "@andir/domain/notice-kind";
import sql, { type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { withDelegates } from "./relation.ts";
import { type NewNotice, writeNotices } from "./write-notices.ts";

export interface Reminder {
  readonly kind: NoticeKind;
  readonly dueOn: string;
  /** The day that the reminder came up, and what else makes it one. */
  readonly cause: string;
  readonly period: PeriodRow;
  readonly today: string;
}

/** Everyone whom the statement finds, and who acts for them, but for those who have had it. */
export async function tellAll(tx: Scope, { kind, dueOn, cause, period, today }: Reminder, who: Sql): Promise<void> {
  const found = await rows<Pick<NewNotice, "recipientKey" | "onBehalfOfKey" | "count">>(
    tx,
    sql`with found as (select w.*, ${today}::date as day from (${who}) w),
          reached as (${withDelegates("found", sql`f.count`)})
        select reached.* from reached join employee e on e.key = "recipientKey" and (e.left_on is null or e.left_on >= ${today}::date)
        where not exists (select from notice n where n.recipient_key = "recipientKey" and n.kind = ${kind} and n.record_key = ${period.key}::uuid
          and n.cause = ${cause} || coalesce(' for ' || "onBehalfOfKey", ''))`,
  );
  const told = { kind, cause, dueOn, noun: "period", recordKey: period.key, periodKey: period.key, createdAt: tx.now };
  // Whose it is stays unsaid where it is the reader's own.
  await writeNotices(
    tx,
    found.map((one) => ({ ...one, ...told, subjectKey: null })),
  );
}
