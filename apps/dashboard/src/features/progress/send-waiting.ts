import type { Mendable } from "../problems/problem-words.ts";
import type { WaitingEntry, WaitingFile, WaitingLink } from "./waiting-entry.ts";
import { dropWaiting, keepWaiting, listWaiting } from "./waiting-store.ts";

/** Where what waits is kept. */
interface Keeper {
  list: (account: string) => Promise<WaitingEntry[]>;
  keep: (entry: WaitingEntry) => Promise<void>;
  drop: (id: string) => Promise<void>;
}
const DEVICE: Keeper = { list: listWaiting, keep: keepWaiting, drop: dropWaiting };

type Answer = { id: string } | { problems: readonly Mendable[] };

/** What is asked of the server. Each throws when there was no answer. */
export interface Receiver {
  /** In whose name it would be done; null for nobody's. */
  whoIsThere: () => Promise<string | null>;
  takeFile: (file: WaitingFile) => Promise<Answer>;
  takeLink: (link: WaitingLink) => Promise<Answer>;
  takeEntry: (entry: WaitingEntry, evidenceIds: readonly string[]) => Promise<Answer>;
}

/** Why what is left is still here: the session is over, or the server cannot be reached; null when nothing is left to send. */
export type Held = "signed-out" | "unreachable" | null;

/**
 * Sends what waits, the oldest first, each part once by its idempotency key: what was on its way when the line broke is sent again, and
 * the server knows it. What the server refuses is kept with the reason, and holds up nothing behind it.
 */
export async function sendWaiting(
  account: string,
  receiver: Receiver,
  keeper: Keeper = DEVICE,
): Promise<{ sent: string[]; held: Held }> {
  const sent: string[] = [];
  const waiting = (await keeper.list(account)).filter(({ refusal }) => refusal === null);
  if (waiting.length === 0) return { sent, held: null };
  try {
    // Someone else may have signed in at this browser: never in their name.
    if ((await receiver.whoIsThere()) !== account) return { sent, held: "signed-out" };
    for (const entry of waiting) if (await sendOne(entry, receiver, keeper)) sent.push(entry.id);
    return { sent, held: null };
  } catch (error) {
    return { sent, held: error instanceof SignedOut ? "signed-out" : "unreachable" };
  }
}

/** Thrown by a receiver that finds the session gone on the way. */
export class SignedOut extends Error {
  constructor() {
    super("The session is over.");
  }
}

async function sendOne(entry: WaitingEntry, receiver: Receiver, keeper: Keeper): Promise<boolean> {
  const refuse = async (problems: readonly Mendable[]) => {
    await keeper.keep({ ...entry, refusal: [...problems] });
    return false;
  };
  const evidenceIds: string[] = [];
  for (const part of [...entry.files, ...(entry.link ? [entry.link] : [])]) {
    if (part.evidenceId === null) {
      const answer = "bytes" in part ? await receiver.takeFile(part) : await receiver.takeLink(part);
      if ("problems" in answer) return refuse(answer.problems);
      part.evidenceId = answer.id;
      await keeper.keep(entry); // taken: not to be sent again, even if the line breaks now
    }
    evidenceIds.push(part.evidenceId);
  }
  const answer = await receiver.takeEntry(entry, evidenceIds);
  if ("problems" in answer) return refuse(answer.problems);
  await keeper.drop(entry.id);
  return true;
}
