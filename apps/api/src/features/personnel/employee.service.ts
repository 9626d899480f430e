import { EmploymentType } from "@andir/domain/employment-type";
import { parseNip, type NipWarning } from "@andir/domain/nip";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administratorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import type { AddEmployeeInput, ChangeEmploymentTypeInput, RetireEmployeeInput } from "./employee.inputs.ts";
import { lockKeptEmployee } from "./leave.service.ts";

import { keepsAgency } from "./personnel.policy.ts";
import { endPost } from "./post.changes.ts";
import { listPostsHeld } from "./post-facts.ts";
import { problemsOfEnd } from "./post.problems.ts";

/** Someone new, who is given a post next (appointPosition). */
export function addEmployee(scope: Scope, input: AddEmployeeInput): Promise<EmployeeRow | Problem[]> {
  administratorOf(scope);
  return once(scope, "addEmployee", input, byRow(loadEmployee), async (tx) => {
    const problems = problemsOfPerson(input);
    const read = readNip(input);
    if (problems.length > 0 || read.problem) return [...problems, ...(read.problem ? [read.problem] : [])];
    const taken = read.nip && (await firstRow(tx, sql`select 1 from employee e where e.nip = ${read.nip}`));
    if (taken)
      return [
        problem(
          "nip",
          "TAKEN",
          "Someone with this NIP is here already. An administrator of the agency finds them by it.",
        ),
      ];

    const key = newKey();
    const { employmentType, joinedOn } = input;
    await rows(
      tx,
      sql`insert into employee (key, name, nip, employment_type, joined_on)
          values (${key}, ${input.name.trim()}, ${read.nip}, ${employmentType}, ${joinedOn})`,
    );
    await recordEvent(tx, {
      action: "employee.added",
      noun: "employee",
      nounKey: key,
      subjectKey: key,
      payload: {
        before: null,
        after: { employmentType, joinedOn },
        nipWarnings: read.warnings,
        nipReason: read.warnings.length > 0 ? (input.nipReason?.trim() ?? null) : null,
        reason: input.reason.trim(),
      },
    });
    return loadEmployee.required(tx, key);
  });
}

function problemsOfPerson({ name, reason }: AddEmployeeInput): Problem[] {
  const problems: Problem[] = [];
  if (!name.trim()) problems.push(problem("name", "REQUIRED", "Give the full name."));
  if (!reason.trim()) problems.push(problem("reason", "REQUIRED", "Say why, such as the number of the decree."));
  return problems;
}

interface ReadNip {
  readonly nip: string | null;
  readonly warnings: readonly (NipWarning | "OTHER_TYPE")[];
  readonly problem: Problem | null;
}

const ASN_CONTRACT: ReadonlySet<EmploymentType> = new Set([EmploymentType.CONTRACT, EmploymentType.CONTRACT_PART_TIME]);

/** Length and digits are hard errors; whatever else looks wrong is a warning, since real records contain it. */
function readNip({ nip, employmentType, nipReason }: AddEmployeeInput): ReadNip {
  const failed = (code: string, message: string): ReadNip => ({
    nip: null,
    warnings: [],
    problem: problem("nip", code, message),
  });
  if (employmentType === EmploymentType.ELECTED_OFFICIAL)
    return nip == null
      ? { nip: null, warnings: [], problem: null }
      : failed("NOT_FOR_TYPE", "An elected official has no NIP.");
  if (nip == null) return failed("REQUIRED", "Give the NIP.");
  const parsed = parseNip(nip);
  if (!parsed.ok)
    return parsed.error === "LENGTH"
      ? failed("LENGTH", "A NIP has 18 digits.")
      : failed("NOT_DIGITS", "A NIP has digits only.");
  const isOther = (parsed.kind === "CONTRACT") !== ASN_CONTRACT.has(employmentType);
  const warnings = isOther ? [...parsed.warnings, "OTHER_TYPE" as const] : parsed.warnings;
  return warnings.length === 0 || nipReason?.trim()
    ? { nip: parsed.nip, warnings, problem: null }
    : failed(
        "DOUBTFUL",
        `This NIP looks wrong (${warnings.join(", ")}). Mend it, or say in nipReason why it is right as it stands.`,
      );
}

/** A candidate who is appointed, or a contract that becomes part-time: posts, plans and reports go on. */
export function changeEmploymentType(scope: Scope, input: ChangeEmploymentTypeInput): Promise<EmployeeRow | Problem[]> {
  administratorOf(scope);
  return once(scope, "changeEmploymentType", input, byRow(loadEmployee), async (tx) => {
    const employee = await lockKeptEmployee(tx, input.employeeId);
    if ("code" in employee) return [employee];
    const { employmentType } = input;
    if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why, such as the number of the decree.")];
    if (employmentType === employee.employmentType)
      return [problem("employmentType", "SAME", "The person is employed in this way already.")];
    if (
      employmentType === EmploymentType.ELECTED_OFFICIAL ||
      employee.employmentType === EmploymentType.ELECTED_OFFICIAL
    )
      return [problem("employmentType", "NOT_FOR_TYPE", "An elected official is no employee: add a person anew.")];

    await rows(tx, sql`update employee set employment_type = ${employmentType} where key = ${employee.key}::uuid`);
    await recordEvent(tx, {
      action: "employee.employment_type_changed",
      noun: "employee",
      nounKey: employee.key,
      subjectKey: employee.key,
      payload: {
        before: { employmentType: employee.employmentType },
        after: { employmentType },
        reason: input.reason.trim(),
      },
    });
    return loadEmployee.required(tx, employee.key);
  });
}

/**
 * All posts, plans, duties and powers end with the last day. The people whom they appraised are without an appraiser from the
 * next day on: they stand in the list of what an administrator is to mend, and nothing of theirs is blocked.
 */
export function retireEmployee(scope: Scope, input: RetireEmployeeInput): Promise<EmployeeRow | Problem[]> {
  administratorOf(scope);
  return once(scope, "retireEmployee", input, byRow(loadEmployee), async (tx) => {
    const employee = await lockKeptEmployee(tx, input.employeeId);
    if ("code" in employee) return [employee];
    const { lastDay } = input;
    if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why, such as the number of the decree.")];
    if (employee.leftOn !== null)
      return [problem("employeeId", "HAS_LEFT", `This person leaves or left on ${employee.leftOn} already.`)];
    if (employee.key === actorOf(tx).employeeKey || (await holdsMorePower(tx, employee.key)))
      return [
        problem(
          "employeeId",
          "OWN_POWER",
          "Nobody ends their own powers or those of the whole agency's: ask another administrator of the agency.",
        ),
      ];
    if (lastDay < employee.joinedOn)
      return [problem("lastDay", "BEFORE_JOINING", `This person joined on ${employee.joinedOn}.`)];
    const posts = await listPostsHeld(tx, employee.key, lastDay);
    for (const post of posts) {
      const problems = await problemsOfEnd(tx, post, lastDay, "lastDay");
      if (problems.length > 0) return problems;
    }

    for (const post of posts) await endPost(tx, post, lastDay);
    await rows(tx, sql`update employee set left_on = ${lastDay} where key = ${employee.key}::uuid`);
    await endDuties(tx, employee.key, lastDay);
    await recordEvent(tx, {
      action: "employee.retired",
      noun: "employee",
      nounKey: employee.key,
      subjectKey: employee.key,
      payload: {
        before: { leftOn: null, positions: posts.map(({ title, endsOn }) => ({ title, endsOn })) },
        after: { leftOn: lastDay },
        reason: input.reason.trim(),
      },
    });
    return loadEmployee.required(tx, employee.key);
  });
}

/** The agency's administrators are ended by one another, so that somebody always holds the keys. */
async function holdsMorePower(tx: Scope, employeeKey: string): Promise<boolean> {
  if (keepsAgency(actorOf(tx))) return false;
  const found = await firstRow(
    tx,
    sql`select 1 from role_grant g join account c on c.key = g.account_key where c.employee_key = ${employeeKey}::uuid
        and g.role = 'ADMINISTRATOR' and g.unit_key is null and g.ends_on >= ${actorOf(tx).today}::date`,
  );
  return found !== null;
}

/** What they did for others, and what they were granted. */
async function endDuties(tx: Scope, employeeKey: string, lastDay: string): Promise<void> {
  await rows(
    tx,
    sql`delete from appraiser_assignment where appraiser_key = ${employeeKey}::uuid and starts_on > ${lastDay}::date`,
  );
  await rows(
    tx,
    sql`update appraiser_assignment set ends_on = ${lastDay}::date
        where appraiser_key = ${employeeKey}::uuid and (ends_on is null or ends_on > ${lastDay}::date)`,
  );
  await rows(
    tx,
    sql`update delegation set ends_on = ${lastDay}::date
        where (from_key = ${employeeKey}::uuid or to_key = ${employeeKey}::uuid) and ends_on > ${lastDay}::date and ended_at is null`,
  );
  await rows(
    tx,
    sql`update role_grant set ends_on = ${lastDay}::date where ends_on > ${lastDay}::date
        and account_key in (select c.key from account c where c.employee_key = ${employeeKey}::uuid)`,
  );
  await rows(
    tx,
    sql`update leave set ends_on = ${lastDay}::date where employee_key = ${employeeKey}::uuid and ends_on > ${lastDay}::date`,
  );
}
