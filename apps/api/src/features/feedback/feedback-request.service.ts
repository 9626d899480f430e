import { feedbackRequestState, type FeedbackRequestState } from "@andir/domain/feedback-request-state";
import { addDays } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { loadPeriod } from "../periods/period.loaders.ts";
import { FeedbackRequest } from "./feedback-request.entity.ts";
import type { DeclineFeedbackRequestInput, RequestFeedbackInput } from "./feedback.inputs.ts";
import { loadFeedbackRequest, type FeedbackRequestRow } from "./feedback-request.loaders.ts";
import { lockRequest } from "./feedback-request.repository.ts";
import { placeOfFeedback } from "./feedback.place.ts";
import { loadPostToday } from "./feedback-relation.loaders.ts";

const MOST_PEOPLE = 20;
const LONGEST_DAYS = 92;
const LONGEST_MESSAGE = 2_000;

/** Asks several people at once; each has a request of their own. */
export function requestFeedback(scope: Scope, input: RequestFeedbackInput): Promise<Requests | Problem[]> {
  return once(scope, "requestFeedback", input, MANY, (tx) => ask(tx, input));
}

export interface Requests {
  readonly requests: FeedbackRequestRow[];
}

const load = async (tx: Scope, keys: readonly string[]): Promise<Requests> => ({
  requests: await Promise.all(keys.map((key) => loadFeedbackRequest.required(tx, key))),
});

const MANY = {
  keep: ({ requests }: Requests) => requests.map(({ key }) => key).join(" "),
  find: (tx: Scope, kept: string) => load(tx, kept.split(" ")),
};

async function ask(tx: Scope, input: RequestFeedbackInput): Promise<Requests | Problem[]> {
  const actor = actorOf(tx);
  const employeeKey = input.employeeId == null ? actor.employeeKey : keySeenBy(tx, "Employee", input.employeeId);
  if (actor.employeeKey === null || employeeKey === null)
    return [problem(null, "NO_EMPLOYEE", "This account belongs to no employee, who alone asks for feedback.")];
  const askedByKey =
    employeeKey === actor.employeeKey ? employeeKey : (actor.appraisedFor[employeeKey] ?? actor.employeeKey);
  if (employeeKey !== actor.employeeKey && !actor.appraisedKeys.includes(employeeKey))
    return [problem("employeeId", "NOT_FOUND", "You ask about yourself, or about someone whom you appraise.")];
  const place = await placeOfFeedback(tx, employeeKey, input);
  if ("code" in place) return [place];
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`feedback requests ${employeeKey}`}, 0))`);
  const to = input.to.map(({ employeeId, isTeamLead }) => ({ key: keySeenBy(tx, "Employee", employeeId), isTeamLead }));
  const problems = [...problemsOf(tx, input), ...(await problemsTo(tx, { employeeKey, askedByKey }, to))];
  const periodKey = input.periodId == null ? null : keyOf("Period", input.periodId);
  if (periodKey !== null && (await loadPeriod(tx, periodKey)) === null)
    problems.push(problem("periodId", "NOT_FOUND", "There is no such period. The performance team sets them up."));
  if (problems.length > 0) return problems;

  const made = to.map(({ key: giverKey, isTeamLead }) =>
    tx.db.create(FeedbackRequest, {
      ...place,
      key: newKey(),
      askedByKey,
      giverKey,
      isTeamLead,
      coreValue: input.coreValue ?? null,
      periodKey,
      message: input.message?.trim() || null,
      askedAt: tx.now,
      until: input.until,
      declinedAt: null,
      declineReason: null,
    }),
  );
  await tx.db.insert(FeedbackRequest, made);
  for (const { key, giverKey } of made)
    await recordEvent(tx, {
      action: "feedback.requested",
      noun: "feedback_request",
      nounKey: key,
      subjectKey: employeeKey,
      onBehalfOfKey: askedByKey === actor.employeeKey ? null : askedByKey,
      // Who asks has a name; who is asked is told to them alone.
      payload: { isAnonymous: false, addresseeKey: giverKey, until: input.until },
    });
  return load(
    tx,
    made.map(({ key }) => key),
  );
}

function problemsOf(tx: Scope, { until, message, to }: RequestFeedbackInput): Problem[] {
  const { today } = actorOf(tx);
  const found: Problem[] = [];
  if (to.length === 0) found.push(problem("to", "REQUIRED", "Name whom you ask."));
  if (to.length > MOST_PEOPLE)
    found.push(problem("to", "TOO_MANY", `At most ${MOST_PEOPLE} people are asked at once.`));
  if (until < today) found.push(problem("until", "IN_THE_PAST", "The last day is today or later."));
  if (until > addDays(today, LONGEST_DAYS))
    found.push(problem("until", "TOO_LONG", `At most ${LONGEST_DAYS} days from today.`));
  if ((message?.trim().length ?? 0) > LONGEST_MESSAGE)
    found.push(problem("message", "TOO_LONG", `At most ${LONGEST_MESSAGE} characters.`));
  return found;
}

/** Whether one asked already is judged without looking for an answer: or asking again would tell who answered without a name. */
async function problemsTo(
  tx: Scope,
  { employeeKey, askedByKey }: { employeeKey: string; askedByKey: string },
  to: readonly { key: string }[],
): Promise<Problem[]> {
  const keys = to.map(({ key }) => key);
  const posts = await Promise.all(keys.map((key) => loadPostToday(tx, key)));
  const asked = await rows<{ giverKey: string }>(
    tx,
    sql`select q.giver_key as "giverKey" from feedback_request q where q.employee_key = ${employeeKey} and q.asked_by_key = ${askedByKey}
          and q.giver_key = any(${keys}::uuid[]) and q.declined_at is null and q.until >= ${actorOf(tx).today}::date`,
  );
  return keys.flatMap((key, i): Problem[] => {
    const field = `to.${i}.employeeId`;
    if (key === employeeKey || key === askedByKey)
      return [
        problem(
          field,
          "SAME_PERSON",
          "Nobody is asked by themselves, nor about themselves: give that feedback at once.",
        ),
      ];
    if (keys.indexOf(key) < i) return [problem(field, "TWICE", "This person is named twice.")];
    if (posts[i] === null)
      return [problem(field, "NO_POST", "This person holds no post today. Choose someone who does.")];
    return asked.some(({ giverKey }) => giverKey === key)
      ? [problem(field, "ASKED_ALREADY", "This person is asked already. Wait for the last day of that request.")]
      : [];
  });
}

/** An event of who declines: whom it is about need not know who was asked by others. */
export function declineFeedbackRequest(
  scope: Scope,
  input: DeclineFeedbackRequestInput,
): Promise<FeedbackRequestRow | Problem[]> {
  return once(scope, "declineFeedbackRequest", input, byRow(loadFeedbackRequest), async (tx) => {
    const { employeeKey: me, today } = actorOf(tx);
    const request = await lockRequest(tx, input.requestId);
    if (!request || request.giverKey !== me)
      return [problem("requestId", "NOT_FOUND", "There is no such request to you.")];
    const notOpen = whenNotOpen(feedbackRequestState(request, today));
    if (notOpen) return [notOpen];
    const reason = input.reason?.trim() ?? "";
    if (reason.length > LONGEST_MESSAGE)
      return [problem("reason", "TOO_LONG", `At most ${LONGEST_MESSAGE} characters.`)];

    await tx.db.update(FeedbackRequest, { key: request.key }, { declinedAt: tx.now, declineReason: reason || null });
    await recordEvent(tx, {
      action: "feedback.declined",
      noun: "feedback_request",
      nounKey: request.key,
      subjectKey: me,
      payload: { isAnonymous: false, reason },
    });
    return loadFeedbackRequest.required(tx, request.key);
  });
}

const NOT_OPEN: Record<Exclude<FeedbackRequestState, "OPEN">, string> = {
  ANSWERED: "You have answered it already.",
  DECLINED: "You have declined it. Give feedback of your own accord, if you would after all.",
  EXPIRED: "Its last day has passed. Give feedback of your own accord.",
};

export const whenNotOpen = (state: FeedbackRequestState): Problem | null =>
  state === "OPEN" ? null : problem("requestId", state, NOT_OPEN[state]);
