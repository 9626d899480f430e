import { complaintAfter, complaintDueOn } from "@andir/domain/complaint-status";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { takeForm, unlessRefused, type FormRefusal } from "../../platform/public-pages/form-guard.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { hashOfCode } from "./complaint-code.ts";
import { agencyDate } from "@andir/domain/iso-date";
import type { Complaint } from "./complaint.entity.ts";
import { complaintRuleOf } from "./complaint.loaders.ts";

/** What the one who complained is told: what was said to them, and by which unit, never by whom. */
export type FollowedComplaint = Pick<
  Complaint,
  "key" | "text" | "status" | "receivedAt" | "dueOn" | "forwardNote" | "answer" | "answeredAt" | "reopenNote" | "change"
> & { readonly unitName: string; readonly serviceName: string | null };

/** By the code, which only they hold. */
export const findFollowed = (scope: Scope, code: string): Promise<FollowedComplaint | null> =>
  firstRow<FollowedComplaint>(
    scope,
    sql`select c.key, c.text, c.status, c.received_at as "receivedAt", c.due_on as "dueOn", c.forward_note as "forwardNote", c.answer,
          c.answered_at as "answeredAt", c.reopen_note as "reopenNote", c.change, u.name as "unitName", v.name as "serviceName"
        from complaint c join org_unit u on u.key = c.unit_key left join service v on v.key = c.service_key
        where c.code_hash = ${hashOfCode(scope.secret, code)}`,
  );

export const REOPEN_FORM = "complaint-reopened";
export const LONGEST_REOPEN = 2000;
const PER_DAY = 20;

export type ReopenFault = FormRefusal | "NOT_ANSWERED";

/** The answer was not enough: the unit answers once more, from this day on. */
export function reopenComplaint(
  scope: Scope,
  { code, note, form, address }: { code: string; note: string; form: URLSearchParams; address: string },
): Promise<ReopenFault | null> {
  return unlessRefused<ReopenFault | null>(scope, async (tx) => {
    const complaint = await firstRow<Pick<Complaint, "key" | "status">>(
      tx,
      sql`select c.key, c.status from complaint c where c.code_hash = ${hashOfCode(tx.secret, code)} for update`,
    );
    const status = complaint && complaintAfter(complaint.status, "REOPEN", "COMPLAINANT");
    if (!complaint || !status) return "NOT_ANSWERED";
    const refusal = await takeForm(tx, { form: REOPEN_FORM, sent: form, address, perDay: PER_DAY });
    if (refusal) return refusal;

    const dueOn = complaintDueOn(agencyDate(tx.now), (await complaintRuleOf(tx)).answerDays);
    await rows(
      tx,
      sql`update complaint set status = ${status}::complaint_status, reopen_note = ${note}, due_on = ${dueOn} where key = ${complaint.key}::uuid`,
    );
    await recordEvent(tx, {
      action: "complaint.reopened",
      noun: "complaint",
      nounKey: complaint.key,
      subjectKey: null,
      payload: { reason: note },
    });
    return null;
  });
}
