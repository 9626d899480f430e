import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import styles from "./account-form.module.css";
import { ReactivateAccountDocument } from "./reactivate-dialog.generated.ts";

interface ReactivateDialogProps {
  account: { id: string; identifier: string };
  onClose: () => void;
}

export function ReactivateDialog({ account, onClose }: ReactivateDialogProps) {
  const [reactivate, { loading }] = useMutation(ReactivateAccountDocument, { errorPolicy: "none" });
  const { errors, attempt } = useAttempt();
  const submit = () =>
    void attempt(async () => {
      const answer = await reactivate({ variables: { input: { accountId: account.id } } });
      const problems = answer.data?.reactivateAccount.problems;
      if (problems?.length === 0) onClose();
      return problems;
    });
  return (
    <Dialog title={m.account_reactivate_title({ who: account.identifier })} onClose={onClose}>
      <p className={styles.text}>{m.account_reactivate_meaning()}</p>
      {errors.length > 0 && <ErrorSummary title={m.account_failed_title()} errors={errors} />}
      <DialogActions>
        <Button kind="primary" disabled={loading} onClick={submit}>
          {loading ? m.saving() : m.account_reactivate()}
        </Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </DialogActions>
    </Dialog>
  );
}
