import { addDays } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { administratorOf } from "../../platform/sight.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { EndLeaveInput, RecordLeaveInput } from "./employee.inputs.ts";
import { loadLeave, type LeaveRow } from "./leave.loaders.ts";
import { mayKeep } from "./personnel.policy.ts";
import { lockEmployee, type EmployeeFacts } from "./post-facts.ts";

const NOT_KEPT = "Among the people that you keep there is no such one. An administrator of their unit can do it.";

/** A person who is kept by the actor, locked: two changes of one person come one after the other. */
export async function lockKeptEmployee(tx: Scope, employeeId: string): Promise<EmployeeFacts | Problem> {
  const employee = await lockEmployee(tx, keySeenBy(tx, "Employee", employeeId));
  return employee && (await mayKeep(tx, employee.key)) ? employee : problem("employeeId", "NOT_FOUND", NOT_KEPT);
}

export function recordLeave(scope: Scope, input: RecordLeaveInput): Promise<LeaveRow | Problem[]> {
  administratorOf(scope);
  return once(scope, "recordLeave", input, byRow(loadLeave), async (tx) => {
    const employee = await lockKeptEmployee(tx, input.employeeId);
    if ("code" in employee) return [employee];
    const { kind, startsOn, endsOn } = input;
    if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why, such as the number of the letter.")];
    if (endsOn < startsOn) return [problem("endsOn", "BEFORE_START", "The last day is before the first.")];
    if (startsOn < employee.joinedOn || (employee.leftOn !== null && endsOn > employee.leftOn))
      return [problem("startsOn", "OUTSIDE_SERVICE", "The person is not in service on some of these days.")];
    if (await overlaps(tx, employee.key, startsOn, endsOn, null)) return [OVERLAPS("startsOn")];

    const key = newKey();
    await rows(
      tx,
      sql`insert into leave (key, employee_key, kind, starts_on, ends_on) values (${key}, ${employee.key}, ${kind}, ${startsOn}, ${endsOn})`,
    );
    await recordEvent(tx, {
      action: "leave.recorded",
      noun: "leave",
      nounKey: key,
      subjectKey: employee.key,
      payload: { before: null, after: { kind, startsOn, endsOn }, reason: input.reason.trim() },
    });
    return { key, employeeKey: employee.key, kind, startsOn, endsOn };
  });
}

export function endLeave(scope: Scope, input: EndLeaveInput): Promise<LeaveRow | Problem[]> {
  administratorOf(scope);
  return once(scope, "endLeave", input, byRow(loadLeave), async (tx) => {
    const leave = await lockLeave(tx, input.leaveId);
    if (!leave || !(await mayKeep(tx, leave.employeeKey)))
      return [problem("leaveId", "NOT_FOUND", "Among the people that you keep nobody has such a leave.")];
    const { startsOn } = leave;
    const { endsOn } = input;
    if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why it ends on another day.")];
    if (endsOn < addDays(startsOn, -1))
      return [
        problem("endsOn", "BEFORE_START", `The leave begins on ${startsOn}; the day before takes it back altogether.`),
      ];
    if (await overlaps(tx, leave.employeeKey, startsOn, endsOn, leave.key)) return [OVERLAPS("endsOn")];

    await rows(tx, sql`update leave set ends_on = ${endsOn} where key = ${leave.key}::uuid`);
    await recordEvent(tx, {
      action: "leave.ended",
      noun: "leave",
      nounKey: leave.key,
      subjectKey: leave.employeeKey,
      payload: { before: { endsOn: leave.endsOn }, after: { endsOn }, reason: input.reason.trim() },
    });
    return { ...leave, endsOn };
  });
}

const lockLeave = (tx: Scope, leaveId: string): Promise<LeaveRow | null> =>
  firstRow<LeaveRow>(
    tx,
    sql`select l.key, l.employee_key as "employeeKey", l.kind, l.starts_on as "startsOn", l.ends_on as "endsOn" from leave l
        where l.key = ${keyOf("Leave", leaveId)}::uuid for update`,
  );

const OVERLAPS = (field: string) =>
  problem(field, "OVERLAPS", "Another leave stands on some of these days. End that one first.");

async function overlaps(
  tx: Scope,
  employeeKey: string,
  startsOn: string,
  endsOn: string,
  except: string | null,
): Promise<boolean> {
  const found = await rows(
    tx,
    sql`select 1 from leave l where l.employee_key = ${employeeKey}::uuid and l.key is distinct from ${except}::uuid
        and l.ends_on >= l.starts_on and l.starts_on <= ${endsOn}::date and l.ends_on >= ${startsOn}::date limit 1`,
  );
  return found.length > 0;
}
