import { mayBeAnonymous } from "@andir/domain/feedback-anonymity";
import type { FeedbackKind } from "@andir/domain/feedback-kind";
import { feedbackKindOf } from "@andir/domain/feedback-relation";
import { feedbackRequestState } from "@andir/domain/feedback-request-state";
import { randomUUID } from "node:crypto";
import sql from "sql-template-tag";
import { recordEvent, type AuditFact } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { Feedback } from "./feedback.entity.ts";
import type { GiveFeedbackInput, WithdrawFeedbackInput } from "./feedback.inputs.ts";
import { loadFeedback, type FeedbackRow } from "./feedback.loaders.ts";
import { placeOfFeedback } from "./feedback.place.ts";
import { hasCounted, isOwnGift } from "./feedback.policy.ts";
import { loadRelation, type RelationRow } from "./feedback-relation.loaders.ts";
import { lockRequest, type LockedRequest } from "./feedback-request.repository.ts";
import { whenNotOpen } from "./feedback-request.service.ts";

const LONGEST_TEXT = 4_000;

/** Of one's own accord, or in answer to a request. */
export function giveFeedback(scope: Scope, input: GiveFeedbackInput): Promise<FeedbackRow | Problem[]> {
  return once(scope, "giveFeedback", input, byRow(loadFeedback), async (tx) => {
    const { employeeKey: me } = actorOf(tx);
    if (me === null)
      return [problem(null, "NO_EMPLOYEE", "This account belongs to no employee, who alone gives feedback.")];
    // Two of one giver at once would both find no other.
    await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`feedback ${me}`}, 0))`);
    const about = await whatAbout(tx, input);
    if ("code" in about) return [about];
    const problems = wordsOf(input);
    if (problems.length > 0) return problems;
    const relation = await loadRelation.required(tx, about.positionKey);
    const kind = input.isFromServiceUser
      ? "SERVICE_USER"
      : feedbackKindOf({ ...relation, isNamedTeamLead: about.isTeamLead });
    const refused = whenNot(input, kind, relation) ?? (await whenRatedAlready(tx, me, input, about));
    if (refused) return [refused];

    const { employeeKey, positionKey, plannedResultKey, coreValue, requestKey } = about;
    const { isAnonymous } = input;
    const feedback = tx.db.create(Feedback, {
      key: randomUUID(),
      employeeKey,
      positionKey,
      giverKey: input.isFromServiceUser ? null : me,
      recordedByKey: input.isFromServiceUser ? me : null,
      kind,
      plannedResultKey,
      coreValue,
      rating: input.rating ?? null,
      text: input.text.trim(),
      isAnonymous,
      givenAt: tx.now,
      givenOn: actorOf(tx).today,
      requestKey,
    });
    await tx.db.insert(Feedback, feedback);
    const forAnother = kind === "APPRAISER" && relation.appraiserKey !== me ? relation.appraiserKey : null;
    await recordEvent(
      tx,
      eventOf("feedback.given", feedback, { kind, rating: feedback.rating, coreValue }, forAnother),
    );
    return loadFeedback.required(tx, feedback.key);
  });
}

/** On its own day, before it counted. What was said is gone with it: nobody has to stand by words that they took back. */
export function withdrawFeedback(scope: Scope, input: WithdrawFeedbackInput): Promise<{ key: string } | Problem[]> {
  const again = {
    keep: ({ key }: { key: string }) => key,
    find: (_tx: Scope, key: string) => Promise.resolve({ key }),
  };
  return once(scope, "withdrawFeedback", input, again, async (tx) => {
    const actor = actorOf(tx);
    const found = await firstRow<Given & { givenOn: string; hasCounted: boolean }>(
      tx,
      sql`select f.key, f.employee_key as "employeeKey", coalesce(f.giver_key, f.recorded_by_key) as "giverKey", f.is_anonymous as "isAnonymous",
            f.given_on as "givenOn", ${hasCounted} as "hasCounted"
          from feedback f where f.key = ${keyOf("Feedback", input.feedbackId)} and ${isOwnGift(actor)} for update of f`,
    );
    if (!found) return [problem("feedbackId", "NOT_FOUND", "There is no such feedback of yours.")];
    if (found.givenOn !== actor.today)
      return [
        problem(
          "feedbackId",
          "TOO_LATE",
          "Feedback is taken back on its own day. Give another, which says what has changed.",
        ),
      ];
    if (found.hasCounted)
      return [
        problem(
          "feedbackId",
          "COUNTED",
          "It has counted in a published assessment. Ask the appraiser, who can withdraw that.",
        ),
      ];

    await tx.db.delete(Feedback, { key: found.key });
    await recordEvent(tx, eventOf("feedback.withdrawn", found, {}, null));
    return { key: found.key };
  });
}

interface About {
  readonly employeeKey: string;
  readonly positionKey: string;
  readonly plannedResultKey: string | null;
  readonly coreValue: (GiveFeedbackInput["coreValue"] & {}) | null;
  readonly requestKey: string | null;
  readonly isTeamLead: boolean;
}

/** What a request asks about is what its answer is about; one that asks in general may be answered on anything. */
async function whatAbout(tx: Scope, input: GiveFeedbackInput): Promise<About | Problem> {
  const request = input.requestId == null ? null : await lockRequest(tx, input.requestId);
  if (input.requestId != null) {
    if (request?.giverKey !== actorOf(tx).employeeKey)
      return problem("requestId", "NOT_FOUND", "There is no such request to you.");
    const notOpen = whenNotOpen(feedbackRequestState(request, actorOf(tx).today));
    if (notOpen) return notOpen;
    if (request.plannedResultKey !== null || request.coreValue !== null) return ofRequest(request);
  }
  if (!request && input.employeeId == null) return problem("employeeId", "REQUIRED", "Say whom it is about.");
  const employeeKey = request?.employeeKey ?? keySeenBy(tx, "Employee", input.employeeId ?? "");
  const place = await placeOfFeedback(tx, employeeKey, input);
  if ("code" in place) {
    // A request names the post; it may be given up by now.
    return request && place.code === "NO_POST" ? ofRequest(request) : place;
  }
  return {
    ...place,
    coreValue: input.coreValue ?? null,
    requestKey: request?.key ?? null,
    isTeamLead: request?.isTeamLead ?? false,
  };
}

const ofRequest = ({
  key,
  employeeKey,
  positionKey,
  plannedResultKey,
  coreValue,
  isTeamLead,
}: LockedRequest): About => ({
  employeeKey,
  positionKey,
  plannedResultKey,
  coreValue,
  requestKey: key,
  isTeamLead,
});

function wordsOf({ text }: GiveFeedbackInput): Problem[] {
  if (text.trim() === "")
    return [problem("text", "REQUIRED", "Say in a few words what you saw: a rating alone helps nobody.")];
  if (text.trim().length > LONGEST_TEXT) return [problem("text", "TOO_LONG", `At most ${LONGEST_TEXT} characters.`)];
  return [];
}

function whenNot(
  input: GiveFeedbackInput,
  kind: FeedbackKind,
  { isSelf, isAppraiser, headsAbove }: RelationRow,
): Problem | null {
  if (input.isFromServiceUser && (isSelf || !(isAppraiser || headsAbove)))
    return problem(
      "isFromServiceUser",
      "NOT_A_LEADER",
      "What a service user said is written down by the appraiser or a head above.",
    );
  if (input.isAnonymous && !mayBeAnonymous(kind))
    return problem(
      "isAnonymous",
      "NOT_ANONYMOUS",
      "Colleagues and subordinates alone may stay unnamed: of the others there is one, whom everyone knows.",
    );
  return null;
}

/** One voice each: the ratings of a month on one thing of one person count once for each giver. */
async function whenRatedAlready(
  tx: Scope,
  me: string,
  input: GiveFeedbackInput,
  about: About,
): Promise<Problem | null> {
  if (input.rating == null || input.isFromServiceUser) return null;
  const found = await firstRow(
    tx,
    sql`select 1 from feedback f where f.giver_key = ${me} and f.position_key = ${about.positionKey} and f.rating is not null
          and f.planned_result_key is not distinct from ${about.plannedResultKey}::uuid and f.core_value is not distinct from ${about.coreValue}::core_value
          and f.given_on >= date_trunc('month', ${actorOf(tx).today}::date) limit 1`,
  );
  return found === null
    ? null
    : problem(
        "rating",
        "RATED_ALREADY",
        "You have rated this in this month already. Give it in words alone, or take the other back on its day.",
      );
}

type Given = Pick<Feedback, "key" | "employeeKey" | "giverKey" | "isAnonymous">;

/**
 * What is anonymous is an event of its giver's own record: the person whom it is about would learn from an event of theirs
 * that there is some and on which day, long before it may be shown. And it names no feedback, so that whoever reads the
 * chain finds that something was given, never what or about whom. The words stand in the record alone.
 */
function eventOf(
  action: "feedback.given" | "feedback.withdrawn",
  { key, employeeKey, giverKey, isAnonymous }: Given,
  payload: Record<string, unknown>,
  onBehalfOfKey: string | null,
): AuditFact {
  return isAnonymous
    ? {
        action: `${action}_anonymously`,
        noun: "feedback",
        nounKey: newKey(),
        subjectKey: giverKey,
        payload: { isAnonymous },
      }
    : {
        action,
        noun: "feedback",
        nounKey: key,
        subjectKey: employeeKey,
        onBehalfOfKey,
        payload: { isAnonymous, ...payload },
      };
}
