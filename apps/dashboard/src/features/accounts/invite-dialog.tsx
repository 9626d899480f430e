import { useMutation } from "@apollo/client/react";
import { formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import styles from "./account-form.module.css";
import { InvitationLink } from "./invitation-link.tsx";
import { InviteAccountDocument } from "./invite-dialog.generated.ts";

interface InviteDialogProps {
  account: { id: string; identifier: string; hasPassword: boolean };
  onClose: () => void;
}

/** A link by which its holder chooses a password: the first one, or a new one when the old is forgotten. */
export function InviteDialog({ account, onClose }: InviteDialogProps) {
  const [invite, { data, loading }] = useMutation(InviteAccountDocument, { errorPolicy: "none" });
  const { errors, attempt } = useAttempt();
  const invited = data?.inviteAccount;

  const submit = () =>
    void attempt(async () => {
      const answer = await invite({ variables: { input: { accountId: account.id } } });
      return answer.data?.inviteAccount.problems;
    });
  if (invited?.invitationUrl)
    return (
      <Dialog title={m.invitation_link_for({ who: account.identifier })} onClose={onClose}>
        <InvitationLink
          url={invited.invitationUrl}
          until={invited.expiresAt === null ? null : formatMoment(invited.expiresAt)}
        />
        <DialogActions>
          <Button kind="primary" onClick={onClose}>
            {m.done()}
          </Button>
        </DialogActions>
      </Dialog>
    );
  return (
    <Dialog title={m.account_invite_title({ who: account.identifier })} onClose={onClose}>
      <p className={styles.text}>{account.hasPassword ? m.account_invite_again() : m.account_invite_first()}</p>
      {errors.length > 0 && <ErrorSummary title={m.account_failed_title()} errors={errors} />}
      <DialogActions>
        <Button kind="primary" disabled={loading} onClick={submit}>
          {loading ? m.saving() : m.account_invite()}
        </Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </DialogActions>
    </Dialog>
  );
}
