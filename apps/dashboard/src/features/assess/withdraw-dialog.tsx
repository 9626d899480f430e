import { useMutation } from "@apollo/client/react";
import { type SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { WithdrawAssessmentDocument } from "./assess-moves.generated.ts";
import styles from "./calibrations.module.css";

/** Says what will happen, and to whom; its subject reads the reason. */
export function WithdrawDialog({
  assessmentId,
  who,
  onClose,
}: {
  assessmentId: string;
  who: string;
  onClose: () => void;
}) {
  const {
    draft: { reason },
    change,
    clear,
  } = useDraft(`withdraw.${assessmentId}`, { reason: "" });
  const [withdraw, { loading }] = useMutation(WithdrawAssessmentDocument, {
    errorPolicy: "none",
    // Whether its ratings may be chosen again only the server knows.
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const { errors, refuse, attempt, errorOf } = useAttempt({ reason: "withdraw-reason" });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!reason.trim()) return refuse([{ field: "withdraw-reason", message: m.assess_withdraw_reason_missing() }]);
    void attempt(async () => {
      const { data } = await withdraw({ variables: { input: { assessmentId, reason } } });
      const problems = data?.withdrawAssessment.problems;
      if (problems?.length === 0) {
        clear();
        showToast({ words: m.assess_withdrawn({ who }) });
        onClose();
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.assess_withdraw_title({ who })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{m.assess_withdraw_what()}</p>
        {errors.length > 0 && <ErrorSummary title={m.assess_withdraw_failed()} errors={errors} />}
        <TextArea
          id="withdraw-reason"
          label={m.reason()}
          help={<FieldHelp of="cycle.withdrawAssessment" label={m.reason()} />}
          hint={m.assess_withdraw_reason_hint()}
          error={errorOf("withdraw-reason")}
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.assess_withdraw()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
