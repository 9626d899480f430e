import type { ApolloClient } from "@apollo/client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { receiverOf } from "./receiver.ts";
import { sendWaiting, type Held } from "./send-waiting.ts";
import type { WaitingEntry } from "./waiting-entry.ts";
import { listWaiting, onWaitingChanged } from "./waiting-store.ts";

/** What this person wrote on this device and has yet to be sent, the oldest first. */
export function useWaiting(account: string): readonly WaitingEntry[] {
  const [waiting, setWaiting] = useState<readonly WaitingEntry[]>([]);
  useEffect(() => {
    let isHere = true;
    const read = () =>
      void listWaiting(account).then(
        (found) => isHere && setWaiting(found),
        () => undefined, // nothing is kept here, so nothing waits
      );
    const stop = onWaitingChanged(read);
    read();
    return () => {
      isHere = false;
      stop();
    };
  }, [account]);
  return waiting;
}

let held: Held = null;
const heldListeners = new Set<() => void>();
function setHeld(next: Held) {
  held = next;
  for (const listener of heldListeners) listener();
}

/** Why what waits could not be sent the last time. */
export const useHeld = (): Held =>
  useSyncExternalStore(
    (changed) => {
      heldListeners.add(changed);
      return () => void heldListeners.delete(changed);
    },
    () => held,
  );

/** One sender at a time, whatever the number of tabs; what it sent is then read anew. */
export async function sendNow(client: ApolloClient, account: string): Promise<{ sent: string[]; held: Held }> {
  const run = () => sendWaiting(account, receiverOf(client));
  const outcome = await (navigator.locks ? navigator.locks.request("andir.send", run) : run());
  setHeld(outcome.held);
  if (outcome.sent.length > 0) void client.refetchQueries({ include: "active" });
  return outcome;
}
