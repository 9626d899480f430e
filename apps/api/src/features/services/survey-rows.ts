import { addDays, isIsoDate, type IsoDate } from "@andir/domain/iso-date";
import { ageBandOf, type AgeBand, type Education, type RespondentSex } from "@andir/domain/respondent";
import { SERVICE_ELEMENTS, type ServiceElement } from "@andir/domain/service-element";
import { LONGEST_COMMENT, type SurveyAnswer } from "./survey-answer.ts";
import { columnsIn, headOf, MOST_ROWS, NEEDED, type Cell, type SheetColumn } from "./survey-sheet.ts";

/** What is wrong with a cell of a spreadsheet. */
export interface RowProblem {
  /** As the spreadsheet counts: the heads are row 1. */
  readonly row: number;
  /** The head of the column; null for what is wrong with the row or the file. */
  readonly column: string | null;
  readonly value: string | null;
  readonly code: RowFault;
}

export type RowFault =
  | "NOT_A_SHEET"
  | "NO_ROWS"
  | "TOO_MANY_ROWS"
  | "MISSING_COLUMN"
  | "NO_ANSWER"
  | "NOT_A_DAY"
  | "IN_THE_FUTURE"
  | "TOO_OLD"
  | "NOT_1_TO_4"
  | "NOT_AN_AGE"
  | "NOT_A_SEX"
  | "NOT_AN_EDUCATION"
  | "TOO_LONG";

export interface PaperAnswer {
  readonly answeredOn: IsoDate;
  readonly answer: SurveyAnswer;
}

export interface SheetRead {
  readonly answers: readonly PaperAnswer[];
  readonly problems: readonly RowProblem[];
}

const about = (code: RowFault, row = 1, column: string | null = null, value: string | null = null): SheetRead => ({
  answers: [],
  problems: [{ row, column, value, code }],
});

/** Paper surveys are brought in within two years; older ones are a slip of the year. */
const OLDEST_DAYS = 731;

/** Each row as an answer, and what is wrong with those that are none. Empty rows are passed over. */
export function answersIn(cells: readonly (readonly Cell[])[] | null, today: IsoDate): SheetRead {
  if (cells === null) return about("NOT_A_SHEET");
  const [heads = [], ...rows] = cells;
  const columns = columnsIn(heads);
  const missing = NEEDED.filter((column) => !columns.has(column));
  if (missing.length > 0)
    return {
      answers: [],
      problems: missing.map((column) => ({ row: 1, column: headOf(column), value: null, code: "MISSING_COLUMN" })),
    };
  const filled = rows
    .map((row, at) => ({ row, number: at + 2 }))
    .filter(({ row }) => row.some((cell) => textOf(cell) !== ""));
  if (filled.length === 0) return about("NO_ROWS", 2);
  if (filled.length > MOST_ROWS) return about("TOO_MANY_ROWS", MOST_ROWS + 2, null, String(filled.length));

  const problems: RowProblem[] = [];
  const answers = filled.flatMap(({ row, number }) => {
    const cellOf = (column: SheetColumn): Cell => row[columns.get(column) ?? -1] ?? null;
    const wrong = (code: RowFault, column: SheetColumn | null) =>
      problems.push({
        row: number,
        column: column === null ? null : headOf(column),
        value: column === null ? null : textOf(cellOf(column)).slice(0, 60),
        code,
      });
    const before = problems.length;
    const answer = answerOf(cellOf, wrong);
    const answeredOn = dayOf(cellOf("DAY"));
    if (answeredOn === null) wrong("NOT_A_DAY", "DAY");
    else if (answeredOn > today) wrong("IN_THE_FUTURE", "DAY");
    else if (answeredOn < addDays(today, -OLDEST_DAYS)) wrong("TOO_OLD", "DAY");
    return problems.length === before && answeredOn !== null ? [{ answeredOn, answer }] : [];
  });
  return { answers, problems };
}

type CellOf = (column: SheetColumn) => Cell;
type Wrong = (code: RowFault, column: SheetColumn | null) => void;

function answerOf(cellOf: CellOf, wrong: Wrong): SurveyAnswer {
  const answers = {} as Record<ServiceElement, number | null>;
  let faults = 0;
  for (const element of SERVICE_ELEMENTS) {
    const text = textOf(cellOf(element));
    answers[element] = /^[1-4]$/.test(text) ? Number(text) : null;
    if (text === "" || answers[element] !== null) continue;
    faults += 1;
    wrong("NOT_1_TO_4", element);
  }
  if (faults === 0 && SERVICE_ELEMENTS.every((element) => answers[element] === null)) wrong("NO_ANSWER", null);
  const comment = textOf(cellOf("COMMENT"));
  if (comment.length > LONGEST_COMMENT) wrong("TOO_LONG", "COMMENT");
  return {
    answers,
    comment: comment === "" ? null : comment,
    ageBand: known(cellOf, wrong, "AGE", "NOT_AN_AGE", ageIn),
    sex: known(cellOf, wrong, "SEX", "NOT_A_SEX", (text) => SEXES[text] ?? null),
    education: known(cellOf, wrong, "EDUCATION", "NOT_AN_EDUCATION", (text) => SCHOOLS[text] ?? null),
  };
}

/** Nothing for an empty cell; a fault for what is not understood. */
function known<T>(
  cellOf: CellOf,
  wrong: Wrong,
  column: SheetColumn,
  code: RowFault,
  read: (text: string) => T | null,
): T | null {
  const text = textOf(cellOf(column)).toLowerCase();
  if (text === "") return null;
  const value = read(text);
  if (value === null) wrong(code, column);
  return value;
}

function ageIn(text: string): AgeBand | null {
  const years = /^(\d{1,3})( tahun| th)?$/.exec(text)?.[1];
  return years === undefined || Number(years) < 5 || Number(years) > 120 ? null : ageBandOf(Number(years));
}

const SEXES: Readonly<Record<string, RespondentSex>> = {
  l: "MALE",
  "laki-laki": "MALE",
  "laki laki": "MALE",
  pria: "MALE",
  male: "MALE",
  p: "FEMALE",
  perempuan: "FEMALE",
  wanita: "FEMALE",
  female: "FEMALE",
};

const SCHOOLS: Readonly<Record<string, Education>> = {
  sd: "PRIMARY",
  "tidak sekolah": "PRIMARY",
  smp: "JUNIOR_SECONDARY",
  sma: "SENIOR_SECONDARY",
  smk: "SENIOR_SECONDARY",
  "sma/smk": "SENIOR_SECONDARY",
  d1: "BACHELOR",
  d2: "BACHELOR",
  d3: "BACHELOR",
  d4: "BACHELOR",
  s1: "BACHELOR",
  s2: "MASTER",
  s3: "DOCTOR",
};

/** 2026-11-24, 24/11/2026, 24-11-2026, 24.11.2026, or a date of the spreadsheet's own. */
function dayOf(cell: Cell): IsoDate | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  const text = textOf(cell);
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = written ? `${written[3]}-${pad(written[2])}-${pad(written[1])}` : text;
  return isIsoDate(day) ? day : null;
}

const pad = (number = ""): string => number.padStart(2, "0");

const textOf = (cell: Cell): string =>
  cell instanceof Date
    ? cell.toISOString().slice(0, 10)
    : String(cell ?? "")
        // oxlint-disable-next-line no-control-regex
        .replaceAll(/[\u0000-\u001f\u007f]/g, " ")
        .trim();
