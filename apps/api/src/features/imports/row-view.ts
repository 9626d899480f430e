import { headOf, type ImportColumn } from "@andir/domain/import-columns";
import type { ImportShape, Json } from "../../platform/imports/import-shape.ts";
import type { ImportRowRow } from "./import-run.loaders.ts";
import { problemOf, type ImportRowCell, type ImportRowView } from "./import.type.ts";

/** A few values tell a row from the next. */
const SHOWN = 4;

export const headsOf = (shape: ImportShape | null): ((name: string) => string) => {
  const columns = new Map((shape?.columns ?? []).map((column) => [column.name, headOf(column)]));
  return (name) => columns.get(name) ?? name;
};

/** Rows of a shape as people read them. */
export function rowView(shape: ImportShape | null): (row: ImportRowRow) => ImportRowView {
  const head = headsOf(shape);
  const columns = shape?.columns ?? [];
  const byName = new Map(columns.map((column) => [column.name, column]));
  return ({ row, outcome, values, problems, changes }) => ({
    row,
    outcome,
    shown: columns.flatMap((column) => cellOf(column, values[column.name])).slice(0, SHOWN),
    problems: (problems ?? []).map((found) => problemOf(found, head)),
    changes: (changes ?? []).map(({ column: name, from, to }) => {
      const column = byName.get(name);
      return { column: head(name), type: column?.type ?? "TEXT", from: wordOf(column, from), to: wordOf(column, to) };
    }),
  });
}

/** None of an empty cell, nor of a column that stands many times. */
function cellOf(column: ImportColumn, value: Json | undefined): ImportRowCell[] {
  if (value === null || value === undefined || typeof value === "object") return [];
  return [{ column: headOf(column), type: column.type, text: wordOf(column, String(value)) ?? "" }];
}

/** As the template writes a word that the program has a name of its own for. */
const wordOf = (column: ImportColumn | undefined, text: string | null): string | null =>
  text === null ? null : (column?.words?.[text]?.[0] ?? text);
