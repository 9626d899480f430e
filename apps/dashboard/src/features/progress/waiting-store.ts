import { deviceDb } from "../../lib/device-db.ts";
import type { WaitingEntry } from "./waiting-entry.ts";

const NAME = "andir.waiting";

/** Told in every tab of this browser, this one included. */
export function onWaitingChanged(listener: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", listener);
  return () => channel.close();
}

function changed() {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage("changed");
  channel.close();
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
