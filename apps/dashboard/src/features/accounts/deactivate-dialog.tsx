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
import { DeactivateAccountDocument } from "./deactivate-dialog.generated.ts";

interface DeactivateDialogProps {
  account: { id: string; identifier: string };
  onClose: () => void;
}

/** Says what will happen, asks why, and can be undone. */
export function DeactivateDialog({ account, onClose }: DeactivateDialogProps) {
  const [deactivate, { loading }] = useMutation(DeactivateAccountDocument, { errorPolicy: "none" });
  const {
    draft: { reason },
    change,
    clear,
  } = useDraft(`deactivate.${account.id}`, { reason: "" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ reason: "deactivate-reason" });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!reason.trim()) {
      refuse([{ field: "deactivate-reason", message: m.account_reason_missing() }]);
      return;
    }
    void attempt(async () => {
      const input = { accountId: account.id, reason: reason.trim() };
      const answer = await deactivate({ variables: { input } });
      const problems = answer.data?.deactivateAccount.problems;
      if (problems?.length === 0) {
        clear();
        onClose();
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.account_deactivate_title({ who: account.identifier })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{m.account_deactivate_meaning()}</p>
        {errors.length > 0 && <ErrorSummary title={m.account_failed_title()} errors={errors} />}
        <Field
          id="deactivate-reason"
          label={m.account_reason()}
          help={<FieldHelp of="access.reason" label={m.account_reason()} />}
          hint={m.account_reason_hint()}
          error={errorOf("deactivate-reason")}
          autoComplete="off"
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.account_deactivate()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
