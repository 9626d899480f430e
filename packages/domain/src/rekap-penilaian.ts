import { folded } from "./folded.ts";
import { importedPredicate, importedRating, PREDICATE_LABEL, RATING_LABEL } from "./import-label.ts";
import { nipInCell, textInCell, type NipCellFault, type SheetCell } from "./nip-cell.ts";
import { predicateOf, type Predicate } from "./predicate.ts";
import type { Rating } from "./rating.ts";
import type { PeriodSpan } from "./period.ts";
import { rekapPeriodOf, rekapPeriodTitle } from "./rekap-period.ts";

/** The columns of the national system's "Rekap Penilaian", in its order, by the labels of its header row. */
export const REKAP_HEADS = {
  number: "No",
  nip: "NIP",
  name: "Nama",
  title: "Jabatan",
  workResult: "Rating Hasil Kerja",
  behaviour: "Rating Perilaku Kerja",
  predicate: "Predikat Kinerja Periodik",
} as const;
export type RekapColumn = keyof typeof REKAP_HEADS;

/** How else a header names them. */
export const REKAP_HEAD_ALIASES: Readonly<Record<RekapColumn, readonly string[]>> = {
  number: ["No.", "Nomor"],
  nip: ["NIP Baru", "NIP/NIPPPK"],
  name: ["Nama Pegawai", "Nama Lengkap"],
  title: ["Nama Jabatan"],
  workResult: ["Hasil Kerja", "Rating Hasil Kinerja"],
  behaviour: ["Perilaku Kerja", "Rating Perilaku"],
  predicate: ["Predikat Kinerja", "Predikat Kinerja Tahunan", "Predikat"],
};

/** Without these a row says of nobody what was set. */
export const REKAP_NEEDED: readonly RekapColumn[] = ["nip", "title", "workResult", "behaviour", "predicate"];

const COLUMN_OF = new Map(
  (Object.keys(REKAP_HEADS) as RekapColumn[]).flatMap((column) =>
    [REKAP_HEADS[column], ...REKAP_HEAD_ALIASES[column]].map((head) => [folded(head), column] as const),
  ),
);

/** What stands above the rows, and where each column is. */
export interface RekapHead {
  /** Index of the header row. */
  readonly at: number;
  readonly columns: ReadonlyMap<RekapColumn, number>;
  /** Null where no line above the header names a period. */
  readonly period: PeriodSpan | null;
}

/** Rows above the header may be more or fewer, but nobody's preamble is a page long. */
const MOST_PREAMBLE = 30;

/** Finds the header row by its labels (trimmed, in whatever case and order); null where none holds all that is needed. */
export function rekapHeadIn(rows: readonly (readonly SheetCell[])[]): RekapHead | null {
  let period: PeriodSpan | null = null;
  for (const [at, row] of rows.slice(0, MOST_PREAMBLE).entries()) {
    const columns = new Map<RekapColumn, number>();
    for (const [place, cell] of row.entries()) {
      const column = COLUMN_OF.get(folded(textInCell(cell)));
      if (column !== undefined && !columns.has(column)) columns.set(column, place);
      period ??= rekapPeriodOf(textInCell(cell));
    }
    if (REKAP_NEEDED.every((column) => columns.has(column))) return { at, columns, period };
  }
  return null;
}

/** What is wrong with a row. */
export const RekapFault = {
  /** A word that is neither a rating nor a predicate. */
  RATING_UNKNOWN: "RATING_UNKNOWN",
  PREDICATE_UNKNOWN: "PREDICATE_UNKNOWN",
  /** One rating, or a predicate, without the rest. */
  RATING_MISSING: "RATING_MISSING",
  /** The matrix gives another predicate for these two ratings. */
  PREDICATE_CONTRADICTS: "PREDICATE_CONTRADICTS",
} as const;
export type RekapFault = (typeof RekapFault)[keyof typeof RekapFault];

export interface RekapProblem {
  readonly column: RekapColumn;
  readonly value: string;
  readonly code: RekapFault | NipCellFault;
  /** What the matrix gives, where that is what is wrong. */
  readonly expected?: string;
}

export interface RekapRatings {
  readonly workResult: Rating;
  readonly behaviour: Rating;
  readonly predicate: Predicate;
}

/** What a row says, or what is wrong with it. */
export type RekapRow =
  | { readonly state: "PROBLEM"; readonly problems: readonly RekapProblem[] }
  | { readonly state: "PENDING"; readonly nip: string; readonly title: string }
  | { readonly state: "RATED"; readonly nip: string; readonly title: string; readonly ratings: RekapRatings };

/** The cells of a row by column; what the file lacks is null. */
export type RekapCells = Readonly<Record<RekapColumn, SheetCell>>;

export const rekapCells = (row: readonly SheetCell[], columns: RekapHead["columns"]): RekapCells =>
  Object.fromEntries(
    (Object.keys(REKAP_HEADS) as RekapColumn[]).map((column) => [column, row[columns.get(column) ?? -1] ?? null]),
  ) as RekapCells;

/** As files say that a person is not yet assessed. */
const NOTHING = new Set(["", "-", "–", "—", "belum dinilai", "belum ada", "n/a"]);

const isNothing = (cell: SheetCell): boolean => NOTHING.has(folded(textInCell(cell)));

/** One row of the file, read: nothing in it is guessed, and what contradicts the matrix is not taken. */
export function readRekapRow(cells: RekapCells): RekapRow {
  const problems: RekapProblem[] = [];
  const wrong = (column: RekapColumn, code: RekapProblem["code"], expected?: string) =>
    problems.push({ column, value: textInCell(cells[column]), code, ...(expected === undefined ? {} : { expected }) });

  const found = nipInCell(cells.nip);
  if ("fault" in found) wrong("nip", found.fault);
  const ratings = ratingsIn(cells, wrong);
  if (problems.length > 0 || "fault" in found) return { state: "PROBLEM", problems };

  const who = { nip: found.nip, title: textInCell(cells.title) };
  return ratings === null ? { state: "PENDING", ...who } : { state: "RATED", ...who, ratings };
}

type Wrong = (column: RekapColumn, code: RekapProblem["code"], expected?: string) => void;

/** Null where nothing is set yet, and where something is wrong, which is then said. */
function ratingsIn(cells: RekapCells, wrong: Wrong): RekapRatings | null {
  const given = RATED_COLUMNS.filter((column) => !isNothing(cells[column]));
  if (given.length === 0) return null;

  const workResult = importedRating(textInCell(cells.workResult));
  const behaviour = importedRating(textInCell(cells.behaviour));
  const predicate = importedPredicate(textInCell(cells.predicate));
  const read = { workResult, behaviour, predicate };
  for (const column of RATED_COLUMNS) {
    if (read[column] !== null) continue;
    if (!given.includes(column)) wrong(column, "RATING_MISSING");
    else wrong(column, column === "predicate" ? "PREDICATE_UNKNOWN" : "RATING_UNKNOWN");
  }
  if (workResult === null || behaviour === null || predicate === null) return null;

  const byMatrix = predicateOf(workResult, behaviour);
  if (predicate === byMatrix) return { workResult, behaviour, predicate };
  wrong("predicate", "PREDICATE_CONTRADICTS", PREDICATE_LABEL[byMatrix]);
  return null;
}

const RATED_COLUMNS = ["workResult", "behaviour", "predicate"] as const;

/** A row to be written. */
export interface RekapLine {
  readonly nip: string;
  readonly name: string;
  readonly title: string;
  /** Null for one who is not assessed yet. */
  readonly ratings: RekapRatings | null;
}

/** The four rows above the data and the header, as the national system writes them. */
export const rekapTop = (file: { agencyCode: string; agencyName: string; unitName: string; period: PeriodSpan }) => [
  [`${file.agencyCode} - ${file.agencyName}`],
  [file.unitName],
  [rekapPeriodTitle(file.period)],
  [],
  Object.values(REKAP_HEADS),
];

/** A line as cells. The NIP is a text, so that it keeps all its digits. */
export const rekapLineCells = ({ nip, name, title, ratings }: RekapLine, number: number): (string | number)[] => [
  number,
  nip,
  name,
  title,
  ratings === null ? "" : RATING_LABEL[ratings.workResult],
  ratings === null ? "" : RATING_LABEL[ratings.behaviour],
  ratings === null ? "" : PREDICATE_LABEL[ratings.predicate],
];
