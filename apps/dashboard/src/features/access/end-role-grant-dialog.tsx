import type { Role } from "@andir/domain/role";
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
import styles from "./access-form.module.css";
import { EndRoleGrantDocument } from "./end-role-grant-dialog.generated.ts";
import { roleWord } from "./role-words.ts";

interface EndRoleGrantDialogProps {
  grant: { id: string; role: Role; accountName: string };
  onClose: () => void;
  onEnded: () => void;
}

/** Says what will happen, and asks why. */
export function EndRoleGrantDialog({ grant, onClose, onEnded }: EndRoleGrantDialogProps) {
  const { id, role, accountName } = grant;
  // Among which it stands now only the server knows.
  const [end, { loading }] = useMutation(EndRoleGrantDocument, { errorPolicy: "none", refetchQueries: "active" });
  const {
    draft: { reason },
    change,
    clear,
  } = useDraft(`end-grant.${id}`, { reason: "" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ reason: "end-grant-reason" });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!reason.trim()) {
      refuse([{ field: "end-grant-reason", message: m.grant_end_reason_missing() }]);
      return;
    }
    void attempt(async () => {
      const { data } = await end({ variables: { input: { roleGrantId: id, reason } } });
      const problems = data?.endRoleGrant.problems;
      if (problems?.length === 0) {
        clear();
        onEnded();
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.grant_end_title({ role: roleWord(role), who: accountName })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{m.grant_end_meaning({ who: accountName })}</p>
        {errors.length > 0 && <ErrorSummary title={m.grant_end_failed()} errors={errors} />}
        <Field
          id="end-grant-reason"
          label={m.reason()}
          help={<FieldHelp of="access.reason" label={m.reason()} />}
          hint={m.grant_end_reason_hint()}
          error={errorOf("end-grant-reason")}
          autoComplete="off"
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.grant_end()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
