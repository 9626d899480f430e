import { agencyDate } from "@andir/domain/iso-date";
import sql, { join, raw, type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { PERSONAL_DATA } from "./personal-data.ts";
import type { PersonalTable } from "./personal-table.ts";

/** One person's data as the text of a JSON file, a table at a time, so that no more than one table is in memory. */
export async function* exportOf(scope: Scope, employeeKey: string): AsyncGenerator<string> {
  yield `{"madeAt":${JSON.stringify(scope.now)},"tables":{`;
  for (const [index, table] of PERSONAL_DATA.entries()) {
    yield `${index > 0 ? "," : ""}\n${JSON.stringify(table.as ?? table.table)}:[`;
    const found = await rows<Record<string, unknown>>(scope, statement(table, employeeKey, agencyDate(scope.now)));
    for (const [at, row] of found.entries()) yield `${at > 0 ? "," : ""}\n${JSON.stringify(table.shown?.(row) ?? row)}`;
    yield "]";
  }
  yield "}}\n";
}

function statement({ table, about, told, fields, order }: PersonalTable, employeeKey: string, today: string): Sql {
  const shown = Object.entries(fields).map(([name, expression]) => sql`${raw(expression)} as ${raw(`"${name}"`)}`);
  return sql`select ${join(shown)} from ${raw(table)} t where ${about(employeeKey)} and ${told?.(today) ?? sql`true`} order by ${raw(order)}`;
}
