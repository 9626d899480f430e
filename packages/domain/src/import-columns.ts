import {
  readCell,
  type CellReading,
  type DayOrder,
  type ImportColumnType,
  type ImportValue,
  type SheetCell,
} from "./import-cell.ts";
import { cellProblem, type ImportProblem, type ImportWords } from "./import-problem.ts";

/** A column of a shape: what it is called in files, what it holds, and what is said about it on the screen. */
export interface ImportColumn extends Omit<CellReading, "dayOrder"> {
  /** Stable, in camel case: how rows have it, and mappings that are kept. */
  readonly name: string;
  /** As files have it, whatever the case, spaces and signs; the first is how the template and messages write it. */
  readonly heads: readonly string[];
  readonly type: ImportColumnType;
  /** Whether a row cannot be without it. A column that is required must be in the file. */
  readonly isRequired?: boolean;
  /** Whether the file must have the column although a cell of it may be empty. */
  readonly mustStand?: boolean;
  /** Of a column that stands many times, such as one for each day: what one of its heads stands for, null for another's head. */
  readonly repeats?: (head: string) => string | null;
  readonly says: ImportWords;
  readonly example: string;
}

/** A head or a word of a file as it is compared: letters and digits alone. */
export const headKey = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");

/** Which column of the file stands for which of the shape: its place from 0. Repeated ones have one for each of what they stand for. */
export interface ImportMapping {
  readonly columns: Readonly<Record<string, number>>;
  readonly repeated: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly dayOrder: DayOrder;
}

/** What the heads say by themselves, and by what the agency has said before of a head of this name (folded head -> column name). */
export function mappingOf(
  columns: readonly ImportColumn[],
  heads: readonly string[],
  learned: Readonly<Record<string, string>> = {},
): Pick<ImportMapping, "columns" | "repeated"> {
  const found: Record<string, number> = {};
  const repeated: Record<string, Record<string, number>> = {};
  const known = new Map(columns.flatMap(({ name, heads: said }) => said.map((head) => [headKey(head), name] as const)));
  heads.forEach((head, at) => {
    const key = headKey(head);
    if (key === "") return;
    const name = learned[key] ?? known.get(key);
    if (name !== undefined) {
      found[name] ??= at;
      return;
    }
    for (const column of columns) {
      const part = column.repeats?.(head.trim()) ?? null;
      if (part === null) continue;
      repeated[column.name] ??= {};
      (repeated[column.name] as Record<string, number>)[part] ??= at;
      return;
    }
  });
  return { columns: found, repeated };
}

/** The columns that a file must have and that a mapping lacks. */
export const columnsMissing = (
  columns: readonly ImportColumn[],
  mapping: Pick<ImportMapping, "columns" | "repeated">,
): ImportColumn[] =>
  columns.filter(
    ({ name, isRequired, mustStand }) =>
      (isRequired === true || mustStand === true) &&
      mapping.columns[name] === undefined &&
      Object.keys(mapping.repeated[name] ?? {}).length === 0,
  );

/** How well heads fit a shape, from 0 to 1: 0 where one that must stand is not there. */
export function fitOf(columns: readonly ImportColumn[], mapping: Pick<ImportMapping, "columns" | "repeated">): number {
  if (columnsMissing(columns, mapping).length > 0) return 0;
  const found = columns.filter(
    ({ name }) => mapping.columns[name] !== undefined || mapping.repeated[name] !== undefined,
  );
  return found.length / columns.length;
}

/** A row as its shape understands it. A repeated column is an object: what each stands for, and its value. */
export interface ReadRow {
  readonly values: Readonly<Record<string, ImportValue | Readonly<Record<string, ImportValue>>>>;
  readonly problems: readonly ImportProblem[];
}

export function readRow(
  columns: readonly ImportColumn[],
  mapping: ImportMapping,
  cells: readonly (SheetCell | null)[],
): ReadRow {
  const values: Record<string, ImportValue | Record<string, ImportValue>> = {};
  const problems: ImportProblem[] = [];
  const read = (column: ImportColumn, at: number): ImportValue => {
    const cell = cells[at] ?? null;
    const outcome = readCell(cell, { ...column, dayOrder: mapping.dayOrder });
    if ("value" in outcome) return outcome.value;
    problems.push(cellProblem(column.name, cell?.text ?? null, outcome.fault));
    return null;
  };
  for (const column of columns) {
    const parts = mapping.repeated[column.name];
    if (column.repeats !== undefined) {
      const many: Record<string, ImportValue> = {};
      for (const [part, at] of Object.entries(parts ?? {})) many[part] = read(column, at);
      values[column.name] = many;
      continue;
    }
    const at = mapping.columns[column.name];
    if (at === undefined) {
      values[column.name] = null;
      continue;
    }
    const before = problems.length;
    values[column.name] = read(column, at);
    if (column.isRequired === true && values[column.name] === null && problems.length === before)
      problems.push(cellProblem(column.name, null, "REQUIRED"));
  }
  return { values, problems };
}

/** How a column is called in messages and in the template. */
export const headOf = ({ heads, name }: ImportColumn): string => heads[0] ?? name;
