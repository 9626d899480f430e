import { useMutation } from "@apollo/client/react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { AnswerCalibrationDocument } from "./calibrations.generated.ts";
import styles from "./calibrations.module.css";

/** Take what is proposed, or keep one's own: each with a reason that the other side reads. */
export function AnswerForm({ calibrationId }: { calibrationId: string }) {
  const id = `answer-${calibrationId}`;
  const { draft, change, clear } = useDraft(id, { reason: "" });
  const [answer, { loading }] = useMutation(AnswerCalibrationDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ reason: id });

  function submit(accept: boolean) {
    const reason = draft.reason.trim();
    if (reason === "") return refuse([{ field: id, message: m.assess_answer_reason_missing() }]);
    void attempt(async () => {
      const { data } = await answer({ variables: { input: { calibrationId, accept, reason } } });
      const problems = data?.answerCalibration.problems;
      if (problems?.length === 0) {
        clear();
        showToast({ words: accept ? m.assess_accepted() : m.assess_kept() });
      }
      return problems;
    });
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
      {errors.length > 0 && <ErrorSummary title={m.assess_answer_failed()} errors={errors} />}
      <TextArea
        id={id}
        label={m.assess_answer_reason()}
        help={<FieldHelp of="cycle.calibrationAnswer" label={m.assess_answer_reason()} />}
        hint={m.assess_answer_reason_hint()}
        error={errorOf(id)}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <div className={styles.actions}>
        <Button kind="primary" disabled={loading} onClick={() => submit(true)}>
          {m.assess_accept()}
        </Button>
        <Button disabled={loading} onClick={() => submit(false)}>
          {m.assess_keep()}
        </Button>
      </div>
    </form>
  );
}
