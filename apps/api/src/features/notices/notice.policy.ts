import sql, { join, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { ownedBy } from "../../platform/sight.ts";
import { NOTICED } from "./notice.records.ts";

/**
 * Rows named n: one's own, while what they are about is in sight; those in another's place while one acts for them. What
 * is done by now (nothing waits) is no notice.
 */
export const visibleNotices = (actor: Actor): Sql => {
  const seen = Object.entries(NOTICED).map(([noun, { isVisible }]) => sql`(n.noun = ${noun} and ${isVisible(actor)})`);
  const duties = actor.actsFor.map(({ employeeKey }) => employeeKey);
  return sql`(${ownedBy(actor, "n.recipient_key")} and n.count is distinct from 0
    and (n.on_behalf_of_key is null or n.on_behalf_of_key = any(${duties}::uuid[]))
    and (n.kind <> 'REPORTS_TO_VERIFY' or ${actor.appraisedKeys.length + actor.pastPositionKeys.length > 0}::boolean)
    and (${join(seen, " or ")}))`;
};
