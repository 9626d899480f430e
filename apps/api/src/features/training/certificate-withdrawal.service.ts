import sql from "sql-template-tag";
import { recordEvents } from "../../platform/audit.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { codeOf } from "./certificate.service.ts";
import { registrationEvent } from "./places.ts";
import { loadRegistration, type RegistrationRow } from "./session.loaders.ts";
import type { WithdrawTrainingCertificateInput } from "./training.inputs.ts";
import { trainingKeeper } from "./training.policy.ts";
import { textOf } from "./words.ts";

const NOT_FOUND = problem("code", "NOT_FOUND", "There is no certificate with this code. Look at each letter again.");
const WITHDRAWN = problem("code", "WITHDRAWN", "This certificate is withdrawn already. Load the page again.");

/** It stays on record and says from then on that it does not count; with it goes the attendance, where that was wrong. */
export function withdrawCertificate(
  scope: Scope,
  input: WithdrawTrainingCertificateInput,
): Promise<RegistrationRow | Problem[]> {
  trainingKeeper(scope);
  return once(scope, "withdrawTrainingCertificate", input, byRow(loadRegistration), async (tx) => {
    const code = codeOf(input.code);
    const found = await firstRow<{ key: string; registrationKey: string; employeeKey: string; isWithdrawn: boolean }>(
      tx,
      sql`select c.key, c.registration_key as "registrationKey", r.employee_key as "employeeKey", c.withdrawn_at is not null as "isWithdrawn"
          from training_certificate c join training_registration r on r.key = c.registration_key where c.code = ${code} for update of c, r`,
    );
    if (!found) return [NOT_FOUND];
    if (found.isWithdrawn) return [WITHDRAWN];
    const reason = textOf("reason", input.reason, 1_000, "Say why: who holds it reads it.");
    if (typeof reason !== "string") return [reason];
    const { key, registrationKey, employeeKey } = found;
    await rows(
      tx,
      sql`update training_certificate set withdrawn_at = ${tx.now}::timestamptz, withdrawn_reason = ${reason} where key = ${key}::uuid`,
    );
    if (input.wasAbsent)
      await rows(
        tx,
        sql`update training_registration set attended_at = null, attended_by = null where key = ${registrationKey}::uuid`,
      );
    const { wasAbsent } = input;
    await recordEvents(tx, [
      registrationEvent("certificate_withdrawn", registrationKey, employeeKey, { reason, wasAbsent }),
    ]);
    return loadRegistration.required(tx, registrationKey);
  });
}
