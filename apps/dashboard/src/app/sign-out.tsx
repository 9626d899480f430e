import { useMutation } from "@apollo/client/react";
import { lazy, Suspense, useState } from "react";
import { isInSandbox } from "../graphql/room.ts";
import * as m from "../messages/messages.js";
import { Button } from "../ui/button.tsx";
import { SignOutDocument } from "./sign-out.generated.ts";

const LeaveDialog = lazy(async () => ({
  default: (await import("../features/progress/leave-dialog.tsx")).LeaveDialog,
}));

/** Leaves nothing of the person on the device, and says so first where something has yet to be sent: what is said is `dialog`. */
export function useSignOut(account: string) {
  const [signOut, { loading }] = useMutation(SignOutDocument);
  const [waiting, setWaiting] = useState(0);

  async function leave() {
    await signOut();
    await import("../lib/device-db.ts").then(({ forgetAccount }) => forgetAccount(account)).catch(() => undefined);
    // A new document: nothing of one person stays for the next at the same machine.
    window.location.replace(isInSandbox() ? "/" : "/sign-in"); // out of the sandbox, one's own session is still there
  }
  async function leaveUnlessWaiting() {
    const { listWaiting } = await import("../features/progress/waiting-store.ts");
    const count = await listWaiting(account).then(
      ({ length }) => length,
      () => 0,
    );
    if (count > 0) setWaiting(count);
    else await leave();
  }
  return {
    isBusy: loading,
    signOut: () => void leaveUnlessWaiting(),
    dialog: (
      <Suspense>
        {waiting > 0 && (
          <LeaveDialog account={account} count={waiting} onLeave={() => void leave()} onClose={() => setWaiting(0)} />
        )}
      </Suspense>
    ),
  };
}

export function SignOut({ account }: { account: string }) {
  const { signOut, isBusy, dialog } = useSignOut(account);
  return (
    <>
      <Button disabled={isBusy} onClick={signOut}>
        {m.sign_out()}
      </Button>
      {dialog}
    </>
  );
}
