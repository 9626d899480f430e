import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { sendNow } from "./use-waiting.ts";
import { listWaiting } from "./waiting-store.ts";

interface LeaveDialogProps {
  account: string;
  count: number;
  onLeave: () => void;
  onClose: () => void;
}

/** Before one leaves with something unsent: it can be sent first, or is lost with the rest of what this device holds. */
export function LeaveDialog({ account, count, onLeave, onClose }: LeaveDialogProps) {
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function sendFirst() {
    setBusy(true);
    await sendNow(client, account);
    const left = await listWaiting(account);
    setBusy(false);
    if (left.length === 0) onLeave();
    else setFailed(true);
  }
  return (
    <Dialog title={m.leave_title({ n: count })} onClose={onClose}>
      <p>{m.leave_meaning()}</p>
      {hasFailed && <p role="alert">{m.leave_not_sent()}</p>}
      <DialogActions>
        <Button kind="primary" disabled={isBusy} onClick={() => void sendFirst()}>
          {isBusy ? m.waiting_sending() : m.leave_send_first()}
        </Button>
        <Button disabled={isBusy} onClick={onLeave}>
          {m.leave_anyway()}
        </Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </DialogActions>
    </Dialog>
  );
}
