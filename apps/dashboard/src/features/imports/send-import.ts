import { roomHeaders } from "../../graphql/room.ts";
import type { Mendable } from "../problems/problem-words.ts";

interface Sent {
  readonly id: string | null;
  readonly problems: readonly Mendable[];
}

const PATIENCE = 300_000; // milliseconds: fifty megabytes over a slow line

/** Sends a spreadsheet; its beginning is looked at, and the answer names the import that it has become. */
export async function sendImport(file: File, about: { kind?: string; target?: string } = {}): Promise<Sent> {
  const form = new FormData();
  form.append("file", file);
  const query = new URLSearchParams(about as Record<string, string>);
  const response = await fetch(`/imports?${query}`, {
    method: "POST",
    body: form,
    credentials: "same-origin",
    headers: { ...roomHeaders(), "x-andir-upload": "1" },
    signal: AbortSignal.timeout(PATIENCE),
  });
  const answer = (await response.json()) as { import?: { id: string } | null; problems?: readonly Mendable[] };
  if (answer.problems === undefined) throw new Error(`Answered ${response.status}.`);
  return { id: answer.import?.id ?? null, problems: answer.problems };
}
