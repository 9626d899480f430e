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
import { readBasis } from "../assessments/basis.loaders.ts";
import { lockAssessment, type LockedAssessment } from "../assessments/locked-assessment.service.ts";
import { hasOpenCalibration } from "../assessments/open-calibration.loaders.ts";
import { judgeOf } from "../employees/appraiser.loaders.ts";
import { requirePeriod } from "../periods/period.loaders.ts";
import { Calibration } from "./calibration.entity.ts";
import type { AnswerCalibrationInput, ProposeCalibrationInput } from "./calibration.inputs.ts";
import { loadCalibratingPost, loadCalibration, type CalibrationRow } from "./calibration.loaders.ts";

const LONGEST = 4_000;

/** The head of a unit above the appraiser proposes other ratings for a draft. Nothing changes by it: the appraiser answers. */
export function proposeCalibration(scope: Scope, input: ProposeCalibrationInput): Promise<CalibrationRow | Problem[]> {
  return once(scope, "proposeCalibration", input, byRow(loadCalibration), async (tx) => {
    const actor = actorOf(tx);
    const assessment = await lockAssessment(tx, keyOf("Assessment", input.assessmentId));
    const post = assessment && (await loadCalibratingPost(tx, assessment.key));
    if (!assessment || !post || (await isJudged(tx, assessment)))
      return [problem("assessmentId", "NOT_FOUND", "There is no such draft for you to calibrate.")];
    const closed = await whenClosed(tx, assessment);
    if (closed) return [closed];
    const { workResult: workResultBefore, behaviour: behaviourBefore } = assessment;
    if (workResultBefore === null || behaviourBefore === null)
      return [
        problem(
          "assessmentId",
          "NOT_RATED",
          "The appraiser has not chosen both ratings yet, so there is nothing to calibrate.",
        ),
      ];
    if (await hasOpenCalibration(tx, assessment.key))
      return [problem("assessmentId", "CALIBRATION_OPEN", "A proposal waits for the appraiser's answer already.")];
    const { workResult, behaviour } = input;
    if (workResult === workResultBefore && behaviour === behaviourBefore)
      return [problem("workResult", "UNCHANGED", "These are the ratings that the appraiser chose.")];
    const { organisation } = await readBasis(tx, assessment);
    if (organisation !== null && workResult !== organisation.workResult)
      return [
        problem(
          "workResult",
          "HEAD_OF_UNIT",
          `The head of a unit has the work result that the unit's rating gives: ${organisation.workResult}. Whoever set that rating can change it.`,
        ),
      ];
    const reason = reasonOf(input.reason);
    if (typeof reason !== "string") return [reason];

    const key = newKey();
    await tx.db.insert(Calibration, {
      key,
      assessmentKey: assessment.key,
      employeeKey: assessment.employeeKey,
      status: "PROPOSED",
      office: post.office,
      proposedByKey: actor.employeeKey,
      workResultBefore,
      behaviourBefore,
      workResult,
      behaviour,
      reason,
      proposedAt: tx.now,
    });
    await recordEvent(tx, {
      action: "calibration.proposed",
      noun: "calibration",
      nounKey: key,
      subjectKey: assessment.employeeKey,
      onBehalfOfKey: post.headKey === actor.employeeKey ? null : post.headKey,
      payload: {
        assessmentKey: assessment.key,
        before: { workResult: workResultBefore, behaviour: behaviourBefore },
        proposed: { workResult, behaviour },
        reason,
      },
    });
    return loadCalibration.required(tx, key);
  });
}

/** The appraiser takes the ratings that are proposed, or keeps the own ones; each with a reason. */
export function answerCalibration(scope: Scope, input: AnswerCalibrationInput): Promise<CalibrationRow | Problem[]> {
  return once(scope, "answerCalibration", input, byRow(loadCalibration), async (tx) => {
    const actor = actorOf(tx);
    const found = await firstRow<{ assessmentKey: string }>(
      tx,
      sql`select c.assessment_key as "assessmentKey" from calibration c where c.key = ${keyOf("Calibration", input.calibrationId)}`,
    );
    // The assessment is locked first, as by whoever publishes it.
    const assessment = found && (await lockAssessment(tx, found.assessmentKey));
    const judgeKey = assessment && (await judgeKeyOf(tx, assessment));
    if (
      !assessment ||
      judgeKey === null ||
      !actor.dutyKeys.includes(judgeKey) ||
      assessment.employeeKey === actor.employeeKey
    )
      return [problem("calibrationId", "NOT_FOUND", "There is no such proposal for you to answer.")];
    const calibration = await tx.db.findOneByOrFail(Calibration, { key: keyOf("Calibration", input.calibrationId) });
    if (calibration.status !== "PROPOSED")
      return [problem("calibrationId", "ANSWERED", "It is answered already. Load it again.")];
    const closed = await whenClosed(tx, assessment);
    if (closed) return [closed];
    const reason = reasonOf(input.reason);
    if (typeof reason !== "string") return [reason];

    const before = { workResult: assessment.workResult, behaviour: assessment.behaviour };
    const { workResult, behaviour } = calibration;
    const after = input.accept ? { workResult, behaviour } : before;
    if (input.accept)
      await tx.db.update(
        Assessment,
        { key: assessment.key },
        {
          workResult,
          behaviour,
          predicate: predicateOf(workResult, behaviour),
          appraiserKey: judgeKey,
          chosenByKey: actor.employeeKey,
          revision: assessment.revision + 1,
        },
      );
    const status = input.accept ? "ACCEPTED" : "KEPT";
    await tx.db.update(
      Calibration,
      { key: calibration.key },
      {
        status,
        workResultAfter: after.workResult,
        behaviourAfter: after.behaviour,
        answerReason: reason,
        answeredByKey: actor.employeeKey,
        answeredAt: tx.now,
      },
    );
    await recordEvent(tx, {
      action: "calibration.answered",
      noun: "calibration",
      nounKey: calibration.key,
      subjectKey: assessment.employeeKey,
      onBehalfOfKey: judgeKey === actor.employeeKey ? null : judgeKey,
      payload: {
        assessmentKey: assessment.key,
        addresseeKey: calibration.proposedByKey,
        status,
        before,
        after,
        reason,
      },
    });
    return loadCalibration.required(tx, calibration.key);
  });
}

const judgeKeyOf = (tx: Scope, { positionKey, periodEndsOn }: LockedAssessment): Promise<string | null> =>
  judgeOf(tx, positionKey, periodEndsOn);

/** A draft goes on with whoever judges now, whose name it may not bear yet: they choose, and calibrate nothing. */
async function isJudged(tx: Scope, assessment: LockedAssessment): Promise<boolean> {
  const judgeKey = await judgeKeyOf(tx, assessment);
  return judgeKey !== null && actorOf(tx).dutyKeys.includes(judgeKey);
}

async function whenClosed(tx: Scope, { periodKey }: LockedAssessment): Promise<Problem | null> {
  const { isOpen } = await requirePeriod(tx, periodKey);
  return isOpen
    ? null
    : problem(
        null,
        "PERIOD_CLOSED",
        "The period is closed. The performance team (tim pengelola kinerja) can open it again, with a reason.",
      );
}

function reasonOf(text: string): string | Problem {
  const reason = text.trim();
  if (reason === "")
    return problem("reason", "REQUIRED", "Say why: the other side reads it, and the person assessed in the end.");
  return reason.length <= LONGEST ? reason : problem("reason", "TOO_LONG", `At most ${LONGEST} characters.`);
}
