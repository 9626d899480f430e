import { isBlank } from "./import-cell.ts";
import { fitOf, mappingOf, type ImportColumn, type ImportMapping } from "./import-columns.ts";
import { isNumbering, isSameHead } from "./import-head.ts";
import type { PassedOver } from "./import-passed-over.ts";

/** What a line below the head of a table is: a row of it, the head of another table, or why it is nothing of it. */
export type LineKind = "ROW" | "OTHER_TABLE" | PassedOver;

/** How one table is read, as far as its lines have to be told apart. */
export interface LineReading {
  readonly columns: readonly ImportColumn[];
  readonly mapping: Pick<ImportMapping, "columns" | "repeated">;
  readonly heads: readonly string[];
  /** Where what a row cannot be without stands. */
  readonly needed: readonly number[];
  /** How the file's kind knows such lines itself, by their texts; without it they lack what a row needs. */
  readonly isNoRow?: ((texts: Readonly<Record<string, string>>) => boolean) | undefined;
}

/** Where what a row cannot be without stands; of a shape that asks for nothing, every column that was found. */
export function placesNeeded(
  columns: readonly ImportColumn[],
  mapping: Pick<ImportMapping, "columns" | "repeated">,
): number[] {
  const required = columns.filter(({ isRequired }) => isRequired === true);
  return (required.length > 0 ? required : columns).flatMap(({ name }) => [
    ...(mapping.columns[name] === undefined ? [] : [mapping.columns[name]]),
    ...Object.values(mapping.repeated[name] ?? {}),
  ]);
}

/**
 * Numberings, heads that a new page repeats, sums, notes and signatures are no rows, where nothing stands that makes one of them. In doubt it is a
 * row: what is wrong with it is said then, and nothing is lost without a word.
 */
export function lineKind(texts: readonly string[], reading: LineReading): LineKind {
  const { heads, needed } = reading;
  if (isNumbering(texts)) return "NUMBERING";
  if (isSameHead(heads, texts)) return "HEAD_AGAIN";
  if (reading.isNoRow)
    return reading.isNoRow(byColumn(texts, reading)) ? (besideRows(texts) ?? "LACKS_ALL") : headKind(texts, reading);
  const empty = needed.filter((at) => isBlank(texts[at] ?? ""));
  if (empty.length === needed.length) return besideRows(texts) ?? "LACKS_ALL";
  const beside = empty.length > 0 ? besideRows(texts) : null;
  if (beside) return beside;
  // Heads have no long numbers, and most rows have one where it is needed.
  return needed.some((at) => /\d{6}/.test(texts[at] ?? "")) ? "ROW" : headKind(texts, reading);
}

/** What people write below a table, or between its parts. */
function besideRows(texts: readonly string[]): "SUM" | "REMARK" | null {
  const said = texts.filter((text) => !isBlank(text));
  if (isSum(said)) return "SUM";
  return said.length === 1 && isRemark(said[0] ?? "") ? "REMARK" : null;
}

const byColumn = (texts: readonly string[], { mapping }: LineReading): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping.columns).map(([name, at]) => [name, (texts[at] ?? "").trim()]));

/** The same columns in the same places are the head again, if not to the letter; elsewhere they begin another table. */
function headKind(texts: readonly string[], { columns, mapping }: LineReading): LineKind {
  const found = mappingOf(columns, texts);
  const places = Object.entries(found.columns);
  if (places.length + Object.keys(found.repeated).length < 2) return "ROW";
  if (places.length > 1 && places.every(([name, at]) => mapping.columns[name] === at)) return "HEAD_AGAIN";
  return fitOf(columns, found) > 0 ? "OTHER_TABLE" : "ROW";
}

const SUM = /^(grand |sub ?-?)?(jumlah|total|rata-?rata|average|sum)\b/i;
const isSum = (said: readonly string[]): boolean => SUM.test((said[0] ?? "").trim());

const REMARK =
  /^(catatan|keterangan|ket|sumber|note|nb|n\.b|lampiran|dicetak|printed|mengetahui|menyetujui|disahkan|ditetapkan|a\.?n|an\.|u\.?b|plt|plh|kepala|camat|lurah|sekretaris|wali kota|walikota|bupati|nip|pangkat|\*+\)?)(\W|$)/i;
/** "Andir, 31 Maret 2026". */
const PLACE_AND_DAY = /^[a-z .]+, *(\d{1,2}|\.+|_+)? *[a-z]* *\d{4}$/i;
const WORDS_OF_A_SENTENCE = 7;

function isRemark(text: string): boolean {
  const said = text.trim();
  return REMARK.test(said) || PLACE_AND_DAY.test(said) || said.split(/\s+/).length >= WORDS_OF_A_SENTENCE;
}
