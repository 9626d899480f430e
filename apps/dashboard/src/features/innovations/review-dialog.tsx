import type { InnovationReviewer } from "@andir/domain/innovation-moves";
import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { ReviewInnovationDocument } from "./innovation-actions.generated.ts";
import styles from "./innovation-form.module.css";
import { innovationProblemWord } from "./innovation-words.ts";

const IDS = { isConfirmed: "innovation-finding", reason: "innovation-reason" };
const EMPTY: { finding: "CONFIRM" | "RETURN" | null; reason: string } = { finding: null, reason: "" };

interface ReviewDialogProps {
  id: string;
  name: string;
  as: InnovationReviewer;
  onClose: () => void;
  onReviewed: (words: string) => void;
}

/** Confirmed or given back, with the reason that its team reads. */
export function ReviewDialog({ id, name, as, onClose, onReviewed }: ReviewDialogProps) {
  const { draft, change, clear } = useDraft(`innovation.${id}.${as}`, EMPTY);
  const [review] = useMutation(ReviewInnovationDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS, innovationProblemWord);
  const onceKey = useOnceKey();
  const { finding, reason } = draft;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = [
      ...(finding === null ? [{ field: IDS.isConfirmed, message: m.innovation_finding_missing() }] : []),
      ...(reason.trim() === "" ? [{ field: IDS.reason, message: m.innovation_reason_missing() }] : []),
    ];
    if (missing.length > 0) {
      refuse(missing);
      return;
    }
    void attempt(async () => {
      const wish = { innovationId: id, as, isConfirmed: finding === "CONFIRM", reason: reason.trim() };
      const { data } = await review({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      const problems = data?.reviewInnovation.problems;
      if (problems?.length === 0) {
        clear();
        onReviewed(wish.isConfirmed ? m.innovation_confirmed_now() : m.innovation_returned_now());
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.innovation_review_title({ name })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p className={styles.quiet}>{m.innovation_review_lead()}</p>
        {errors.length > 0 && <ErrorSummary title={m.innovation_failed()} errors={errors} />}
        <RadioGroup
          id={IDS.isConfirmed}
          label={m.innovation_finding()}
          error={errorOf(IDS.isConfirmed)}
          value={finding}
          options={[
            { value: "CONFIRM" as const, label: m.innovation_confirm(), hint: m.innovation_confirm_hint() },
            { value: "RETURN" as const, label: m.innovation_return(), hint: m.innovation_return_hint() },
          ]}
          onChange={(value) => change({ finding: value })}
        />
        <TextArea
          id={IDS.reason}
          label={m.innovation_reason()}
          hint={m.innovation_reason_hint()}
          error={errorOf(IDS.reason)}
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isBusy ? m.saving() : m.innovation_review_send()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
