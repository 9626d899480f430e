import { addDays, agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { officialOf } from "../follow-up/follow-up.policy.ts";
import type { RecordSanctionInput, WithdrawSanctionInput } from "./sanction.inputs.ts";
import { loadSanction, type SanctionRow } from "./sanction.loaders.ts";
import { mayWithdraw } from "./sanction.policy.ts";

const LONGEST = 2_000;
const LONGEST_DECREE = 200;
/** A decree that takes effect later than this is a slip of the pen. */
const LATEST = 366;

/** Records what was decided outside: this product proposes and counts, and never punishes. */
export function recordSanction(scope: Scope, input: RecordSanctionInput): Promise<SanctionRow | Problem[]> {
  const actor = officialOf(scope);
  return once(scope, "recordSanction", input, byRow(loadSanction), async (tx) => {
    // Locked, so that a second press does not make a second one.
    const person = await firstRow<{ key: string; isElected: boolean; joinedOn: string }>(
      tx,
      sql`select e.key, e.employment_type = 'ELECTED_OFFICIAL' as "isElected", e.joined_on as "joinedOn" from employee e
          where e.key = ${keySeenBy(tx, "Employee", input.employeeId)}::uuid for update`,
    );
    if (!person) return [problem("employeeId", "NOT_FOUND", "There is no such person.")];
    if (person.key === actor.employeeKey)
      return [
        problem("employeeId", "OWN", "Nobody records a sanction of their own: another authorised official does."),
      ];
    if (person.isElected)
      return [
        problem("employeeId", "NOT_CIVIL_SERVANT", "PP 94/2021 is for civil servants, not for elected officials."),
      ];
    const problems = problemsOf(input, { today: agencyDate(tx.now), joinedOn: person.joinedOn });
    if (problems.length > 0) return problems;
    const decree = input.decree.trim();
    const twice = await firstRow(
      tx,
      sql`select 1 from disciplinary_sanction s where s.employee_key = ${person.key}::uuid and s.withdrawn_at is null and lower(s.decree) = lower(${decree})`,
    );
    if (twice) return [problem("decree", "TWICE", "A sanction by this decree is recorded of this person already.")];

    const { kind, decidedOn, effectiveOn } = input;
    const reason = input.reason.trim();
    const key = newKey();
    await rows(
      tx,
      sql`insert into disciplinary_sanction (key, employee_key, kind, decree, decided_on, effective_on, reason, recorded_by_key, recorded_at)
          values (${key}, ${person.key}::uuid, ${kind}::sanction_kind, ${decree}, ${decidedOn}::date, ${effectiveOn}::date, ${reason}, ${actor.employeeKey}::uuid, ${tx.now})`,
    );
    await recordEvent(tx, {
      action: "sanction.recorded",
      noun: "disciplinary_sanction",
      nounKey: key,
      subjectKey: person.key,
      payload: { kind, decree, decidedOn, effectiveOn, reason },
    });
    return loadSanction.required(tx, key);
  });
}

function problemsOf(
  { decree, reason, decidedOn, effectiveOn }: RecordSanctionInput,
  { today, joinedOn }: { today: string; joinedOn: string },
): Problem[] {
  const problems: Problem[] = [];
  if (!decree.trim()) problems.push(problem("decree", "REQUIRED", "Write the number of the decree."));
  if (decree.length > LONGEST_DECREE)
    problems.push(problem("decree", "TOO_LONG", `At most ${LONGEST_DECREE} characters.`));
  if (decidedOn > today) problems.push(problem("decidedOn", "IN_FUTURE", "A decree of a day that has not come."));
  if (decidedOn < joinedOn)
    problems.push(problem("decidedOn", "OUTSIDE_SERVICE", "The person was not in service on that day."));
  if (effectiveOn < decidedOn)
    problems.push(problem("effectiveOn", "BEFORE_START", "A decree takes effect on its day or later."));
  if (effectiveOn > addDays(decidedOn, LATEST))
    problems.push(problem("effectiveOn", "OUT_OF_RANGE", "A decree takes effect within a year."));
  if (!reason.trim()) problems.push(problem("reason", "REQUIRED", "Say which duty or prohibition was violated."));
  if (reason.length > LONGEST) problems.push(problem("reason", "TOO_LONG", `At most ${LONGEST} characters.`));
  return problems;
}

/** As if it had never been: what locked months were cut by is made good in the open one. */
export function withdrawSanction(scope: Scope, input: WithdrawSanctionInput): Promise<SanctionRow | Problem[]> {
  const actor = officialOf(scope);
  return once(scope, "withdrawSanction", input, byRow(loadSanction), async (tx) => {
    const key = keyOf("DisciplinarySanction", input.sanctionId);
    await rows(tx, sql`select 1 from disciplinary_sanction where key = ${key}::uuid for update`);
    const found = await loadSanction(tx, key);
    if (!found || found.employeeKey === actor.employeeKey)
      return [problem("sanctionId", "NOT_FOUND", "There is no such sanction for you to take back.")];
    if (!mayWithdraw(actor, found))
      return [problem("sanctionId", "WITHDRAWN", "It was taken back already: nothing is left to do.")];
    const reason = input.reason.trim();
    if (!reason) return [problem("reason", "REQUIRED", "Say why: the person concerned reads it.")];
    if (reason.length > LONGEST) return [problem("reason", "TOO_LONG", `At most ${LONGEST} characters.`)];

    await rows(
      tx,
      sql`update disciplinary_sanction set withdrawn_at = ${tx.now}, withdrawn_by_key = ${actor.employeeKey}::uuid, withdrawal_reason = ${reason}
          where key = ${key}::uuid`,
    );
    await recordEvent(tx, {
      action: "sanction.withdrawn",
      noun: "disciplinary_sanction",
      nounKey: key,
      subjectKey: found.employeeKey,
      payload: { kind: found.kind, decree: found.decree, reason },
    });
    return { ...found, withdrawnAt: tx.now, withdrawnByKey: actor.employeeKey, withdrawalReason: reason };
  });
}
