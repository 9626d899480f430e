import type { ApolloClient } from "@apollo/client";
import { isRefused } from "../../graphql/client.ts";
import { roomHeaders } from "../../graphql/room.ts";
import type { Mendable } from "../problems/problem-words.ts";
import { AddEvidenceLinkDocument, LogProgressDocument, WhoIsThereDocument } from "./log-progress.generated.ts";
import { SignedOut, type Receiver } from "./send-waiting.ts";
import type { WaitingFile } from "./waiting-entry.ts";

/** The server, as what waits is sent to it. */
export const receiverOf = (client: ApolloClient): Receiver => ({
  async whoIsThere() {
    const { data } = await client.query({ query: WhoIsThereDocument, fetchPolicy: "no-cache", errorPolicy: "none" });
    return data?.viewer?.id ?? null;
  },
  takeFile,
  takeLink: ({ id, url, name }) =>
    refusedOr(async () => {
      const input = { url, name, opensForOthers: true, idempotencyKey: id };
      const { data } = await client.mutate({ mutation: AddEvidenceLinkDocument, variables: { input } });
      return answerOf(data?.addEvidenceLink.evidence, data?.addEvidenceLink.problems);
    }),
  takeEntry: ({ id, date, text, quantity, plannedResultId }, evidenceIds) =>
    refusedOr(async () => {
      const input = { date, text, quantity, plannedResultId, evidenceIds: [...evidenceIds], idempotencyKey: id };
      const { data } = await client.mutate({ mutation: LogProgressDocument, variables: { input } });
      return answerOf(data?.logProgress.entry, data?.logProgress.problems);
    }),
});

const UPLOAD_PATIENCE = 300_000; // milliseconds: ten megabytes over a slow line

async function takeFile({ id, name, type, bytes }: WaitingFile) {
  const form = new FormData();
  form.append("file", new File([bytes], name, { type }));
  const response = await fetch("/files", {
    method: "POST",
    body: form,
    credentials: "same-origin",
    headers: { ...roomHeaders(), "x-andir-upload": "1", "idempotency-key": id },
    signal: AbortSignal.timeout(UPLOAD_PATIENCE),
  });
  if (response.status === 401) throw new SignedOut();
  const { evidence, problems = [] } = (await response.json()) as {
    evidence?: { id: string } | null;
    problems?: Mendable[];
  };
  return answerOf(evidence, problems);
}

function answerOf(made: { id: string } | null | undefined, problems: readonly Mendable[] | undefined) {
  if (made) return { id: made.id };
  if (problems && problems.length > 0) return { problems };
  throw new Error("The server gave no answer.");
}

/** What the server takes for a mistake would be one every time: it is for the person to mend. */
async function refusedOr<T>(ask: () => Promise<T>): Promise<T | { problems: readonly Mendable[] }> {
  try {
    return await ask();
  } catch (error) {
    if (!isRefused(error)) throw error;
    return { problems: [{ code: "REFUSED", field: null, message: (error as Error).message }] };
  }
}
