import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { Complaint, ComplaintRule } from "./complaint.entity.ts";
import { visibleComplaints } from "./complaint.policy.ts";

/** The contact is opened by itself, for the one who needs it: it stands in no list. */
export type ComplaintRow = Omit<Complaint, "id" | "contact" | "codeHash"> & { readonly hasContact: boolean };

export const complaintColumns: Sql = sql`
  c.key, c.unit_key as "unitKey", c.service_key as "serviceKey", c.about, c.text, c.contact is not null as "hasContact", c.status,
  c.received_at as "receivedAt", c.due_on as "dueOn", c.forward_note as "forwardNote", c.answer, c.answered_at as "answeredAt",
  c.answered_by_key as "answeredByKey", c.reopen_note as "reopenNote", c.change, c.changed_at as "changedAt"`;

export const loadComplaint = batched<ComplaintRow>(async (scope, keys) =>
  byKey(
    await rows<ComplaintRow>(
      scope,
      sql`select ${complaintColumns} from complaint c where c.key = any(${keys}::uuid[]) and ${visibleComplaints(actorOf(scope))}`,
    ),
  ),
);

/** The rule in force today; a row of a later day replaces it on that day. */
export async function complaintRuleOf(scope: Pick<Scope, "sql" | "now">): Promise<ComplaintRule> {
  const rule = await firstRow<ComplaintRule>(
    scope,
    sql`select starts_on as "startsOn", answer_days as "answerDays", contact_days as "contactDays", source
        from complaint_rule where starts_on <= ${agencyDate(scope.now)}::date order by starts_on desc limit 1`,
  );
  if (!rule) throw new Error("The table complaint_rule has no rule for today.");
  return rule;
}
