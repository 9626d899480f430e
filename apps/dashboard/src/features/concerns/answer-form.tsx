import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { AnswerConcernDocument } from "./concern-list.generated.ts";
import { concernProblemWord } from "./concern-words.ts";
import styles from "./concerns.module.css";

/** The answer, once: what was mended, or why nothing is wrong. */
export function AnswerForm({ id }: { id: string }) {
  const field = `answer-${id}`;
  const { draft, change, clear } = useDraft(`concern-answer.${id}`, { answer: "" });
  const [send, { loading }] = useMutation(AnswerConcernDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ answer: field }, concernProblemWord);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (draft.answer.trim() === "") {
      refuse([{ field, message: m.concern_answer_missing() }]);
      return;
    }
    void attempt(async () => {
      const { data } = await send({ variables: { input: { concernId: id, answer: draft.answer.trim() } } });
      const problems = data?.answerConcern.problems;
      if (problems?.length === 0) {
        clear();
        showToast({ words: m.concern_answer_done() });
      }
      return problems;
    });
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.concern_answer_failed()} errors={errors} />}
      <TextArea
        id={field}
        label={m.concern_answer()}
        help={<FieldHelp of="cycle.concernAnswer" label={m.concern_answer()} />}
        hint={m.concern_answer_hint()}
        error={errorOf(field)}
        rows={2}
        maxLength={2000}
        value={draft.answer}
        onChange={(event) => change({ answer: event.target.value })}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading}>
          {loading ? m.waiting_sending() : m.concern_answer_send()}
        </Button>
      </div>
    </form>
  );
}
