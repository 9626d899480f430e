import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { CancelTrainingSessionDocument } from "./session-dialog.generated.ts";
import styles from "./training.module.css";
import { trainingProblemWord } from "./words.ts";

const IDS = { reason: "call-off-reason" };

interface CancelSessionDialogProps {
  sessionId: string;
  onClose: () => void;
  onDone: () => void;
}

/** What cannot be taken back says whom it reaches. */
export function CancelSessionDialog({ sessionId, onClose, onDone }: CancelSessionDialogProps) {
  const { draft, change, clear } = useDraft(`training.cancel.${sessionId}`, { reason: "" });
  const [cancel] = useMutation(CancelTrainingSessionDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS, trainingProblemWord);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!draft.reason.trim()) {
      refuse([{ field: IDS.reason, message: m.trn_call_off_reason_missing() }]);
      return;
    }
    void attempt(async () => {
      const input = { sessionId, reason: draft.reason };
      const answer = (await cancel({ variables: { input } })).data?.cancelTrainingSession;
      if (answer?.session) {
        clear();
        onDone();
      }
      return answer?.problems;
    });
  }
  return (
    <Dialog title={m.trn_call_off()} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{m.trn_call_off_meaning()}</p>
        {errors.length > 0 && <ErrorSummary title={m.trn_failed()} errors={errors} />}
        <TextArea
          id={IDS.reason}
          label={m.reason()}
          hint={m.trn_call_off_reason_hint()}
          error={errorOf(IDS.reason)}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isBusy ? m.saving() : m.trn_call_off()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
