import { agencyDate } from "@andir/domain/iso-date";
import { hash } from "@node-rs/argon2";
import { randomBytes } from "node:crypto";
import sql, { join, raw, type Sql } from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { AppError, present } from "../../platform/errors.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { pseudonym } from "../employees/employee.loaders.ts";
import { PERSONAL_DATA } from "./personal-data.ts";
import type { Former, PersonalTable } from "./personal-table.ts";
import { keysEverOf } from "../employees/merged-employee.loaders.ts";
import { findRetention, type Retention } from "./retention.ts";

const ACTION = "employee.pseudonymised";

export interface Leaver {
  readonly key: string;
  readonly leftOn: string;
}

/** Former employees whose retention is over and whose names are still here, the longest gone first. */
export async function listDue(scope: Scope): Promise<Leaver[]> {
  return rows<Leaver>(
    scope,
    sql`select e.key, e.left_on as "leftOn" from employee e where ${isDue(scope, await findRetention(scope))} order by e.left_on, e.key`,
  );
}

const isDue = (scope: Scope, { years }: Retention): Sql =>
  sql`e.left_on + make_interval(years => ${years}::int) < ${agencyDate(scope.now)}::date
    and not exists (select 1 from audit_event v where v.noun = 'employee' and v.noun_key = e.key and v.action = ${ACTION})`;

/** Takes a former employee's name and words away, for good. Keys, dates and scores stay, so the statistics do. */
export function pseudonymise(scope: Scope, employeeKey: string): Promise<void> {
  return inTransaction(scope, async (tx) => {
    const retention = await findRetention(tx);
    const employee = present(
      await firstRow<{ name: string; nip: string | null; isDue: boolean }>(
        tx,
        sql`select e.name, e.nip, coalesce(${isDue(tx, retention)}, false) as "isDue" from employee e where e.key = ${employeeKey}::uuid for update`,
      ),
    );
    if (!employee.isDue) throw new AppError("CONFLICT", "The retention of this record is not over, or it was done.");

    await erasePayloads(tx, employeeKey, mentionsOf(employee));
    const former = { pseudonym: pseudonym(tx.secret, employeeKey), passwordHash: await hash(randomBytes(32)) };
    for (const table of PERSONAL_DATA) await erase(tx, table, employeeKey, former);
    for (const mention of mentionsOf(employee)) await replaceEverywhere(tx, mention, former.pseudonym);
    await recordEvent(tx, {
      action: ACTION,
      noun: "employee",
      nounKey: employeeKey,
      subjectKey: employeeKey,
      payload: { retentionYears: retention.years, retentionSource: retention.source },
    });
  });
}

async function erase(tx: Scope, { table, about, erased, isRemoved }: PersonalTable, key: string, former: Former) {
  if (isRemoved) await rows(tx, sql`delete from ${raw(table)} t where ${about(key)}`);
  if (!erased) return;
  const changes = Object.entries(erased).map(([column, value]) => sql`${raw(column)} = ${value(former)}`);
  await rows(tx, sql`update ${raw(table)} t set ${join(changes)} where ${about(key)}`);
}

/** How others may have named the person in their own words. One word alone is also someone else's name. */
function mentionsOf({ name, nip }: { name: string; nip: string | null }): string[] {
  const names = [name, name.split(",")[0] ?? ""].filter((form) => form.trim().includes(" "));
  return [...new Set([...names, ...(nip === null ? [] : [nip])])];
}

/** What was said about the person, and what names them elsewhere. The salt goes too, so nothing can be guessed from a digest. */
async function erasePayloads(tx: Scope, employeeKey: string, mentions: readonly string[]): Promise<void> {
  // The database erases for nobody who does not say for whom, until the end of this transaction.
  await rows(tx, sql`select set_config('andir.erasing', ${employeeKey}, true)`);
  await rows(
    tx,
    sql`delete from audit_payload y using audit_event v where v.sequence = y.sequence and (
          v.subject_key = any(${keysEverOf(employeeKey)}) or v.noun_key = any(${keysEverOf(employeeKey)})
          or v.noun_key in (select key from account where employee_key = ${employeeKey}::uuid)
          or exists (select 1 from unnest(${mentions}::text[]) mention where position(mention in y.payload) > 0))`,
  );
}

/** Names of persons, posts, units and holidays are facts of their own, even where they are spelled alike; the chain is never changed. */
const NOT_SEARCHED = new Set([
  "employee",
  "merged_employee",
  "org_unit",
  "position",
  "agency",
  "service",
  "holiday",
  "assessed_period_setting",
  "audit_event",
  "audit_payload",
  "audit_head",
]);

/** Looks through every free text of the database, whatever feature it belongs to: slow, and done once a person. */
async function replaceEverywhere(tx: Scope, mention: string, by: string): Promise<void> {
  for (const { tableName, columns } of tx.db.connection.entityMetadatas) {
    if (NOT_SEARCHED.has(tableName)) continue;
    for (const { databaseName, type, isArray } of columns) {
      // Lists of text are scopes and roles.
      if (type !== "text" || isArray) continue;
      const column = raw(`"${databaseName}"`);
      await rows(
        tx,
        sql`update ${raw(`"${tableName}"`)} set ${column} = replace(${column}, ${mention}, ${by}) where position(${mention} in ${column}) > 0`,
      );
    }
  }
}
