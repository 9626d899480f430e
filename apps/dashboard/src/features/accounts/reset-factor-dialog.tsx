import { useMutation } from "@apollo/client/react";
import { type SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import styles from "./account-form.module.css";
import { ResetSecondFactorDocument } from "./reset-factor-dialog.generated.ts";

interface ResetFactorDialogProps {
  account: { id: string; identifier: string };
  onClose: () => void;
}

/** Says for whom it is and what will happen, and asks why. */
export function ResetFactorDialog({ account, onClose }: ResetFactorDialogProps) {
  const [reset, { loading }] = useMutation(ResetSecondFactorDocument, { errorPolicy: "none" });
  const {
    draft: { reason },
    change,
    clear,
  } = useDraft(`reset-factor.${account.id}`, { reason: "" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ reason: "reset-factor-reason" });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!reason.trim()) {
      refuse([{ field: "reset-factor-reason", message: m.account_reason_missing() }]);
      return;
    }
    void attempt(async () => {
      const input = { accountId: account.id, reason: reason.trim() };
      const answer = await reset({ variables: { input } });
      const problems = answer.data?.resetSecondFactor.problems;
      if (problems?.length === 0) {
        clear();
        onClose();
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.account_reset_factor_title({ who: account.identifier })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{m.account_reset_factor_meaning()}</p>
        {errors.length > 0 && <ErrorSummary title={m.account_failed_title()} errors={errors} />}
        <Field
          id="reset-factor-reason"
          label={m.account_reason()}
          help={<FieldHelp of="access.reason" label={m.account_reason()} />}
          hint={m.account_reset_factor_hint()}
          error={errorOf("reset-factor-reason")}
          autoComplete="off"
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.account_reset_factor()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
