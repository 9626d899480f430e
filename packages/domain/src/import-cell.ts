import { isGrade } from "./grade.ts";
import { folded } from "./folded.ts";
import { isIsoDate, type IsoDate } from "./iso-date.ts";
import { parseNip } from "./nip.ts";

/** A cell of a sheet as its file has it: its text, and what kind of value the file says it is. */
export interface SheetCell {
  /** Of a number all its digits as the file writes them, of a day ISO. */
  readonly text: string;
  readonly kind: CellKind;
}

/** NO_VALUE is a formula whose result the file does not hold, FAULT a formula that failed (#N/A). */
export type CellKind = "TEXT" | "NUMBER" | "DAY" | "CLOCK" | "YES_NO" | "NO_VALUE" | "FAULT";

/** What a column holds. A WORD is one of a list that the column names. */
export type ImportColumnType =
  "TEXT" | "NIP" | "DAY" | "MONTH" | "CLOCK" | "INTEGER" | "DECIMAL" | "YES_NO" | "GRADE" | "WORD";

/** In which order a day written with numbers alone is meant; year first is always understood. */
export const DayOrder = { DAY_FIRST: "DAY_FIRST", MONTH_FIRST: "MONTH_FIRST" } as const;
export type DayOrder = (typeof DayOrder)[keyof typeof DayOrder];

export type ImportValue = string | number | boolean | null;

/** Why a cell is not taken; the words are in `import-problem.ts`. */
export type CellFault =
  | "REQUIRED"
  | "LOST_DIGITS"
  | "FORMULA_WITHOUT_VALUE"
  | "FORMULA_FAILED"
  | "NIP_LENGTH"
  | "NIP_NOT_DIGITS"
  | "NOT_A_DAY"
  | "OTHER_DAY_ORDER"
  | "SHORT_YEAR"
  | "NOT_A_MONTH"
  | "NOT_A_CLOCK_TIME"
  | "NOT_A_WHOLE_NUMBER"
  | "NOT_A_NUMBER"
  | "DOUBTFUL_SEPARATOR"
  | "NOT_YES_OR_NO"
  | "NOT_A_GRADE"
  | "UNKNOWN_WORD"
  | "TOO_LONG";

export type CellRead = { readonly value: ImportValue } | { readonly fault: CellFault };

export interface CellReading {
  readonly type: ImportColumnType;
  /** Of a WORD: how each is written in files, whatever the case and spacing. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly dayOrder?: DayOrder;
  /** Of a TEXT; 500 without it. */
  readonly longest?: number;
}

/** A double holds fifteen digits of whatever number: a longer one came out of it changed. */
const SURE_DIGITS = 15;
const LONGEST = 500;

const value = (read: ImportValue): CellRead => ({ value: read });
const fault = (code: CellFault): CellRead => ({ fault: code });

/** What a cell means in a column; null for an empty one. Nothing is guessed: what can be meant in two ways is a fault. */
export function readCell(cell: SheetCell | null, reading: CellReading): CellRead {
  if (cell === null) return value(null);
  if (cell.kind === "NO_VALUE") return fault("FORMULA_WITHOUT_VALUE");
  if (cell.kind === "FAULT") return fault("FORMULA_FAILED");
  const text = tidy(cell.text);
  if (text === "") return value(null);
  switch (reading.type) {
    case "TEXT":
      return cell.kind === "NUMBER" && hasLostDigits(text) ? fault("LOST_DIGITS") : readText(text, reading);
    case "NIP":
      return cell.kind === "NUMBER" ? fault("LOST_DIGITS") : readNip(text);
    case "DAY":
      return readDay(cell, text, reading.dayOrder ?? DayOrder.DAY_FIRST);
    case "MONTH":
      return readMonth(cell, text);
    case "CLOCK":
      return readClock(cell, text);
    case "INTEGER":
    case "DECIMAL":
      return readNumber(cell, text, reading.type === "INTEGER");
    case "YES_NO":
      return readYesNo(text);
    case "GRADE":
      return readGrade(text);
    case "WORD":
      return readWord(text, reading.words ?? {});
  }
}

/** Without what cannot be seen: control signs, spaces of other widths, a mark of the byte order in the middle, doubled blanks. */
const tidy = (text: string): string =>
  text
    .normalize("NFC")
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001f\u007f\u00a0\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g, " ")
    .replaceAll(/ +/g, " ")
    .trim();

/** Whether nothing stands in it that can be seen. */
export const isBlank = (text: string): boolean => text.trim() === "" || (text.length < 20 && tidy(text) === "");

const hasLostDigits = (text: string): boolean =>
  /e\+?\d/i.test(text) || (/^-?\d+$/.test(text) && text.replace("-", "").length > SURE_DIGITS);

function readText(text: string, { longest = LONGEST }: CellReading): CellRead {
  // The sign by which a spreadsheet is told that a number is text.
  const said = /^'[\d+=-]/.test(text) ? text.slice(1) : text;
  return said.length > longest ? fault("TOO_LONG") : value(said);
}

function readNip(text: string): CellRead {
  // 1.98503E+17: a number that was shown as one and saved as text.
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(text)) return fault("LOST_DIGITS");
  const read = parseNip(text.replaceAll(/^['`’]|['`’]$/g, ""));
  if (!read.ok) return fault(read.error === "LENGTH" ? "NIP_LENGTH" : "NIP_NOT_DIGITS");
  return value(read.nip);
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["januari", "january", "jan"],
    ["februari", "february", "pebruari", "feb", "peb"],
    ["maret", "march", "mar", "mrt"],
    ["april", "apr"],
    ["mei", "may"],
    ["juni", "june", "jun"],
    ["juli", "july", "jul"],
    ["agustus", "august", "agu", "agt", "ags", "aug"],
    ["september", "sep", "sept"],
    ["oktober", "october", "okt", "oct"],
    ["november", "nopember", "nov", "nop"],
    ["desember", "december", "des", "dec"],
  ].flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
);

const dayOf = (year: string, month: string | number, day: string): IsoDate | null => {
  const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : null;
};

/** An hour behind the day says nothing about the day. */
const HOUR = /[ T]\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?( ?(am|pm|wib))?$/i;
const WEEKDAY = /^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|\w+day),? /i;

function readDay(cell: SheetCell, said: string, order: DayOrder): CellRead {
  const text = said.replace(HOUR, "").replace(WEEKDAY, "").trim();
  if (cell.kind === "DAY") return isIsoDate(text) ? value(text) : fault("NOT_A_DAY");
  if (cell.kind === "NUMBER" && !/^\d{8}$/.test(text)) return fault("NOT_A_DAY");
  const yearFirst = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(text);
  if (yearFirst && (text.length === 8 || /\D/.test(text))) {
    const [, year = "", month = "", day = ""] = yearFirst;
    const read = dayOf(year, month, day);
    if (read !== null || /\D/.test(text)) return read === null ? fault("NOT_A_DAY") : value(read);
  }
  const named =
    /^(\d{1,2})[-/. ]([a-z]+)[-/., ]+(\d{2,4})$/i.exec(text) ??
    swapped(/^([a-z]+)[ -](\d{1,2}),? (\d{2,4})$/i.exec(text));
  if (named) {
    const [, day = "", name = "", year = ""] = named;
    const month = MONTHS[name.toLowerCase()];
    if (year.length === 2) return fault("SHORT_YEAR");
    const read = month === undefined ? null : dayOf(year, month, day);
    return read === null ? fault("NOT_A_DAY") : value(read);
  }
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/.exec(text);
  if (!numbers) return fault("NOT_A_DAY");
  const [, one = "", two = "", year = ""] = numbers;
  if (year.length === 2) return fault("SHORT_YEAR");
  const [meant, other] = [dayOf(year, two, one), dayOf(year, one, two)];
  const [asked, instead] = order === DayOrder.DAY_FIRST ? [meant, other] : [other, meant];
  if (asked !== null) return value(asked);
  return fault(instead === null ? "NOT_A_DAY" : "OTHER_DAY_ORDER");
}

const swapped = (found: RegExpExecArray | null): string[] | null =>
  found && [found[0], found[2] ?? "", found[1] ?? "", found[3] ?? ""];

/** 2026-06, 06/2026, Juni 2026, or a day of it. */
function readMonth(cell: SheetCell, text: string): CellRead {
  const named = /^([a-z]+)[ -](\d{4})$/i.exec(text);
  const numbers = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  const month = named
    ? `${named[2]}-${String(MONTHS[(named[1] ?? "").toLowerCase()] ?? 0).padStart(2, "0")}`
    : numbers
      ? `${numbers[2]}-${(numbers[1] ?? "").padStart(2, "0")}`
      : cell.kind === "DAY" || isIsoDate(text)
        ? text.slice(0, 7)
        : text;
  return isIsoDate(`${month}-01`) ? value(month) : fault("NOT_A_MONTH");
}

/** 07:31, 7.31, 07:31:05, or the fraction of a day that a spreadsheet keeps. */
function readClock(cell: SheetCell, text: string): CellRead {
  if (cell.kind === "NUMBER" && Number(text) >= 0 && Number(text) < 1) {
    const minutes = Math.round(Number(text) * 1440);
    return value(`${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`);
  }
  // A machine writes the day beside the hour.
  const found = /^(\d{1,2})[:.](\d{2})([:.]\d{2})?( ?wib)?$/i.exec(text.replace(/^\S*\d{4}\S* /, ""));
  if (found && Number(found[1]) < 24 && Number(found[2]) < 60)
    return value(`${(found[1] ?? "").padStart(2, "0")}:${found[2]}`);
  return fault("NOT_A_CLOCK_TIME");
}

/** In text a comma is the decimal sign and a dot stands between thousands, or the other way round where that is sure. */
function readNumber(cell: SheetCell, text: string, isWhole: boolean): CellRead {
  const wrong = isWhole ? "NOT_A_WHOLE_NUMBER" : "NOT_A_NUMBER";
  if (cell.kind === "NUMBER") {
    if (hasLostDigits(text)) return fault("LOST_DIGITS");
    return checkedNumber(Number(text), isWhole);
  }
  if (cell.kind !== "TEXT") return fault(wrong);
  const said = text
    .replace(/^rp\.? ?/i, "")
    .replaceAll(" ", "")
    .replace(/%$/, "");
  if (/^-?\d{1,3}([.,]\d{3})$/.test(said))
    // 1.234 is a thousand here and little more than one elsewhere; of a count only the thousand makes sense.
    return isWhole ? value(Number(said.replace(/[.,]/, ""))) : fault("DOUBTFUL_SEPARATOR");
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(said))
    return checkedNumber(Number(said.replaceAll(".", "").replace(",", ".")), isWhole);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(said)) return checkedNumber(Number(said.replaceAll(",", "")), isWhole);
  if (/^-?\d+([.,]\d+)?$/.test(said)) return checkedNumber(Number(said.replace(",", ".")), isWhole);
  return fault(wrong);
}

function checkedNumber(number: number, isWhole: boolean): CellRead {
  if (!Number.isFinite(number)) return fault(isWhole ? "NOT_A_WHOLE_NUMBER" : "NOT_A_NUMBER");
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return fault("LOST_DIGITS");
  return isWhole && !Number.isInteger(number) ? fault("NOT_A_WHOLE_NUMBER") : value(number);
}

const YES = new Set(["ya", "y", "yes", "1", "true", "benar", "v", "x", "√", "✓"]);
const NO = new Set(["tidak", "t", "n", "no", "0", "false", "salah", "bukan", "-"]);

function readYesNo(text: string): CellRead {
  const word = text.toLowerCase();
  if (YES.has(word)) return value(true);
  return NO.has(word) ? value(false) : fault("NOT_YES_OR_NO");
}

/** III/c, III-c, IIIc, "III/c - Penata", or IX. */
function readGrade(text: string): CellRead {
  const found = /^([ivx]+)(?:[ /.-]*([a-e]))?(?:$|[ ,(-])/i.exec(text);
  const grade = found ? (found[1] ?? "").toUpperCase() + (found[2] ? `/${found[2].toLowerCase()}` : "") : "";
  return isGrade(grade) ? value(grade) : fault("NOT_A_GRADE");
}

function readWord(text: string, words: Readonly<Record<string, readonly string[]>>): CellRead {
  const said = folded(text);
  for (const [word, written] of Object.entries(words))
    if (folded(word) === said || written.some((alias) => folded(alias) === said)) return value(word);
  return fault("UNKNOWN_WORD");
}
