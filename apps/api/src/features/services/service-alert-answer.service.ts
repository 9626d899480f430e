import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { answersForUnit } from "../org-units/way-up.ts";
import type { AnswerServiceAlertInput } from "./service-alert.inputs.ts";
import { loadServiceAlert, type ServiceAlertRow } from "./service-alert.loaders.ts";

const LONGEST = 2_000;

/** Throws FORBIDDEN to all but the heads of the unit, or who acts for one; where there is none, the performance team. Said again, it replaces what was said. */
export function answerServiceAlert(scope: Scope, input: AnswerServiceAlertInput): Promise<ServiceAlertRow | Problem[]> {
  return once(scope, "answerServiceAlert", input, byRow(loadServiceAlert), async (tx) => {
    const actor = actorOf(tx);
    const alert = await firstRow<{ key: string; unitKey: string; before: string | null }>(
      tx,
      sql`select g.key, v.unit_key as "unitKey", g.answer as before from service_alert g join service v on v.key = g.service_key
          where g.key = ${keyOf("ServiceAlert", input.serviceAlertId)}::uuid for update of g`,
    );
    if (!alert)
      return [problem("serviceAlertId", "NOT_FOUND", "There is no such alert: the numbers may have changed.")];
    if (!(await answersForUnit(tx, alert.unitKey)))
      throw new AppError("FORBIDDEN", "The unit's head says what is done about it, or a head above.");
    const answer = input.answer.trim();
    if (!answer) return [problem("answer", "REQUIRED", "Say what is done about it, in a sentence or two.")];
    if (answer.length > LONGEST) return [problem("answer", "TOO_LONG", `Use at most ${LONGEST} letters.`)];

    await rows(
      tx,
      sql`update service_alert set answer = ${answer}, answered_at = ${tx.now}, answered_by_key = ${actor.employeeKey}::uuid where key = ${alert.key}::uuid`,
    );
    await recordEvent(tx, {
      action: "service_alert.answered",
      noun: "service_alert",
      nounKey: alert.key,
      subjectKey: null,
      onBehalfOfKey: actor.unitsFor[alert.unitKey] ?? null,
      payload: { before: alert.before, after: answer },
    });
    return loadServiceAlert.required(tx, alert.key);
  });
}
