import sql from "sql-template-tag";
import { recordEvents } from "../../platform/audit.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { registrationEvent } from "./places.ts";

const AHEAD = "24 hours";

/** Told by an event, as all notices are. A program that was off makes up for it until the session begins. */
export function remindOfSessions(scope: Scope): Promise<void> {
  return inTransaction(scope, async (tx) => {
    const reminded = await rows<{ key: string; employeeKey: string }>(
      tx,
      sql`update training_registration r set reminded_at = ${tx.now}::timestamptz from training_session s
          where s.key = r.session_key and r.status = 'REGISTERED' and r.reminded_at is null and s.cancelled_at is null
            and s.starts_at > ${tx.now}::timestamptz and s.starts_at <= ${tx.now}::timestamptz + ${AHEAD}::interval
          returning r.key, r.employee_key as "employeeKey"`,
    );
    await recordEvents(
      tx,
      reminded.map(({ key, employeeKey }) => registrationEvent("reminded", key, employeeKey)),
    );
  });
}
