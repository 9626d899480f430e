import { agencyDate } from "@andir/domain/iso-date";
import { QUIZ_ATTEMPTS_A_DAY, quizScore } from "@andir/domain/training";
import sql from "sql-template-tag";
import { recordEvents } from "../../platform/audit.ts";
import { globalId, keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byItself, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { issueEarned } from "./certificate.service.ts";
import { lockSession, registrationEvent } from "./places.ts";
import { NO_EMPLOYEE } from "./registration.service.ts";
import { NO_SESSION } from "./session.service.ts";
import type { TakeTrainingQuizInput } from "./training.inputs.ts";
import { TrainingAttempt } from "./training-session.entity.ts";

export interface QuizOutcome {
  readonly registrationKey: string;
  readonly score: number;
  readonly isPassed: boolean;
  /** Questions that were answered wrong: to look at again, without the answer. */
  readonly wrongQuestionIds: string[];
}

/** By who was there. A few goes a day: enough to learn from, too few to try every answer. */
export function takeQuiz(scope: Scope, input: TakeTrainingQuizInput): Promise<QuizOutcome | Problem[]> {
  return once(scope, "takeTrainingQuiz", input, byItself<QuizOutcome>(), async (tx) => {
    const { employeeKey } = actorOf(tx);
    if (employeeKey === null) return [NO_EMPLOYEE];
    const session = await lockSession(tx, input.sessionId);
    if (!session) return [NO_SESSION];
    const own = await firstRow<{ key: string; goes: number; passMark: number }>(
      tx,
      sql`select r.key, g.pass_mark as "passMark", (select count(*) from training_attempt a where a.registration_key = r.key
            and (a.at at time zone 'Asia/Jakarta')::date = ${agencyDate(tx.now)}::date) as goes
          from training_registration r join training_programme g on g.key = ${session.programmeKey}::uuid
          where r.session_key = ${session.key}::uuid and r.employee_key = ${employeeKey}::uuid and r.attended_at is not null`,
    );
    if (!own)
      return [problem("sessionId", "NOT_PRESENT", "The quiz opens once you have said by the code that you are there.")];
    if (own.goes >= QUIZ_ATTEMPTS_A_DAY)
      return [problem(null, "ENOUGH_TODAY", `${QUIZ_ATTEMPTS_A_DAY} goes a day. Read the material and try tomorrow.`)];
    const questions = await rows<{ key: string; correct: number }>(
      tx,
      sql`select q.key, q.correct from training_question q where q.programme_key = ${session.programmeKey}::uuid and q.removed_at is null order by q.ordinal`,
    );
    if (questions.length === 0) return [problem("sessionId", "NO_QUIZ", "This programme has no quiz.")];
    const chosen = new Map(
      input.answers.map(({ questionId, option }) => [keyOf("TrainingQuestion", questionId), option]),
    );
    const missing = questions.flatMap(({ key }, i) =>
      chosen.has(key) ? [] : [problem(`answers.${i}`, "REQUIRED", `Choose an answer to question ${i + 1}.`)],
    );
    if (missing.length > 0) return missing;

    const score = quizScore(
      questions.map(({ correct }) => correct),
      questions.map(({ key }) => chosen.get(key) ?? null),
    );
    const isPassed = score >= own.passMark;
    await tx.db.insert(TrainingAttempt, { key: newKey(), registrationKey: own.key, at: tx.now, score, isPassed });
    const certified = isPassed ? await issueEarned(tx, [own.key]) : [];
    await recordEvents(tx, [registrationEvent("quiz_taken", own.key, employeeKey, { score, isPassed }), ...certified]);
    const wrong = questions.filter(({ key, correct }) => chosen.get(key) !== correct);
    return {
      registrationKey: own.key,
      score,
      isPassed,
      wrongQuestionIds: wrong.map(({ key }) => globalId("TrainingQuestion", key)),
    };
  });
}
