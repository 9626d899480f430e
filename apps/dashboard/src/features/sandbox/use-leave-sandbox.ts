import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { showToast } from "../../ui/toast.tsx";
import { LeaveSandboxDocument } from "./leave-sandbox.generated.ts";

/** Ends the session of the invented person; one's own, outside, has been there all along. */
export function useLeaveSandbox(account: string) {
  const [signOut, { loading }] = useMutation(LeaveSandboxDocument);

  async function leave() {
    const { data } = await signOut().catch(() => ({ data: null }));
    if (!data) return showToast({ words: m.failed_network() });
    await import("../../lib/device-db.ts").then(({ forgetAccount }) => forgetAccount(account)).catch(() => undefined);
    window.location.assign("/");
  }
  return { leave: () => void leave(), isLeaving: loading };
}
