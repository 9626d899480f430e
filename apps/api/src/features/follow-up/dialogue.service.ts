import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { loadAssessment } from "../assessments/assessment.loaders.ts";
import { superiorOf } from "../employees/superior.loaders.ts";
import { loadPlan } from "../plans/plan.loaders.ts";
import { DialoguePerson, PerformanceDialogue } from "./dialogue.entity.ts";
import type { ConfirmDialogueInput, RecordDialogueInput } from "./dialogue.inputs.ts";
import { loadDialogue, type DialogueRow } from "./dialogue.loaders.ts";
import { wordsOf } from "./words.ts";

const MOST_PEOPLE = 20;

/** By either side of the talk; the other one confirms. */
export function recordDialogue(scope: Scope, input: RecordDialogueInput): Promise<DialogueRow | Problem[]> {
  return once(scope, "recordDialogue", input, byRow(loadDialogue), async (tx) => {
    const { employeeKey: recordedByKey, appraisedKeys, appraisedFor } = actorOf(tx);
    const employeeKey = keySeenBy(tx, "Employee", input.employeeId);
    const isByEmployee = employeeKey === recordedByKey;
    if (recordedByKey === null || (!isByEmployee && !appraisedKeys.includes(employeeKey)))
      return [problem("employeeId", "NOT_FOUND", "Record talks about your own work, or of someone whom you appraise.")];
    const appraiserKey = isByEmployee
      ? await superiorOf(tx, employeeKey)
      : (appraisedFor[employeeKey] ?? recordedByKey);
    if (appraiserKey === null)
      return [problem("employeeId", "NO_APPRAISER", "You have no appraiser on record. Ask for its correction first.")];
    if (input.heldOn > agencyDate(tx.now))
      return [problem("heldOn", "IN_THE_FUTURE", "Record a talk once it was held.")];
    const agreed = wordsOf("agreed", input.agreed, "Say what was agreed.");
    if (typeof agreed !== "string") return [agreed];
    const about = await aboutOf(tx, input, employeeKey);
    if ("code" in about) return [about];
    const people = await peopleOf(tx, input, [employeeKey, appraiserKey]);
    if ("code" in people) return [people];

    const key = newKey();
    const { heldOn } = input;
    await tx.db.insert(PerformanceDialogue, {
      key,
      employeeKey,
      appraiserKey,
      isByEmployee,
      recordedByKey,
      ...about,
      heldOn,
      agreed,
      recordedAt: tx.now,
    });
    await tx.db.insert(
      DialoguePerson,
      people.map((personKey) => ({ dialogueKey: key, employeeKey: personKey })),
    );
    await recordEvent(tx, {
      action: "dialogue.recorded",
      noun: "performance_dialogue",
      nounKey: key,
      subjectKey: employeeKey,
      onBehalfOfKey: isByEmployee || appraiserKey === recordedByKey ? null : appraiserKey,
      payload: { heldOn, agreed },
    });
    return loadDialogue.required(tx, key);
  });
}

/** The other side says that it was so. */
export function confirmDialogue(scope: Scope, input: ConfirmDialogueInput): Promise<DialogueRow | Problem[]> {
  return once(scope, "confirmDialogue", input, byRow(loadDialogue), async (tx) => {
    const actor = actorOf(tx);
    const found = await firstRow<
      Pick<DialogueRow, "key" | "employeeKey" | "appraiserKey" | "isByEmployee" | "confirmedAt">
    >(
      tx,
      sql`select g.key, g.employee_key as "employeeKey", g.appraiser_key as "appraiserKey", g.is_by_employee as "isByEmployee",
            g.confirmed_at as "confirmedAt" from performance_dialogue g where g.key = ${keyOf("PerformanceDialogue", input.dialogueId)} for update`,
    );
    if (!found || !isOtherSide(tx, found))
      return [problem("dialogueId", "NOT_FOUND", "There is no such record for you to confirm.")];
    if (found.confirmedAt !== null) return [problem("dialogueId", "CONFIRMED", "It is confirmed already.")];

    await tx.db.update(
      PerformanceDialogue,
      { key: found.key },
      { confirmedAt: tx.now, confirmedByKey: actor.employeeKey },
    );
    const { appraiserKey, isByEmployee } = found;
    await recordEvent(tx, {
      action: "dialogue.confirmed",
      noun: "performance_dialogue",
      nounKey: found.key,
      subjectKey: found.employeeKey,
      onBehalfOfKey: isByEmployee && appraiserKey !== actor.employeeKey ? appraiserKey : null,
    });
    return loadDialogue.required(tx, found.key);
  });
}

/** Whether the actor is, or acts for, the side that did not record it. Nobody confirms to themselves. */
export function isOtherSide(
  scope: Scope,
  { employeeKey, appraiserKey, isByEmployee }: Pick<DialogueRow, "employeeKey" | "appraiserKey" | "isByEmployee">,
): boolean {
  const actor = actorOf(scope);
  return isByEmployee
    ? actor.dutyKeys.includes(appraiserKey) && actor.employeeKey !== employeeKey
    : actor.employeeKey === employeeKey;
}

async function aboutOf(
  tx: Scope,
  { planId, assessmentId }: RecordDialogueInput,
  employeeKey: string,
): Promise<Problem | { planKey: string | null; assessmentKey: string | null }> {
  const plan = planId == null ? null : await loadPlan(tx, keyOf("PerformancePlan", planId));
  if (planId != null && plan?.employeeKey !== employeeKey)
    return problem("planId", "NOT_FOUND", "The person has no such plan.");
  const assessment = assessmentId == null ? null : await loadAssessment(tx, keyOf("Assessment", assessmentId));
  if (assessmentId != null && assessment?.employeeKey !== employeeKey)
    return problem("assessmentId", "NOT_FOUND", "The person has no such assessment.");
  return { planKey: plan?.key ?? null, assessmentKey: assessment?.key ?? null };
}

async function peopleOf(tx: Scope, { peopleIds }: RecordDialogueInput, two: string[]): Promise<string[] | Problem> {
  const keys = [...new Set((peopleIds ?? []).map((id) => keySeenBy(tx, "Employee", id)))].filter(
    (key) => !two.includes(key),
  );
  if (keys.length > MOST_PEOPLE) return problem("peopleIds", "TOO_MANY", `At most ${MOST_PEOPLE} people.`);
  const found = await rows(tx, sql`select e.key from employee e where e.key = any(${keys}::uuid[])`);
  return found.length === keys.length ? keys : problem("peopleIds", "NOT_FOUND", "One of the people is not there.");
}
