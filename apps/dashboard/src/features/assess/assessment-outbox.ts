import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { randomKey } from "../../lib/random-key.ts";
import { stored } from "../../lib/stored.ts";
import { problemWord } from "../problems/problem-words.ts";
import { SavedAssessmentDocument, SaveAssessmentDocument } from "./assess-moves.generated.ts";
import { Outbox, type Sent, type Unsent } from "./outbox.ts";
import { placeInCache } from "./place-in-cache.ts";

let made: { viewerId: string; outbox: Outbox } | null = null;
const AGAIN = 5_000; // milliseconds

/** The one outbox of who is signed in: it goes on while one looks at the next person. */
function outboxOf(client: ApolloClient, viewerId: string): Outbox {
  if (made?.viewerId === viewerId) return made.outbox;
  // By person: on a shared device the next one finds nothing of it.
  const shelf = stored("localStorage", `andir.unsent-assessments.${viewerId}`);
  const outbox = new Outbox(shelf, (one) => send(client, one), randomKey);
  made = { viewerId, outbox };
  const again = () => {
    for (const id of outbox.waiting()) void outbox.flush(id);
  };
  window.addEventListener("online", again);
  window.setInterval(again, AGAIN);
  again();
  return outbox;
}

export const useOutbox = (viewerId: string): Outbox => outboxOf(useApolloClient(), viewerId);

async function send(client: ApolloClient, one: Unsent): Promise<Sent> {
  const { assessmentId, employeeId, periodId, positionId, sheetId, revision, key, workResult, behaviour, reason } = one;
  const named = assessmentId === null ? { employeeId, periodId, positionId } : { assessmentId };
  const { data } = await client.mutate({
    mutation: SaveAssessmentDocument,
    variables: { input: { ...named, revision, workResult, behaviour, reason, idempotencyKey: key } },
    errorPolicy: "none",
    update: (cache, { data: answer }) =>
      placeInCache(cache, answer?.saveAssessment.assessment, { sheetId, positionId, periodId }),
  });
  const answer = data?.saveAssessment;
  if (answer?.assessment) {
    const { id, revision: now } = answer.assessment;
    return { kind: "kept", assessmentId: id, revision: now, at: new Date().toISOString() };
  }
  const [problem] = answer?.problems ?? [];
  if (!problem) throw new TypeError("No answer.");
  if (problem.code !== "CONFLICT") return { kind: "refused", words: problemWord(problem) };
  const found = await client.query({
    query: SavedAssessmentDocument,
    variables: { positionId, periodId },
    fetchPolicy: "network-only",
  });
  const theirs = found.data?.assessmentSheet?.assessment;
  if (!theirs) return { kind: "refused", words: problemWord(problem) };
  return { kind: "changed", theirs: { ...theirs, assessmentId: theirs.id, reason: theirs.reason ?? "" } };
}
