import type { NoticeKind } from "@andir/domain/notice-kind";
import sql from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import { byNothing, byRow, type MutationInput, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { MarkNoticeReadInput, SetNoticePreferenceInput } from "./notice.inputs.ts";
import { loadNotice, type NoticeRow, type PreferenceRow } from "./notice.loaders.ts";

/** That someone has read what they were told changes no record: no event is made of it. */
export function markNoticeRead(scope: Scope, input: MarkNoticeReadInput): Promise<NoticeRow | Problem[]> {
  return once(scope, "markNoticeRead", input, byRow(loadNotice), async (tx) => {
    const notice = await loadNotice(tx, keyOf("Notice", input.noticeId));
    if (!notice) return [problem("noticeId", "NOT_FOUND", "You have no such notice: what it was about may be gone.")];
    if (notice.readAt !== null) return notice;

    await rows(
      tx,
      sql`update notice set read_at = ${tx.now}::timestamptz where key = ${notice.key}::uuid and read_at is null`,
    );
    return { ...notice, readAt: tx.now };
  });
}

/** All that came until now, those out of sight as well: one that comes meanwhile stays new. */
export function markAllNoticesRead(scope: Scope, input: MutationInput): Promise<true | Problem[]> {
  return once<true>(scope, "markAllNoticesRead", input, byNothing(true), async (tx) => {
    await rows(
      tx,
      sql`update notice set read_at = ${tx.now}::timestamptz
          where recipient_key = ${actorOf(tx).employeeKey}::uuid and read_at is null and created_at <= ${tx.now}::timestamptz`,
    );
    return true;
  });
}

/** One's own choice about one's own mail: no record changes, so no event is made of it. */
export function setNoticePreference(scope: Scope, input: SetNoticePreferenceInput): Promise<PreferenceRow | Problem[]> {
  const { kind, mail } = input;
  return once<PreferenceRow>(scope, "setNoticePreference", input, byNothing({ kind, mail }), async (tx) => {
    const { employeeKey } = actorOf(tx);
    if (employeeKey === null)
      return [problem(null, "NO_EMPLOYEE", "Notices are for employees, and this account is no employee's.")];
    await setMail(tx, employeeKey, kind, mail);
    return { kind, mail };
  });
}

async function setMail(tx: Scope, employeeKey: string, kind: NoticeKind, mail: boolean): Promise<void> {
  await rows(
    tx,
    sql`insert into notice_preference (employee_key, kind, mail) values (${employeeKey}::uuid, ${kind}, ${mail})
        on conflict (employee_key, kind) do update set mail = excluded.mail`,
  );
}
