import type { CellKind, SheetCell } from "@andir/domain/import-cell";
import type { Entry, ZipFile } from "yauzl";
import { MOST_COLUMNS, SheetRefusal, type SheetRow } from "./sheet-file.ts";
import type { SharedTexts } from "./shared-texts.ts";
import { parserOf, textOf, unescaped, type NumberKind } from "./xlsx-parts.ts";

interface WorkbookFacts {
  readonly texts: SharedTexts | null;
  readonly kinds: readonly NumberKind[];
  readonly is1904: boolean;
}

/** The cell that is being read. */
interface Open {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  hasFormula: boolean;
  hasValue: boolean;
}

/** The rows of a sheet as its bytes are unpacked: never more of them in memory than one piece holds. */
export async function* xlsxRows(zip: ZipFile, entry: Entry, facts: WorkbookFacts): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = [];
  let inData = false;
  let row = 0;
  let isHidden = false;
  let cells: (SheetCell | null)[] = [];
  let cell: Open | null = null;
  let into: "value" | "inline" | null = null;
  let aside = 0;

  const parser = parserOf({
    open(name, { attributes }) {
      switch (name) {
        case "sheetData":
          inData = true;
          return;
        case "row":
          if (!inData) return;
          row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]);
          isHidden = attributes["hidden"] === "1" || attributes["hidden"] === "true";
          cells = [];
          return;
        case "c":
          if (!inData) return;
          cell = {
            column: attributes["r"] === undefined ? cells.length : columnOf(attributes["r"]),
            type: attributes["t"] ?? "n",
            style: Number(attributes["s"] ?? 0),
            value: "",
            inline: "",
            hasFormula: false,
            hasValue: false,
          };
          return;
        case "f":
          if (cell) cell.hasFormula = true;
          return;
        case "v":
          if (cell) {
            cell.hasValue = true;
            into = "value";
          }
          return;
        case "rPh":
          aside += 1;
          return;
        case "t":
          if (cell && aside === 0) into = "inline";
      }
    },
    text(text) {
      if (cell && into) cell[into] += text;
    },
    close(name) {
      switch (name) {
        case "sheetData":
          inData = false;
          return;
        case "v":
        case "t":
          into = null;
          return;
        case "rPh":
          aside -= 1;
          return;
        case "c": {
          if (!cell) return;
          const read = cellOf(cell, facts);
          if (read !== null) {
            if (cell.column >= MOST_COLUMNS) throw new SheetRefusal("TOO_MANY_COLUMNS", String(row));
            while (cells.length < cell.column) cells.push(null);
            cells[cell.column] = read;
          }
          cell = null;
          return;
        }
        case "row":
          if (inData) ready.push({ row, cells, isHidden });
      }
    },
  });
  for await (const text of textOf(zip, entry)) {
    parser.write(text);
    yield* ready.splice(0);
  }
  parser.close();
  yield* ready.splice(0);
}

/** "AB12" is column 27. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference) {
    const letter = (sign.codePointAt(0) ?? 0) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

function cellOf(cell: Open, { texts, kinds, is1904 }: WorkbookFacts): SheetCell | null {
  const of = (text: string | null, kind: CellKind): SheetCell | null =>
    text === null || (text === "" && kind === "TEXT") ? null : { text, kind };
  if (cell.type === "inlineStr") return of(unescaped(cell.inline), "TEXT");
  if (!cell.hasValue || cell.value === "") return cell.hasFormula && !cell.hasValue ? of("", "NO_VALUE") : null;
  switch (cell.type) {
    case "s":
      return of(sharedText(texts, cell.value), "TEXT");
    case "str":
      return of(unescaped(cell.value), "TEXT");
    case "b":
      return of(cell.value === "1" ? "Ya" : "Tidak", "YES_NO");
    case "e":
      return of(cell.value, "FAULT");
    case "d":
      return of(cell.value.slice(0, 10), "DAY");
    default:
      return numberOf(cell.value, kinds[cell.style] ?? null, is1904);
  }
}

/** A cell whose text is not there would be taken for an empty one. */
function sharedText(texts: SharedTexts | null, place: string): string {
  const text = texts?.at(Number(place)) ?? null;
  if (text === null) throw new SheetRefusal("DAMAGED");
  return text;
}

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars of spreadsheets; the first one takes 1900 for a leap year, which no record of ours reaches back to. */
const FIRST_DAY = { usual: Date.UTC(1899, 11, 30), mac: Date.UTC(1904, 0, 1) };

function numberOf(text: string, kind: NumberKind, is1904: boolean): SheetCell {
  const serial = Number(text);
  if (kind === null || !Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return { text, kind: "NUMBER" };
  const minutes = Math.round((serial % 1) * 1440);
  const clock = `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  if (kind === "CLOCK" && serial < 1) return { text: clock, kind: "CLOCK" };
  const day = new Date((is1904 ? FIRST_DAY.mac : FIRST_DAY.usual) + Math.floor(serial) * DAY_MS)
    .toISOString()
    .slice(0, 10);
  return { text: minutes === 0 ? day : `${day} ${clock}`, kind: "DAY" };
}
