import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { AnswerObjectionDocument } from "./objection-thread.generated.ts";
import styles from "./objection-thread.module.css";
import { objectionProblemWord } from "./words.ts";

const ANSWER = "objection-answer";

/** The appraiser is heard, once. */
export function AnswerForm({ id, name, onAnswered }: { id: string; name: string; onAnswered: () => void }) {
  const { draft, change, clear } = useDraft(`answer.${id}`, { answer: "" });
  const [answerObjection, { loading }] = useMutation(AnswerObjectionDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ answer: ANSWER }, objectionProblemWord);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!draft.answer.trim()) {
      refuse([{ field: ANSWER, message: m.objection_answer_missing() }]);
      return;
    }
    void attempt(async () => {
      const { data } = await answerObjection({ variables: { input: { objectionId: id, answer: draft.answer } } });
      const problems = data?.answerObjection.problems;
      if (problems?.length === 0) {
        clear();
        onAnswered();
      }
      return problems;
    });
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.objection_failed()} errors={errors} />}
      <TextArea
        id={ANSWER}
        label={m.objection_answer()}
        help={<FieldHelp of="rating.objectionAnswer" label={m.objection_answer()} />}
        hint={m.objection_answer_hint({ name })}
        error={errorOf(ANSWER)}
        rows={6}
        value={draft.answer}
        onChange={(event) => change({ answer: event.target.value })}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading}>
          {loading ? m.saving() : m.objection_answer_send()}
        </Button>
      </div>
    </form>
  );
}
