import { DayOrder, readCell } from "@andir/domain/import-cell";
import { columnsMissing, headKey, headOf, type ImportColumn, type ImportMapping } from "@andir/domain/import-columns";
import { findHead, type HeadFound } from "@andir/domain/import-head";
import { rowProblem, type ImportProblem, type ImportWords } from "@andir/domain/import-problem";
import type { ImportShape, Json } from "../../platform/imports/import-shape.ts";
import type { SheetFile } from "../../platform/sheets/sheet-file.ts";
import type { LookedAtSheet } from "./import-run.entity.ts";

/** So many lines are looked at before the file is read as a whole. */
const LOOKED_AT = 60;
const MOST_SHEETS = 20;
/** A line of a form is shorter; what is longer is shown in part. */
const LONGEST_TEXT = 200;

export async function lookAt(file: SheetFile): Promise<LookedAtSheet[]> {
  const sheets: LookedAtSheet[] = [];
  for (const [at, { name, isHidden }] of file.sheets.slice(0, MOST_SHEETS).entries()) {
    const lines: { row: number; texts: string[] }[] = [];
    for await (const { row, cells } of file.rows(at)) {
      const texts = cells.map((cell) => (cell?.text ?? "").slice(0, LONGEST_TEXT).trim());
      if (texts.some((text) => text !== "")) lines.push({ row, texts });
      if (lines.length >= LOOKED_AT) break;
    }
    sheets.push({ name, isHidden, hiddenColumns: await file.hiddenColumns(at), lines });
  }
  return sheets;
}

/** What the file is taken for. */
export interface Recognised {
  readonly shape: ImportShape;
  readonly sheet: number;
  readonly head: HeadFound;
  /** From 0 to 2. */
  readonly fit: number;
}

export type Learned = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The sheet and the shape that fit best; a hidden sheet only where no other does. Null for a file like none of them. */
export function recognise(
  shapes: readonly ImportShape[],
  sheets: readonly LookedAtSheet[],
  learned: Learned,
): Recognised | null {
  let best: Recognised | null = null;
  for (const [sheet, { lines, isHidden }] of sheets.entries())
    for (const shape of shapes) {
      const head = findHead(shape.columns, lines, learned[shape.kind]);
      if (head === null || head.fit === 0) continue;
      const extra = shape.recognise?.(linesAbove(lines, head), head.heads) ?? 0;
      const fit = (head.fit + extra) * (isHidden ? 0.1 : 1);
      if (best === null || fit > best.fit) best = { shape, sheet, head, fit };
    }
  return best;
}

export const linesAbove = (lines: LookedAtSheet["lines"], { from }: Pick<HeadFound, "from">): string[][] =>
  lines.filter(({ row }) => row < from).map(({ texts }) => [...texts]);

export interface Understood {
  readonly headRow: number | null;
  readonly mapping: ImportMapping | null;
  readonly facts: Readonly<Record<string, Json>>;
  readonly shown: readonly ImportWords[];
  readonly faults: readonly ImportProblem[];
}

/** How one sheet is read as one shape. */
export function understand(
  shape: ImportShape,
  { lines, hiddenColumns = [] }: LookedAtSheet,
  learned: Readonly<Record<string, string>> = {},
): Understood {
  const head = findHead(shape.columns, lines, learned);
  if (head === null) return { headRow: null, mapping: null, facts: {}, shown: [], faults: [noHead(shape)] };
  const preamble = shape.preamble?.(linesAbove(lines, head)) ?? { facts: {} };
  return {
    headRow: head.to,
    mapping: { ...head.mapping, dayOrder: dayOrderIn(shape, lines, head) },
    facts: preamble.facts,
    shown: [...(preamble.shown ?? []), ...hiddenButRead(shape, head.mapping, hiddenColumns)],
    faults: [...missingColumns(shape, head.mapping), ...doubled(shape, head), ...(preamble.problems ?? [])],
  };
}

export const missingColumns = (
  shape: ImportShape,
  mapping: Pick<ImportMapping, "columns" | "repeated">,
): ImportProblem[] =>
  columnsMissing(shape.columns, mapping).map((column) =>
    rowProblem(column.name, null, "MISSING_COLUMN", {
      ID: `Kolom “${headOf(column)}” tidak ditemukan. Pilih kolomnya di bawah, atau tambahkan ke berkas.`,
      EN: `The column “${headOf(column)}” was not found. Choose it below, or add it to the file.`,
    }),
  );

/** Two tables beside each other: the second would be left out without a word. */
function doubled({ columns }: ImportShape, { heads, mapping }: HeadFound): ImportProblem[] {
  const needed = columns.filter(({ name, isRequired }) => isRequired === true && mapping.columns[name] !== undefined);
  const isTwice = ({ name }: ImportColumn) => {
    const key = headKey(heads[mapping.columns[name] ?? -1] ?? "");
    return heads.filter((head) => headKey(head) === key).length > 1;
  };
  const [first] = needed;
  if (!first || !needed.every(isTwice)) return [];
  return [
    rowProblem(first.name, null, DOUBLE_HEAD, {
      ID: `Kolom “${headOf(first)}” ada dua kali: tampaknya dua tabel berdampingan. Pisahkan ke dua lembar, atau pilih kolomnya di bawah; yang lain tidak dibaca.`,
      EN: `The column “${headOf(first)}” stands there twice: these seem to be two tables side by side. Put them on two sheets, or choose the column below; the other is not read.`,
    }),
  ];
}

export const DOUBLE_HEAD = "DOUBLE_HEAD";

/** What one does not see in the spreadsheet comes in all the same, so it is told. */
function hiddenButRead(
  { columns }: ImportShape,
  mapping: Pick<ImportMapping, "columns">,
  hidden: readonly number[],
): ImportWords[] {
  const read = columns.filter(({ name }) => hidden.includes(mapping.columns[name] ?? -1)).map(headOf);
  if (read.length === 0) return [];
  return [
    {
      ID: `Kolom yang tersembunyi di berkas ikut dibaca: ${read.join(", ")}.`,
      EN: `Columns that are hidden in the file are read too: ${read.join(", ")}.`,
    },
  ];
}

const noHead = (shape: ImportShape): ImportProblem =>
  rowProblem(null, null, "NO_HEAD", {
    ID: `Baris judul kolom tidak ditemukan di 60 baris pertama. Berkas ini perlu kolom ${headsOf(shape)}.`,
    EN: `No line of column heads was found in the first 60 lines. This file needs the columns ${headsOf(shape)}.`,
  });

const headsOf = ({ columns }: ImportShape): string =>
  columns
    .filter(({ isRequired, mustStand }) => isRequired === true || mustStand === true)
    .map(headOf)
    .join(", ");

/** Proposed by what is there: month first only where a day fits no other way and none fits the usual one alone. */
function dayOrderIn(shape: ImportShape, lines: LookedAtSheet["lines"], head: HeadFound): DayOrder {
  const places = shape.columns
    .filter(({ type }) => type === "DAY")
    .flatMap(({ name }) => head.mapping.columns[name] ?? []);
  const texts = lines
    .filter(({ row }) => row > head.to)
    .flatMap(({ texts: said }) => places.map((at) => said[at] ?? ""));
  const fails = (dayOrder: DayOrder) =>
    texts.filter((text) => "fault" in readCell({ text, kind: "TEXT" }, { type: "DAY", dayOrder })).length;
  return fails(DayOrder.MONTH_FIRST) < fails(DayOrder.DAY_FIRST) ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
}
