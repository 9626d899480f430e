import { NoticeKind } from "@andir/domain/notice-kind";
import sql, { type Sql } from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { Notice, NoticePreference } from "./notice.entity.ts";
import { visibleNotices } from "./notice.policy.ts";

export type NoticeRow = Pick<
  Notice,
  | "key"
  | "onBehalfOfKey"
  | "kind"
  | "noun"
  | "recordKey"
  | "subjectKey"
  | "periodKey"
  | "count"
  | "dueOn"
  | "createdAt"
  | "readAt"
>;

export const noticeColumns: Sql = sql`
  n.key, n.on_behalf_of_key as "onBehalfOfKey", n.kind, n.noun, n.record_key as "recordKey", n.subject_key as "subjectKey",
  n.period_key as "periodKey", n.count, n.due_on as "dueOn", n.created_at as "createdAt", n.read_at as "readAt"`;

export const loadNotice = batched<NoticeRow>(async (scope, keys) =>
  byKey(
    await rows<NoticeRow>(
      scope,
      sql`select ${noticeColumns} from notice n where n.key = any(${keys}::uuid[]) and ${visibleNotices(actorOf(scope))}`,
    ),
  ),
);

export async function countUnread(scope: Scope): Promise<number> {
  const actor = actorOf(scope);
  if (actor.employeeKey === null) return 0;
  const found = await firstRow<{ count: number }>(
    scope,
    sql`select count(*)::int as count from notice n where n.read_at is null and ${visibleNotices(actor)}`,
  );
  return found?.count ?? 0;
}

export type PreferenceRow = Pick<NoticePreference, "kind" | "mail">;

/** One for each kind, whether it was ever chosen or not. */
export async function listPreferences(scope: Scope): Promise<PreferenceRow[]> {
  const chosen = await rows<PreferenceRow>(
    scope,
    sql`select f.kind, f.mail from notice_preference f where f.employee_key = ${actorOf(scope).employeeKey}::uuid`,
  );
  const mail = new Map(chosen.map((row) => [row.kind, row.mail]));
  return Object.values(NoticeKind).map((kind) => ({ kind, mail: mail.get(kind) ?? true }));
}
