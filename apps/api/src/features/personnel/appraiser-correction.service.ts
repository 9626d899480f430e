import { mayMoveCorrection } from "@andir/domain/correction-status";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf, administratorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { assignAppraiser, problemsOfAppraiser, problemsOfClaim } from "./appraiser.service.ts";
import type {
  DecideAppraiserCorrectionInput,
  RequestAppraiserCorrectionInput,
  WithdrawAppraiserCorrectionInput,
} from "./appraiser-correction.inputs.ts";
import { loadCorrection, type CorrectionRow } from "./appraiser-correction.loaders.ts";
import { mayDecideCorrection, mayWithdrawCorrection } from "./personnel.policy.ts";
import { lockOwnPost, lockPostByKey, todayOf, type PostFacts } from "./post-facts.ts";

/** A wrong appraiser is the complaint heard most often, because it used to block everything: here it blocks nothing. */
export function requestAppraiserCorrection(
  scope: Scope,
  input: RequestAppraiserCorrectionInput,
): Promise<CorrectionRow | Problem[]> {
  return once(scope, "requestAppraiserCorrection", input, byRow(loadCorrection), async (tx) => {
    // Locked, so that two requests at once for one post do not both find none.
    const post = await lockOwnPost(tx, input.positionId);
    if (!post)
      return [
        problem(
          "positionId",
          "NOT_FOUND",
          "You have no such post. For others their own request counts, or an administrator.",
        ),
      ];
    const claimed = keySeenBy(tx, "Employee", input.claimedAppraiserId);
    const recorded = await recordedAppraiser(tx, post);
    const problems = await problemsOfRequest(tx, post, { claimed, recorded }, input.note);
    if (problems.length > 0) return problems;

    const key = newKey();
    await rows(
      tx,
      sql`insert into appraiser_correction (key, employee_key, position_key, recorded_appraiser_key, claimed_appraiser_key, note, status, requested_at)
          values (${key}, ${post.employeeKey}, ${post.key}, ${recorded}, ${claimed}, ${input.note.trim()}, 'OPEN', ${tx.now})`,
    );
    await recordEvent(tx, {
      action: "appraiser_correction.requested",
      noun: "appraiser_correction",
      nounKey: key,
      subjectKey: post.employeeKey,
      payload: { positionKey: post.key, before: recorded, after: claimed, reason: input.note.trim() },
    });
    return loadCorrection.required(tx, key);
  });
}

async function problemsOfRequest(
  tx: Scope,
  post: PostFacts,
  { claimed, recorded }: { claimed: string; recorded: string | null },
  note: string,
): Promise<Problem[]> {
  const today = todayOf(tx);
  if (post.endsOn !== null && post.endsOn < today)
    return [problem("positionId", "ENDED", "This post is over. Ask the administrator of the unit about it.")];
  if (!note.trim()) return [problem("note", "REQUIRED", "Say what is wrong, such as the decree that names another.")];
  const open = await firstRow(
    tx,
    sql`select 1 from appraiser_correction c where c.position_key = ${post.key}::uuid and c.status = 'OPEN'`,
  );
  if (open)
    return [
      problem(
        "positionId",
        "OPEN_ALREADY",
        "A request for this post is open: the administrator of the unit decides it.",
      ),
    ];
  if (claimed === recorded)
    return [problem("claimedAppraiserId", "RECORDED_ALREADY", "This is the appraiser on record. Nothing is wrong.")];
  return problemsOfClaim(tx, { ...post, appraiserKey: claimed, day: today }, "claimedAppraiserId");
}

/** By the administrator of the unit; the correction takes hold at once, back to what was not assessed yet. */
export function decideAppraiserCorrection(
  scope: Scope,
  input: DecideAppraiserCorrectionInput,
): Promise<CorrectionRow | Problem[]> {
  administratorOf(scope);
  return once(scope, "decideAppraiserCorrection", input, byRow(loadCorrection), async (tx) => {
    const correction = await lockCorrection(tx, input.correctionId);
    if (!correction?.keeps)
      return [
        problem(
          "correctionId",
          "NOT_FOUND",
          "Among the posts that you keep there is no such request. An administrator of that unit or of the agency decides it.",
        ),
      ];
    if (!mayMoveCorrection(correction.status, "ACCEPTED", "ADMINISTRATOR")) return [CLOSED];
    if (!mayDecideCorrection(actorOf(tx), correction, correction.keeps))
      return [problem("correctionId", "OWN_RECORD", "This is about yourself: ask another administrator.")];
    if (!input.note.trim()) return [problem("note", "REQUIRED", "Tell the employee what was decided and why.")];
    if (input.decision === "REFUSE") return close(tx, correction, "REFUSED", input.note.trim());

    const post = await lockPostByKey(tx, correction.positionKey);
    if (!post) return [CLOSED];
    const startsOn = input.startsOn ?? (await firstUnassessedDay(tx, post));
    if (startsOn < post.startsOn || (post.endsOn !== null && startsOn > post.endsOn))
      return [problem("startsOn", "OUTSIDE_POST", "The post is not held on that day. Choose a day of the post.")];
    const appraiserKey = correction.claimedAppraiserKey;
    const day = startsOn > todayOf(tx) ? startsOn : todayOf(tx);
    const problems = await problemsOfAppraiser(tx, { ...post, appraiserKey, day }, "correctionId");
    if (problems.length > 0) return problems;
    const before = await assignAppraiser(tx, post, appraiserKey, startsOn);
    return close(tx, correction, "ACCEPTED", input.note.trim(), { before, after: { appraiserKey, startsOn } });
  });
}

export function withdrawAppraiserCorrection(
  scope: Scope,
  input: WithdrawAppraiserCorrectionInput,
): Promise<CorrectionRow | Problem[]> {
  return once(scope, "withdrawAppraiserCorrection", input, byRow(loadCorrection), async (tx) => {
    const correction = await lockCorrection(tx, input.correctionId);
    if (!correction || correction.employeeKey !== actorOf(tx).employeeKey)
      return [problem("correctionId", "NOT_FOUND", "You have made no such request.")];
    return mayWithdrawCorrection(actorOf(tx), correction) ? close(tx, correction, "WITHDRAWN", null) : [CLOSED];
  });
}

const CLOSED = problem("correctionId", "CLOSED", "This request was decided or withdrawn already.");

/** Locked first and read then, so that of two who decide at once the second finds it decided. */
async function lockCorrection(tx: Scope, correctionId: string): Promise<CorrectionRow | null> {
  const key = keyOf("AppraiserCorrection", correctionId);
  await rows(tx, sql`select 1 from appraiser_correction where key = ${key}::uuid for update`);
  return loadCorrection(tx, key);
}

async function close(
  tx: Scope,
  correction: CorrectionRow,
  status: "ACCEPTED" | "REFUSED" | "WITHDRAWN",
  decisionNote: string | null,
  change: object = {},
): Promise<CorrectionRow> {
  await rows(
    tx,
    sql`update appraiser_correction set status = ${status}::correction_status, closed_at = ${tx.now}, decision_note = ${decisionNote}
        where key = ${correction.key}::uuid`,
  );
  await recordEvent(tx, {
    action: `appraiser_correction.${status.toLowerCase()}`,
    noun: "appraiser_correction",
    nounKey: correction.key,
    subjectKey: correction.employeeKey,
    payload: { positionKey: correction.positionKey, ...change, reason: decisionNote },
  });
  return { ...correction, status, closedAt: tx.now, decisionNote };
}

async function recordedAppraiser(tx: Scope, post: PostFacts): Promise<string | null> {
  const found = await firstRow<{ key: string }>(
    tx,
    sql`select s.appraiser_key as key from appraiser_assignment s where s.position_key = ${post.key}::uuid
          and s.starts_on <= ${todayOf(tx)}::date and (s.ends_on is null or s.ends_on >= ${todayOf(tx)}::date)
        order by s.starts_on desc limit 1`,
  );
  return found?.key ?? null;
}

/** What was assessed stays with the one who did; the open months after it, the running one included, are put right. */
async function firstUnassessedDay(tx: Scope, post: PostFacts): Promise<string> {
  const found = await firstRow<{ day: string }>(
    tx,
    sql`select greatest(${post.startsOn}::date, coalesce(min(d.starts_on), ${todayOf(tx)}::date)) as day from period d
        where d.is_open and d.kind <> 'YEAR' and d.starts_on <= ${todayOf(tx)}::date and d.ends_on >= ${post.startsOn}::date
          and d.starts_on > coalesce((select max(a.period_ends_on) from assessment a join period f on f.key = a.period_key and f.kind <> 'YEAR'
            where a.position_key = ${post.key}::uuid and a.status <> 'DRAFT'), '-infinity'::date)`,
  );
  return found?.day ?? todayOf(tx);
}
