import sql, { raw, type Sql } from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf, administratorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { endAccess } from "../access/account-admin.service.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { listDoublePosts, problemsOfMerging, type DoublePost, type Merging } from "./merge-facts.ts";
import type { MergeEmployeesInput } from "./merge.inputs.ts";
import { listColumnsNaming, type NamingColumn } from "../../platform/naming-columns.ts";
import { isDouble, isOnce, NOT_TOLD } from "./merge-tables.ts";
import { keepsAgency } from "./personnel.policy.ts";
import { lockEmployee, type EmployeeFacts } from "./post-facts.ts";

/** Two records of one person become one. What was dropped because both had it stands in the event. */
export function mergeEmployees(scope: Scope, input: MergeEmployeesInput): Promise<EmployeeRow | Problem[]> {
  const actor = administratorOf(scope);
  if (!keepsAgency(actor))
    throw new AppError("FORBIDDEN", "An administrator of the whole agency makes two records into one.");
  return once(scope, "mergeEmployees", input, byRow(loadEmployee), async (tx) => {
    const merging = {
      keptKey: keySeenBy(tx, "Employee", input.keptId),
      duplicateKey: keySeenBy(tx, "Employee", input.duplicateId),
    };
    const both = await lockBoth(tx, merging);
    if (Array.isArray(both)) return both;
    if (!input.reason.trim())
      return [problem("reason", "REQUIRED", "Say how it is known that the two are one person.")];
    const columns = await listColumnsNaming(tx, "employee");
    const doublePosts = await listDoublePosts(tx, merging);
    const problems = await problemsOfMerging(tx, merging, { columns, doublePosts });
    if (problems.length > 0) return problems;

    const dropped = await dropDoubles(tx, merging, { columns, doublePosts });
    await closeSecondAccount(tx, merging);
    for (const { table, column } of columns)
      await rows(
        tx,
        sql`update ${raw(table)} set ${raw(column)} = ${merging.keptKey}::uuid where ${raw(column)} = ${merging.duplicateKey}::uuid`,
      );
    await leaveAddress(tx, merging);
    await recordEvent(tx, {
      action: "employee.merged",
      noun: "employee",
      nounKey: merging.keptKey,
      subjectKey: merging.keptKey,
      payload: { before: { duplicate: both.duplicate, dropped }, after: null, reason: input.reason.trim() },
    });
    return loadEmployee.required(tx, merging.keptKey);
  });
}

/** In the order of their keys, so that two merges do not wait for one another. */
async function lockBoth(
  tx: Scope,
  { keptKey, duplicateKey }: Merging,
): Promise<{ duplicate: EmployeeFacts } | Problem[]> {
  if (keptKey === duplicateKey)
    return [problem("duplicateId", "SAME", "That is the record itself. Choose the other one.")];
  if ([keptKey, duplicateKey].includes(actorOf(tx).employeeKey ?? ""))
    return [problem("duplicateId", "OWN", "Your own record is put right by another administrator of the agency.")];
  const found = new Map<string, EmployeeFacts | null>();
  for (const key of [keptKey, duplicateKey].toSorted()) found.set(key, await lockEmployee(tx, key));
  const duplicate = found.get(duplicateKey);
  if (!found.get(keptKey)) return [problem("keptId", "NOT_FOUND", "There is no such person.")];
  return duplicate ? { duplicate } : [problem("duplicateId", "NOT_FOUND", "There is no such person.")];
}

/** What both have: shares of one innovation add up, and of the rest that of the kept record stands. */
async function dropDoubles(
  tx: Scope,
  merging: Merging,
  { columns, doublePosts }: { columns: readonly NamingColumn[]; doublePosts: readonly DoublePost[] },
): Promise<Record<string, unknown[]>> {
  const { keptKey, duplicateKey } = merging;
  const dropped: Record<string, unknown[]> = {};
  const drop = async (table: string, found: Promise<{ row: unknown }[]>) => {
    const lost = (await found).map(({ row }) => row);
    if (lost.length > 0 && !NOT_TOLD.has(table)) dropped[table] = lost;
  };
  await rows(
    tx,
    sql`update innovation_member k set share = k.share + d.share from innovation_member d
        where d.innovation_key = k.innovation_key and k.employee_key = ${keptKey}::uuid and d.employee_key = ${duplicateKey}::uuid`,
  );
  await joinTraining(tx, merging);
  await drop(
    "training_certificate",
    rows(
      tx,
      sql`delete from training_certificate c using ${bothPlaces(merging)} where c.registration_key = d.key returning to_jsonb(c) as row`,
    ),
  );
  for (const of of columns)
    if (isOnce(of))
      await drop(
        of.table,
        rows(
          tx,
          sql`delete from ${raw(of.table)} d where d.${raw(of.column)} = ${duplicateKey}::uuid and ${isDouble(of, keptKey)}
              returning to_jsonb(d) as row`,
        ),
      );
  await drop(
    "leave",
    rows(
      tx,
      sql`delete from leave d where d.employee_key = ${duplicateKey}::uuid and exists (select 1 from leave k
            where k.employee_key = ${keptKey}::uuid and daterange(k.starts_on, k.ends_on, '[]') && daterange(d.starts_on, d.ends_on, '[]'))
          returning to_jsonb(d) as row`,
    ),
  );
  const posts = doublePosts.map(({ key }) => key);
  await drop(
    "appraiser_assignment",
    rows(
      tx,
      sql`delete from appraiser_assignment d where d.position_key = any(${posts}::uuid[]) returning to_jsonb(d) as row`,
    ),
  );
  await drop(
    "position",
    rows(tx, sql`delete from position d where d.key = any(${posts}::uuid[]) returning to_jsonb(d) as row`),
  );
  return dropped;
}

/** Places of both in one session: that which stays as k, that which goes as d. */
const bothPlaces = ({ keptKey, duplicateKey }: Merging): Sql =>
  sql`training_registration k join training_registration d on d.session_key = k.session_key
    and k.employee_key = ${keptKey}::uuid and d.employee_key = ${duplicateKey}::uuid`;

/** Both have a place in one session: what was answered and certified hangs on the place that stays. */
async function joinTraining(tx: Scope, merging: Merging): Promise<void> {
  const pair = bothPlaces(merging);
  await rows(
    tx,
    sql`update training_attempt t set registration_key = k.key from ${pair} where t.registration_key = d.key`,
  );
  await rows(
    tx,
    sql`update training_certificate t set registration_key = k.key from ${pair} where t.registration_key = d.key
          and (t.withdrawn_at is not null or not exists (select 1 from training_certificate c where c.registration_key = k.key and c.withdrawn_at is null))`,
  );
  await rows(
    tx,
    sql`update training_registration r set attended_at = d.attended_at, attended_by = d.attended_by, status = d.status
        from ${pair} where r.key = k.key and r.attended_at is null and d.attended_at is not null`,
  );
}

/** Where both can sign in, the account of the kept record stays, and the other opens nothing any more. */
async function closeSecondAccount(tx: Scope, { keptKey, duplicateKey }: Merging): Promise<void> {
  const closed = await firstRow<{ key: string }>(
    tx,
    sql`update account c set employee_key = null, is_active = false
        where c.employee_key = ${duplicateKey}::uuid and exists (select 1 from account k where k.employee_key = ${keptKey}::uuid)
        returning c.key`,
  );
  if (closed) await endAccess(tx, closed.key);
}

/** The longest service of the two is the person's; links to the duplicate lead to the kept record from now on. */
async function leaveAddress(tx: Scope, { keptKey, duplicateKey }: Merging): Promise<void> {
  const gone = await firstRow<{ name: string; nip: string | null; joinedOn: string; leftOn: string | null }>(
    tx,
    sql`delete from employee where key = ${duplicateKey}::uuid
        returning name, nip, joined_on as "joinedOn", left_on as "leftOn"`,
  );
  if (!gone) throw new Error("The duplicate was locked and is gone.");
  const { name, nip, joinedOn, leftOn } = gone;
  await rows(
    tx,
    sql`insert into merged_employee (key, into_key, name, nip, merged_at)
        values (${duplicateKey}, ${keptKey}, ${name}, ${nip}, ${tx.now})`,
  );
  await rows(
    tx,
    sql`update employee k set joined_on = least(k.joined_on, ${joinedOn}::date), nip = coalesce(k.nip, ${nip}),
          left_on = case when k.left_on is null or ${leftOn}::date is null then null else greatest(k.left_on, ${leftOn}::date) end
        where k.key = ${keptKey}::uuid`,
  );
}
