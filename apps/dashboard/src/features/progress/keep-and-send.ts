import type { ApolloClient } from "@apollo/client";
import type { Mendable } from "../problems/problem-words.ts";
import { receiverOf } from "./receiver.ts";
import { sendWaiting } from "./send-waiting.ts";
import { sendNow } from "./use-waiting.ts";
import type { WaitingEntry } from "./waiting-entry.ts";
import { dropWaiting, findWaiting, keepWaiting } from "./waiting-store.ts";

const PATIENCE = 6_000; // milliseconds after which it is enough to know that it is kept

interface Outcome {
  isSent: boolean;
  problems: readonly Mendable[];
}

/**
 * Keeps the entry on this device, then sends it. What the server refuses is taken back into the form that it came from; what cannot be
 * sent now stays and is sent later.
 */
export async function keepAndSend(client: ApolloClient, entry: WaitingEntry): Promise<Outcome> {
  try {
    await keepWaiting(entry);
  } catch {
    return sendUnkept(client, entry);
  }
  await Promise.race([sendNow(client, entry.account), new Promise((enough) => setTimeout(enough, PATIENCE))]);
  const left = await findWaiting(entry.id);
  if (left?.refusal) await dropWaiting(entry.id);
  return outcomeOf(left);
}

/** Where the browser keeps nothing it is sent now, or it stays in the form. */
async function sendUnkept(client: ApolloClient, entry: WaitingEntry): Promise<Outcome> {
  let left: WaitingEntry | null = entry;
  const { sent } = await sendWaiting(entry.account, receiverOf(client), {
    list: async () => [entry],
    keep: async (changed) => void (left = changed),
    drop: async () => void (left = null),
  });
  if (sent.length > 0) void client.refetchQueries({ include: "active" });
  if (left?.refusal === null) throw new TypeError("It could not be sent.");
  return outcomeOf(left);
}

const outcomeOf = (left: WaitingEntry | null): Outcome => ({ isSent: left === null, problems: left?.refusal ?? [] });
