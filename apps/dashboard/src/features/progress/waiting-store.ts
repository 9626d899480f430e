import { deviceDb } from "../../lib/device-db.ts";
import type { WaitingEntry } from "./waiting-entry.ts";

/** Other tabs of this person hear of it too. */
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("andir.waiting");
const listeners = new Set<() => void>();

export function onWaitingChanged(listener: () => void): () => void {
  listeners.add(listener);
  channel?.addEventListener("message", listener);
  return () => {
    listeners.delete(listener);
    channel?.removeEventListener("message", listener);
  };
}

function changed() {
  for (const listener of listeners) listener();
  channel?.postMessage("changed");
}

/** In the order in which they were written. */
export async function listWaiting(account: string): Promise<WaitingEntry[]> {
  const kept = await (await deviceDb()).getAllFromIndex("waiting", "account", account);
  return kept.sort((a, b) => a.at - b.at).map(({ value }) => value as WaitingEntry);
}

export async function findWaiting(id: string): Promise<WaitingEntry | null> {
  return ((await (await deviceDb()).get("waiting", id))?.value as WaitingEntry | undefined) ?? null;
}

export async function keepWaiting(entry: WaitingEntry): Promise<void> {
  const { id, account, at } = entry;
  await (await deviceDb()).put("waiting", { id, account, at, value: entry });
  changed();
}

export async function dropWaiting(id: string): Promise<void> {
  await (await deviceDb()).delete("waiting", id);
  changed();
}
