import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { formatCount } from "../../lib/format.ts";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { Quiz_SessionFragmentDoc, TakeTrainingQuizDocument, type Quiz_SessionFragment } from "./quiz.generated.ts";
import styles from "./training.module.css";
import { trainingProblemWord } from "./words.ts";

const idOf = (i: number): string => `quiz-${String(i + 1)}`;

/** A few questions on what was shown; who was there answers them, and sees which to look at again. */
export function Quiz({ session }: { session: FragmentType<Quiz_SessionFragment> }) {
  const { data } = useSuspenseFragment({ fragment: Quiz_SessionFragmentDoc, from: session });
  const { programme, viewerRegistration: own } = data;
  const { draft, change, clear } = useDraft(`training.quiz.${data.id}`, { chosen: {} as Record<string, string> });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<Saying | null>(null);
  const [take] = useMutation(TakeTrainingQuizDocument, { errorPolicy: "none" });
  const onceKey = useOnceKey();
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt({}, trainingProblemWord);
  const { questions, passMark } = programme;
  if (!own?.attendedAt || questions.length === 0) return null;
  if (own.certificate)
    return (
      <section className={styles.part}>
        <h2>{m.trn_quiz()}</h2>
        <Said said={said} />
        <p>{m.trn_quiz_passed({ n: formatCount(own.bestScore ?? 0) })}</p>
      </section>
    );

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = questions.flatMap(({ id }, i) =>
      draft.chosen[id] === undefined ? [{ field: idOf(i), message: m.trn_answer_missing({ n: String(i + 1) }) }] : [],
    );
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const answers = questions.map(({ id }) => ({ questionId: id, option: Number(draft.chosen[id]) }));
      const wish = { sessionId: data.id, answers };
      const input = { ...wish, idempotencyKey: onceKey({ ...wish, left: own?.quizAttemptsLeft }) };
      const answer = (await take({ variables: { input } })).data?.takeTrainingQuiz;
      if (answer?.score != null) {
        setWrong(answer.wrongQuestionIds);
        const words = { n: formatCount(answer.score), mark: formatCount(passMark) };
        setSaid({ words: answer.isPassed ? m.trn_quiz_now_passed(words) : m.trn_quiz_now_failed(words) });
        if (answer.isPassed) clear();
      }
      return answer?.problems;
    });
  }
  return (
    <section className={styles.part}>
      <h2>{m.trn_quiz()}</h2>
      <p>{m.trn_quiz_lead({ mark: formatCount(passMark), left: formatCount(own.quizAttemptsLeft) })}</p>
      <Said said={said} />
      {own.quizAttemptsLeft === 0 ? (
        <p>{m.trn_problem_enough()}</p>
      ) : (
        <form className={styles.card} noValidate onSubmit={submit}>
          {errors.length > 0 && <ErrorSummary title={m.trn_failed()} errors={errors} />}
          {questions.map(({ id, text, options }, i) => (
            <RadioGroup
              key={id}
              id={idOf(i)}
              label={`${String(i + 1)}. ${text}`}
              error={errorOf(idOf(i)) ?? (wrong.includes(id) ? m.trn_answer_wrong() : undefined)}
              value={draft.chosen[id] ?? null}
              options={options.map((label, place) => ({ value: String(place), label }))}
              onChange={(value) => {
                setWrong((before) => before.filter((one) => one !== id));
                change({ chosen: { ...draft.chosen, [id]: value } });
              }}
            />
          ))}
          <div className={styles.buttons}>
            <Button kind="primary" type="submit" disabled={isBusy}>
              {isBusy ? m.saving() : m.trn_quiz_do()}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
