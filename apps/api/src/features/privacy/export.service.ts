import { agencyDate } from "@andir/domain/iso-date";
import { writeXlsx } from "hucre/xlsx";
import sql, { join, raw, type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { PERSONAL_DATA } from "./personal-data.ts";
import type { PersonalTable } from "./personal-table.ts";

interface OwnTable {
  readonly name: string;
  readonly rows: readonly object[];
}

/** One person's data, a table at a time. */
async function* tablesOf(scope: Scope, employeeKey: string): AsyncGenerator<OwnTable> {
  const today = agencyDate(scope.now);
  for (const table of PERSONAL_DATA) {
    const found = await rows<Record<string, unknown>>(scope, statement(table, employeeKey, today));
    yield { name: table.as ?? table.table, rows: found.map((row) => table.shown?.(row) ?? row) };
  }
}

/** As the text of a JSON file, so that no more than one table is in memory. */
export async function* exportOf(scope: Scope, employeeKey: string): AsyncGenerator<string> {
  yield `{"madeAt":${JSON.stringify(scope.now)},"tables":{`;
  let isFirst = true;
  for await (const table of tablesOf(scope, employeeKey)) {
    yield `${isFirst ? "" : ","}\n${JSON.stringify(table.name)}:[`;
    isFirst = false;
    for (const [at, row] of table.rows.entries()) yield `${at > 0 ? "," : ""}\n${JSON.stringify(row)}`;
    yield "]";
  }
  yield "}}\n";
}

/** Of a sheet's name and of a cell, by Excel. */
const LONGEST_NAME = 31;
const LONGEST_TEXT = 32_767;

/** The same for who has a spreadsheet at hand: a sheet for each table that says something, and first of all a list of them. */
export async function workbookOf(scope: Scope, employeeKey: string): Promise<Uint8Array> {
  const sheets: { name: string; rows: (string | number | boolean | null)[][] }[] = [];
  const list: (string | number)[][] = [["sheet", "rows"]];
  for await (const table of tablesOf(scope, employeeKey)) {
    if (table.rows.length === 0) continue;
    const name = table.name.slice(0, LONGEST_NAME);
    const columns = Object.keys(table.rows[0]!);
    const cells = table.rows.map((row) => columns.map((column) => cellOf((row as Record<string, unknown>)[column])));
    sheets.push({ name, rows: [columns, ...cells] });
    list.push([name, table.rows.length]);
  }
  return writeXlsx({ sheets: [{ name: "data-saya", rows: list }, ...sheets] });
}

function cellOf(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return (value instanceof Date ? value.toISOString() : text).slice(0, LONGEST_TEXT);
}

function statement({ table, about, told, fields, order }: PersonalTable, employeeKey: string, today: string): Sql {
  const shown = Object.entries(fields).map(([name, expression]) => sql`${raw(expression)} as ${raw(`"${name}"`)}`);
  return sql`select ${join(shown)} from ${raw(table)} t where ${about(employeeKey)} and ${told?.(today) ?? sql`true`} order by ${raw(order)}`;
}
