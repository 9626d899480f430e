import { useMutation } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { formatDay } from "../../lib/format.ts";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { objectionProblemWord } from "../objections/words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { FileObjectionDocument } from "./rating-explained.generated.ts";
import styles from "./rating-explained.module.css";

const REASON = "objection-reason";

interface ObjectFormProps {
  id: string;
  /** The last day in time, and how many are left. */
  until: string;
  daysLeft: number;
  onObjected: (objectionId: string) => void;
}

/** An objection cannot be taken back, so what follows is said before it is filed. */
export function ObjectForm({ id, until, daysLeft, onObjected }: ObjectFormProps) {
  const { draft, change, clear } = useDraft(`objection.${id}`, { reason: "" });
  const [isConfirming, setIsConfirming] = useState(false);
  const [fileObjection, { loading }] = useMutation(FileObjectionDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ reason: REASON }, objectionProblemWord);

  function ask(event: SyntheticEvent) {
    event.preventDefault();
    if (draft.reason.trim()) {
      refuse([]);
      setIsConfirming(true);
    } else refuse([{ field: REASON, message: m.objection_reason_missing() }]);
  }
  const file = () =>
    void attempt(async () => {
      const { data } = await fileObjection({ variables: { input: { assessmentId: id, reason: draft.reason } } });
      setIsConfirming(false);
      const filed = data?.fileObjection;
      if (filed?.objection) {
        clear();
        onObjected(filed.objection.id);
      }
      return filed?.problems;
    });

  return (
    <section className={styles.move} aria-label={m.rating_object_title()}>
      <h2>{m.rating_object_title()}</h2>
      <p>{m.rating_object_meaning({ date: formatDay(until), days: m.days({ n: daysLeft }) })}</p>
      <form className={styles.part} noValidate onSubmit={ask}>
        {errors.length > 0 && <ErrorSummary title={m.objection_failed()} errors={errors} />}
        <TextArea
          id={REASON}
          label={m.rating_object_reason()}
          help={<FieldHelp of="rating.objectionReason" label={m.rating_object_reason()} />}
          hint={m.rating_object_reason_hint()}
          error={errorOf(REASON)}
          rows={6}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <div className={styles.actions}>
          <Button type="submit">{m.rating_object()}</Button>
        </div>
      </form>
      {isConfirming && (
        <Dialog title={m.rating_object_confirm_title()} onClose={() => setIsConfirming(false)}>
          <p>{m.rating_object_confirm()}</p>
          <DialogActions>
            <Button kind="primary" disabled={loading} onClick={file}>
              {loading ? m.saving() : m.rating_object_do()}
            </Button>
            <Button onClick={() => setIsConfirming(false)}>{m.cancel()}</Button>
          </DialogActions>
        </Dialog>
      )}
    </section>
  );
}
