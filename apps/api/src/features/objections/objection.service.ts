import { agencyDate } from "@andir/domain/iso-date";
import { answerDueOn } from "@andir/domain/objection-window";
import { predicateOf } from "@andir/domain/predicate";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { lockAssessment } from "../assessments/locked-assessment.service.ts";
import { isWindowOpenFor } from "../assessments/objection-window.loaders.ts";
import { loadAgencyCalendar } from "../calendar/calendar.loaders.ts";
import { superiorOf } from "../employees/superior.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { Objection } from "./objection.entity.ts";
import type { AnswerObjectionInput, DecideObjectionInput, FileObjectionInput } from "./objection.inputs.ts";
import { loadObjection, type ObjectionRow } from "./objection.loaders.ts";
import { isJudge, mayAnswer, mayDecide } from "./objection.policy.ts";

const LONGEST = 10_000;

/** The person assessed objects, once, while the window is open; whether or not they had acknowledged it. */
export function fileObjection(scope: Scope, input: FileObjectionInput): Promise<ObjectionRow | Problem[]> {
  return once(scope, "fileObjection", input, byRow(loadObjection), async (tx) => {
    const assessment = await lockAssessment(tx, keyOf("Assessment", input.assessmentId));
    if (!assessment || assessment.employeeKey !== actorOf(tx).employeeKey || assessment.status === "DRAFT")
      return [problem("assessmentId", "NOT_FOUND", "There is no such published assessment of yours.")];
    if (assessment.status !== "PUBLISHED" && assessment.status !== "ACKNOWLEDGED")
      return [problem("assessmentId", "NOT_OPEN", "You have objected to it already, or it is final.")];
    const { appraiserKey, publishedAt, workResult, behaviour } = assessment;
    if (appraiserKey === null || publishedAt === null || workResult === null || behaviour === null)
      return [
        problem(
          "assessmentId",
          "NO_RATING",
          "It holds no rating made here, so there is nothing that could be decided.",
        ),
      ];
    const { objection: rule } = await cycleRulesOn(tx, agencyDate(publishedAt));
    if (!(await isWindowOpenFor(tx, assessment)))
      return [
        problem(
          "assessmentId",
          "WINDOW_CLOSED",
          `The ${rule.windowDays} days in which one may object are over (PP 30/2019 art. 59). Talk to your appraiser or the performance team.`,
        ),
      ];
    const words = wordsOf(
      "reason",
      input.reason,
      "Give your reasons: both your appraiser and their superior read them.",
    );
    if (Array.isArray(words)) return words;

    const key = newKey();
    await tx.db.insert(Objection, {
      key,
      assessmentKey: assessment.key,
      employeeKey: assessment.employeeKey,
      appraiserKey,
      superiorKey: await superiorOf(tx, appraiserKey),
      status: "FILED",
      reason: words,
      filedAt: tx.now,
      answerDueOn: answerDueOn(agencyDate(tx.now), rule, await loadAgencyCalendar(tx)),
      workResultBefore: workResult,
      behaviourBefore: behaviour,
    });
    await tx.db.update(Assessment, { key: assessment.key }, { status: "OBJECTED", revision: assessment.revision + 1 });
    await recordEvent(tx, {
      action: "objection.filed",
      noun: "objection",
      nounKey: key,
      subjectKey: assessment.employeeKey,
      payload: { assessmentKey: assessment.key, reason: words, before: { workResult, behaviour } },
    });
    return loadObjection.required(tx, key);
  });
}

/** The appraiser is heard. */
export function answerObjection(scope: Scope, input: AnswerObjectionInput): Promise<ObjectionRow | Problem[]> {
  return once(scope, "answerObjection", input, byRow(loadObjection), async (tx) => {
    const objection = await lockObjection(tx, input.objectionId);
    const actor = actorOf(tx);
    if (!objection || !actor.dutyKeys.includes(objection.appraiserKey) || objection.employeeKey === actor.employeeKey)
      return [NOT_FOUND];
    if (!mayAnswer(actor, objection))
      return [problem("objectionId", "ANSWERED", "It is answered or decided already. Load it again.")];
    const words = wordsOf("answer", input.answer, "Answer in a few words: the person assessed reads them.");
    if (Array.isArray(words)) return words;

    await tx.db.update(Objection, { key: objection.key }, { status: "ANSWERED", answer: words, answeredAt: tx.now });
    await recordEvent(tx, {
      action: "objection.answered",
      noun: "objection",
      nounKey: objection.key,
      subjectKey: objection.employeeKey,
      onBehalfOfKey: objection.appraiserKey === actor.employeeKey ? null : objection.appraiserKey,
      payload: { answer: words },
    });
    return loadObjection.required(tx, objection.key);
  });
}

/** The superior of the appraiser decides, once, with a reason, after both are heard. What was before stays readable. */
export function decideObjection(scope: Scope, input: DecideObjectionInput): Promise<ObjectionRow | Problem[]> {
  return once(scope, "decideObjection", input, byRow(loadObjection), async (tx) => {
    const objection = await lockObjection(tx, input.objectionId);
    const actor = actorOf(tx);
    if (!objection || !isJudge(actor, objection)) return [NOT_FOUND];
    if (objection.status === "DECIDED")
      return [problem("objectionId", "DECIDED", "It is decided already, and a decision is final.")];
    if (!mayDecide(actor, objection, agencyDate(tx.now)))
      return [
        problem(
          "objectionId",
          "NOT_ANSWERED",
          `The appraiser is heard first: until ${objection.answerDueOn}, or as soon as the answer is there.`,
        ),
      ];
    const words = wordsOf("reason", input.reason, "Give the reason: both sides read it.");
    if (Array.isArray(words)) return words;

    const { workResult, behaviour } = input;
    const predicate = predicateOf(workResult, behaviour);
    const assessment = await lockAssessment(tx, objection.assessmentKey);
    if (assessment?.status !== "OBJECTED") throw new Error("An objection that is open has its assessment objected to.");
    await tx.db.update(
      Objection,
      { key: objection.key },
      {
        status: "DECIDED",
        workResult,
        behaviour,
        decisionReason: words,
        decidedAt: tx.now,
        decidedByKey: actor.employeeKey,
      },
    );
    await tx.db.update(
      Assessment,
      { key: assessment.key },
      { status: "DECIDED", workResult, behaviour, predicate, revision: assessment.revision + 1 },
    );
    await recordEvent(tx, {
      action: "objection.decided",
      noun: "objection",
      nounKey: objection.key,
      subjectKey: objection.employeeKey,
      onBehalfOfKey:
        objection.superiorKey === null || objection.superiorKey === actor.employeeKey ? null : objection.superiorKey,
      payload: {
        before: { workResult: objection.workResultBefore, behaviour: objection.behaviourBefore },
        after: { workResult, behaviour, predicate },
        reason: words,
      },
    });
    return loadObjection.required(tx, objection.key);
  });
}

const NOT_FOUND = problem("objectionId", "NOT_FOUND", "There is no such objection for you to deal with.");

function wordsOf(field: string, text: string, whenEmpty: string): string | Problem[] {
  const words = text.trim();
  if (words === "") return [problem(field, "REQUIRED", whenEmpty)];
  if (words.length > LONGEST)
    return [problem(field, "TOO_LONG", `At most ${LONGEST} characters; this has ${words.length}.`)];
  return words;
}

type LockedObjection = Pick<
  Objection,
  | "key"
  | "assessmentKey"
  | "employeeKey"
  | "appraiserKey"
  | "superiorKey"
  | "status"
  | "answerDueOn"
  | "workResultBefore"
  | "behaviourBefore"
>;

const lockObjection = (tx: Scope, objectionId: string): Promise<LockedObjection | null> =>
  firstRow<LockedObjection>(
    tx,
    sql`select o.key, o.assessment_key as "assessmentKey", o.employee_key as "employeeKey", o.appraiser_key as "appraiserKey",
          o.superior_key as "superiorKey", o.status, o.answer_due_on as "answerDueOn", o.work_result_before as "workResultBefore",
          o.behaviour_before as "behaviourBefore"
        from objection o where o.key = ${keyOf("Objection", objectionId)} for update`,
  );
