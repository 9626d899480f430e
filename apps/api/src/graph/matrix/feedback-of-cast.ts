import { FeedbackRequest } from "../../features/feedback/feedback-request.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import type { TestApi } from "../../testing/api.ts";
import { ratings, someFeedback } from "../../testing/feedback.ts";
import type { Person } from "../../testing/world.ts";

interface Asked {
  readonly subject: Person;
  readonly appraiser: Person;
  readonly peer: Person;
  readonly below: Person;
  readonly colleagues: readonly Person[];
  readonly resultKey: string;
  readonly periodKey: string;
}

/** Feedback on the subject with and without names, and what the appraiser asked a colleague. */
export async function feedbackOfCast(
  api: TestApi,
  { subject, appraiser, peer, below, colleagues, resultKey, periodKey }: Asked,
) {
  const asked = {
    employeeKey: subject.key,
    positionKey: subject.positionKey,
    askedByKey: appraiser.key,
    giverKey: peer.key,
    isTeamLead: true,
    plannedResultKey: resultKey,
    coreValue: "LOYAL",
    periodKey,
    message: "Bagaimana pelayanannya?",
    askedAt: new Date("2026-11-23T02:00:00Z"),
    until: "2026-11-30",
    declinedAt: null,
    declineReason: "Jarang bekerja bersama",
  } as const;
  const [open, answered] = [newKey(), newKey()];
  await api.dataSource.manager.insert(FeedbackRequest, [
    { ...asked, key: open },
    { ...asked, key: answered },
  ]);
  const about = { rating: "ABOVE", coreValue: "LOYAL", plannedResultKey: resultKey, requestKey: answered } as const;
  const unnamed = { ...about, isAnonymous: true, givenOn: "2026-09-14" } as const;
  const [byPeer] = await ratings(api, subject, [peer, ...colleagues], "ABOVE", unnamed);
  return {
    Feedback: await someFeedback(api, subject, peer, about),
    "Feedback, anonymous": byPeer!,
    "Feedback, anonymous of too few": await someFeedback(api, subject, below, {
      ...unnamed,
      kind: "SUBORDINATE",
      givenOn: "2026-02-14",
    }),
    FeedbackRequest: globalId("FeedbackRequest", open),
  };
}
