import { useApolloClient, useMutation } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { WithdrawVerificationDocument } from "./verify-report.generated.ts";
import styles from "./verify-report.module.css";

/** Said for a moment after a verification, with the way back: a slip of the finger needs no form. */
export function useVerifiedToast(): (reportId: string, period: string) => void {
  const client = useApolloClient();
  return (reportId, period) => {
    const undo = async () => {
      const variables = { input: { reportId, reason: m.verify_undo_reason() } };
      const done = await client
        .mutate({ mutation: WithdrawVerificationDocument, variables })
        .then(({ data }) => data?.withdrawVerification.problems.length === 0)
        .catch(() => false);
      showToast({ words: done ? m.verify_undone({ period }) : m.verify_not_undone({ period }) });
    };
    showToast({ words: m.verify_done({ period }), undo: () => void undo() });
  };
}

const REASON = "withdraw-verification-reason";

/** For later: nothing that was published rests on it yet, and its writer reads why it waits again. */
export function WithdrawVerification({ reportId, period }: { reportId: string; period: string }) {
  const [isAsked, setIsAsked] = useState(false);
  const { draft, change, clear } = useDraft(`withdraw-verification.${reportId}`, { reason: "" });
  const [withdraw, { loading }] = useMutation(WithdrawVerificationDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ reason: REASON });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const reason = draft.reason.trim();
    if (reason === "") return refuse([{ field: REASON, message: m.verify_withdraw_reason_missing() }]);
    void attempt(async () => {
      const { data } = await withdraw({ variables: { input: { reportId, reason } } });
      const problems = data?.withdrawVerification.problems;
      if (problems?.length === 0) {
        clear();
        setIsAsked(false);
        showToast({ words: m.verify_undone({ period }) });
      }
      return problems;
    });
  }
  return (
    <>
      <Button kind="quiet" onClick={() => setIsAsked(true)}>
        {m.verify_withdraw()}
      </Button>
      {isAsked && (
        <Dialog title={m.verify_withdraw()} onClose={() => setIsAsked(false)}>
          <form className={styles.form} noValidate onSubmit={submit}>
            <p>{m.verify_withdraw_what()}</p>
            {errors.length > 0 && <ErrorSummary title={m.verify_failed()} errors={errors} />}
            <TextArea
              id={REASON}
              label={m.reason()}
              help={<FieldHelp of="cycle.withdrawVerification" label={m.reason()} />}
              hint={m.assess_withdraw_reason_hint()}
              error={errorOf(REASON)}
              maxLength={2000}
              value={draft.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
            <DialogActions>
              <Button kind="primary" type="submit" disabled={loading}>
                {loading ? m.saving() : m.verify_withdraw()}
              </Button>
              <Button onClick={() => setIsAsked(false)}>{m.cancel()}</Button>
            </DialogActions>
          </form>
        </Dialog>
      )}
    </>
  );
}
