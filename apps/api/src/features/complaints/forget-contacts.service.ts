import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { complaintRuleOf } from "./complaint.loaders.ts";

/** A way to reach someone is kept for as long as an answer may be talked about, and not for ever. */
export async function forgetContacts(scope: Pick<Scope, "sql" | "now">): Promise<void> {
  const { contactDays } = await complaintRuleOf(scope);
  const before = new Date(scope.now.getTime() - contactDays * 86_400_000);
  await rows(
    scope,
    sql`update complaint set contact = null where contact is not null and status = 'ANSWERED' and answered_at < ${before}`,
  );
}
