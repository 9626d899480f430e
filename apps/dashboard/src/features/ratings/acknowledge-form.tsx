import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { formatDay } from "../../lib/format.ts";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { objectionProblemWord } from "../objections/words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { AcknowledgeAssessmentDocument } from "./rating-explained.generated.ts";
import styles from "./rating-explained.module.css";

const NOTE = "acknowledge-note";

/** Having read is no consent, and says so. */
export function AcknowledgeForm({ id, until, onRead }: { id: string; until: string | null; onRead: () => void }) {
  const { draft, change, clear } = useDraft(`acknowledge.${id}`, { note: "" });
  const [acknowledge, { loading }] = useMutation(AcknowledgeAssessmentDocument, { errorPolicy: "none" });
  const { errors, attempt, errorOf } = useAttempt({ note: NOTE }, objectionProblemWord);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    void attempt(async () => {
      const input = { assessmentId: id, note: draft.note.trim() || null };
      const problems = (await acknowledge({ variables: { input } })).data?.acknowledgeAssessment.problems;
      if (problems?.length === 0) {
        clear();
        onRead();
      }
      return problems;
    });
  }
  return (
    <section className={styles.move} aria-label={m.rating_acknowledge_title()}>
      <h2>{m.rating_acknowledge_title()}</h2>
      <p>
        {m.rating_acknowledge_meaning()} {until && m.rating_acknowledge_still({ date: formatDay(until) })}
      </p>
      <form className={styles.part} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.objection_failed()} errors={errors} />}
        <TextArea
          id={NOTE}
          label={m.rating_acknowledge_note()}
          help={<FieldHelp of="rating.acknowledgeNote" label={m.rating_acknowledge_note()} />}
          error={errorOf(NOTE)}
          rows={2}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
        <div className={styles.actions}>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.rating_acknowledge()}
          </Button>
        </div>
      </form>
    </section>
  );
}
