import { addresseeOf, isPlace, type ConcernStatus } from "@andir/domain/concern";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { heldOn } from "../employees/position.loaders.ts";
import type { AnswerConcernInput, RaiseConcernInput, WithdrawConcernInput } from "./concern.inputs.ts";
import { loadConcern, type ConcernRow } from "./concern.loaders.ts";
import { mayAnswerConcern, mayWithdrawConcern } from "./concern.policy.ts";

const LONGEST = 2_000;

/** Reaches whoever can mend it: by what it is about and whom the records name for the one who says it. */
export function raiseConcern(scope: Scope, input: RaiseConcernInput): Promise<ConcernRow | Problem[]> {
  return once(scope, "raiseConcern", input, byRow(loadConcern), async (tx) => {
    const { employeeKey } = actorOf(tx);
    if (employeeKey === null)
      return [problem(null, "NO_EMPLOYEE", "This account is no employee's: tell the performance team directly.")];
    const problems = problemsOf(input);
    if (problems.length > 0) return problems;
    // Locked, so that a second press does not make a second one.
    await rows(tx, sql`select 1 from employee where key = ${employeeKey}::uuid for update`);
    const open = await firstRow(
      tx,
      sql`select 1 from concern n where n.employee_key = ${employeeKey}::uuid and n.status = 'OPEN' and n.place = ${input.place} and n.subject = ${input.subject}::concern_subject`,
    );
    if (open)
      return [
        problem(
          "place",
          "OPEN_ALREADY",
          "You have said so of this page already: its answer comes where you see the first.",
        ),
      ];

    const post = await ownPost(tx, employeeKey);
    const addressee = addresseeOf(input.subject, post?.appraiserKey != null);
    const appraiserKey = addressee === "APPRAISER" ? (post?.appraiserKey ?? null) : null;
    const key = newKey();
    await rows(
      tx,
      sql`insert into concern (key, employee_key, unit_key, subject, addressee, appraiser_key, place, place_name, seen, expected, status, raised_at)
          values (${key}, ${employeeKey}::uuid, ${post?.unitKey ?? null}::uuid, ${input.subject}::concern_subject, ${addressee}::concern_addressee, ${appraiserKey}::uuid,
            ${input.place}, ${input.placeName.trim()}, ${input.seen.trim()}, ${input.expected?.trim() || null}, 'OPEN', ${tx.now})`,
    );
    await recordEvent(tx, {
      action: "concern.raised",
      noun: "concern",
      nounKey: key,
      subjectKey: employeeKey,
      payload: { about: input.subject, place: input.place, addressee, addresseeKey: appraiserKey },
    });
    return loadConcern.required(tx, key);
  });
}

function problemsOf({ place, placeName, seen, expected }: RaiseConcernInput): Problem[] {
  const problems: Problem[] = [];
  if (!isPlace(place)) problems.push(problem("place", "INVALID", "Name a page of this product, such as /kerja."));
  if (placeName.length > 200) problems.push(problem("placeName", "TOO_LONG", "At most 200 characters."));
  if (!seen.trim()) problems.push(problem("seen", "REQUIRED", "Say what is wrong."));
  if (seen.length > LONGEST) problems.push(problem("seen", "TOO_LONG", `At most ${LONGEST} characters.`));
  if (expected && expected.length > LONGEST)
    problems.push(problem("expected", "TOO_LONG", `At most ${LONGEST} characters.`));
  return problems;
}

/** The post that counts for oneself: one's own before one in which one stands in. */
function ownPost(tx: Scope, employeeKey: string): Promise<{ unitKey: string; appraiserKey: string | null } | null> {
  const { today } = actorOf(tx);
  return firstRow(
    tx,
    sql`select p.unit_key as "unitKey", s.appraiser_key as "appraiserKey" from position p
        left join appraiser_assignment s on s.position_key = p.key and ${heldOn("s", today)} and s.appraiser_key <> p.employee_key
        where p.employee_key = ${employeeKey}::uuid and ${heldOn("p", today)}
        order by p.capacity = 'DEFINITIVE' desc, s.starts_on desc nulls last, p.starts_on desc limit 1`,
  );
}

export function answerConcern(scope: Scope, input: AnswerConcernInput): Promise<ConcernRow | Problem[]> {
  return once(scope, "answerConcern", input, byRow(loadConcern), async (tx) => {
    const concern = await lockConcern(tx, input.concernId);
    if (!concern?.isAddressed)
      return [problem("concernId", "NOT_FOUND", "There is no such report among those that you are to answer.")];
    if (!mayAnswerConcern(concern, concern.isAddressed)) return [CLOSED];
    const answer = input.answer.trim();
    if (!answer) return [problem("answer", "REQUIRED", "Say what was done, or why nothing is wrong.")];
    if (answer.length > LONGEST) return [problem("answer", "TOO_LONG", `At most ${LONGEST} characters.`)];
    return close(tx, concern, "ANSWERED", answer);
  });
}

export function withdrawConcern(scope: Scope, input: WithdrawConcernInput): Promise<ConcernRow | Problem[]> {
  return once(scope, "withdrawConcern", input, byRow(loadConcern), async (tx) => {
    const concern = await lockConcern(tx, input.concernId);
    if (!concern || concern.employeeKey !== actorOf(tx).employeeKey)
      return [problem("concernId", "NOT_FOUND", "You have reported no such thing.")];
    return mayWithdrawConcern(actorOf(tx), concern) ? close(tx, concern, "WITHDRAWN", null) : [CLOSED];
  });
}

const CLOSED = problem("concernId", "CLOSED", "This was answered or withdrawn already.");

/** Locked first and read then, so that of two who answer at once the second finds it answered. */
async function lockConcern(tx: Scope, concernId: string): Promise<ConcernRow | null> {
  const key = keyOf("Concern", concernId);
  await rows(tx, sql`select 1 from concern where key = ${key}::uuid for update`);
  return loadConcern(tx, key);
}

async function close(
  tx: Scope,
  concern: ConcernRow,
  status: ConcernStatus,
  answer: string | null,
): Promise<ConcernRow> {
  const answeredByKey = answer === null ? null : actorOf(tx).employeeKey;
  await rows(
    tx,
    sql`update concern set status = ${status}::concern_status, closed_at = ${tx.now}, answer = ${answer}, answered_by_key = ${answeredByKey}::uuid
        where key = ${concern.key}::uuid`,
  );
  await recordEvent(tx, {
    action: `concern.${status.toLowerCase()}`,
    noun: "concern",
    nounKey: concern.key,
    subjectKey: concern.employeeKey,
    payload: { place: concern.place, ...(answer !== null && { answer }) },
  });
  return { ...concern, status, closedAt: tx.now, answer, answeredByKey };
}
