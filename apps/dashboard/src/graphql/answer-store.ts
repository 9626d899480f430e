import { deviceDb } from "../lib/device-db.ts";

interface KeptAnswer {
  operation: string;
  variables: string;
  data: Record<string, unknown>;
}

const MOST = 3; // months looked at lately
const LONGEST = 14 * 86_400_000; // milliseconds

/** In the name of whom the answer was given; null for nobody. */
const accountOf = (data: Record<string, unknown>): string | null =>
  (data["viewer"] as { id?: string } | null | undefined)?.id ?? null;

/** What is kept for anyone else goes. A device that keeps nothing is no reason to fail. */
export async function keepAnswer(
  operation: string,
  variables: Record<string, unknown>,
  data: Record<string, unknown>,
): Promise<void> {
  try {
    const account = accountOf(data);
    const answers = (await deviceDb()).transaction("answers", "readwrite");
    const before = await answers.store.getAll();
    for (const kept of before) if (kept.account !== account) await answers.store.delete(kept.id);
    if (account !== null) {
      const value: KeptAnswer = { operation, variables: JSON.stringify(variables), data };
      // Two may come within a millisecond: the later one is the newer.
      const at = Math.max(Date.now(), ...before.map((kept) => kept.at + 1));
      await answers.store.put({ id: `${operation} ${value.variables}`, account, at, value });
      const older = (await answers.store.getAll())
        .filter((kept) => (kept.value as KeptAnswer).operation === operation)
        .sort((a, b) => b.at - a.at);
      for (const kept of older.slice(MOST)) await answers.store.delete(kept.id);
    }
    await answers.done;
  } catch {
    // Without a network there will be nothing to show, and the page says so.
  }
}

/** The answer to the same question, else where it does the newest to one of its kind: a month that was never looked at still opens. */
export async function findAnswer(operation: string, variables: Record<string, unknown>, orNewest: boolean) {
  const asked = JSON.stringify(variables);
  const found = (await (await deviceDb()).getAll("answers"))
    .filter(({ at, value }) => (value as KeptAnswer).operation === operation && Date.now() - at < LONGEST)
    .filter(({ value }) => orNewest || isTo(asked, value))
    .sort((a, b) => Number(isTo(asked, b.value)) - Number(isTo(asked, a.value)) || b.at - a.at)[0];
  return found && { at: found.at, data: (found.value as KeptAnswer).data };
}

const isTo = (asked: string, value: unknown): boolean => (value as KeptAnswer).variables === asked;
