import sql from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf, readsTextOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { readableResults } from "../plans/plan.policy.ts";
import { loadPostToday } from "./feedback-relation.loaders.ts";

/** Whom feedback is about, in which post, and on which result of it. */
export interface FeedbackPlace {
  readonly employeeKey: string;
  readonly positionKey: string;
  readonly plannedResultKey: string | null;
}

interface Named {
  readonly positionId?: string | null;
  readonly plannedResultId?: string | null;
  readonly coreValue?: string | null;
}

/** The place that is named, or what stands against it. */
export async function placeOfFeedback(tx: Scope, employeeKey: string, named: Named): Promise<FeedbackPlace | Problem> {
  if (named.plannedResultId != null && named.coreValue != null)
    return problem(
      "coreValue",
      "ONE_THING",
      "Feedback is on a planned result or on a core value. Give each by itself.",
    );
  const result = named.plannedResultId == null ? null : await findResult(tx, employeeKey, named.plannedResultId);
  if (named.plannedResultId != null && result === null)
    return problem("plannedResultId", "NOT_FOUND", "There is no such result in this person's plans that you may read.");
  const wanted = named.positionId == null ? null : keySeenBy(tx, "Position", named.positionId);
  if (result && wanted !== null && result.positionKey !== wanted)
    return problem("positionId", "NOT_FOUND", "The result belongs to another post of this person.");

  const post =
    result ?? (wanted === null ? await loadPostToday(tx, employeeKey) : await findPost(tx, employeeKey, wanted));
  if (!post)
    return wanted === null
      ? problem(
          "employeeId",
          "NO_POST",
          "This person holds no post today. An administrator keeps the posts and their days.",
        )
      : problem("positionId", "NOT_FOUND", "This person does not hold this post.");
  return { employeeKey, positionKey: post.positionKey, plannedResultKey: result?.key ?? null };
}

/** Read here and not by the loader of results, which notes a reading: the log would show who was about to give feedback. */
const findResult = (tx: Scope, employeeKey: string, id: string): Promise<{ key: string; positionKey: string } | null> =>
  firstRow(
    tx,
    sql`select r.key, l.position_key as "positionKey" from planned_result r join performance_plan l on l.key = r.plan_key
        where r.key = ${keyOf("PlannedResult", id)} and r.removed_at is null and l.employee_key = ${employeeKey} and ${readableResults(actorOf(tx))}`,
  );

/** One that was given up this year may still be spoken of. */
const findPost = (tx: Scope, employeeKey: string, key: string): Promise<{ positionKey: string } | null> => {
  const actor = actorOf(tx);
  return firstRow(
    tx,
    sql`select p.key as "positionKey" from position p where p.key = ${key} and p.employee_key = ${employeeKey} and p.starts_on <= ${actor.today}::date
          and (p.ends_on is null or p.ends_on >= date_trunc('year', ${actor.today}::date)) and ${readsTextOf(actor, "p.employee_key")}`,
  );
};
