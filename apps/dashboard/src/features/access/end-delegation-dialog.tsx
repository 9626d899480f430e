import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { EndDelegationDocument } from "./end-delegation-dialog.generated.ts";

interface EndDelegationDialogProps {
  delegation: { id: string; from: { id: string; name: string }; to: { name: string } };
  /** Whose page it is: the sentence says "you" to one side. */
  viewerId: string | null;
  onClose: () => void;
  onEnded: () => void;
}

/** Says what will happen, and to whom. */
export function EndDelegationDialog({ delegation, viewerId, onClose, onEnded }: EndDelegationDialogProps) {
  const { id, from, to } = delegation;
  const [end, { loading }] = useMutation(EndDelegationDocument, {
    errorPolicy: "none",
    // What one may do changes with it: the menu, and the team that was seen for another.
    refetchQueries: "active",
    update: (cache) => void cache.evict({ id: "ROOT_QUERY", fieldName: "team" }),
  });
  const { errors, attempt } = useAttempt();
  const submit = () =>
    void attempt(async () => {
      const { data } = await end({ variables: { input: { delegationId: id } } });
      const problems = data?.endDelegation.problems;
      if (problems?.length === 0) onEnded();
      return problems;
    });

  return (
    <Dialog title={m.delegation_end_title()} onClose={onClose}>
      <p>
        {from.id === viewerId
          ? m.delegation_end_own({ to: to.name })
          : m.delegation_end_other({ from: from.name, to: to.name })}
      </p>
      {errors.length > 0 && <ErrorSummary title={m.delegation_end_failed()} errors={errors} />}
      <DialogActions>
        <Button kind="primary" disabled={loading} onClick={submit}>
          {loading ? m.saving() : m.delegation_end()}
        </Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </DialogActions>
    </Dialog>
  );
}
