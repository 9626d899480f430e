import { parse } from "csv-parse";
import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Transform } from "node:stream";
import { MOST_COLUMNS, SheetRefusal, type SheetFile, type SheetRow } from "./sheet-file.ts";

/** Longer than any row of a form: a quote that is never closed would take in the rest of the file. */
const LONGEST_LINE = 200_000;
const SAMPLE = 64 * 1024;

/** Text with commas, semicolons, tabs or bars, in UTF-8, UTF-16 or the alphabet of older Windows. */
export async function openCsv(path: string): Promise<SheetFile> {
  const encoding = await encodingOf(path);
  const delimiter = delimiterOf(await sampleOf(path, encoding));
  return {
    format: "CSV",
    sheets: [{ name: "CSV", isHidden: false }],
    read: { encoding, delimiter },
    rows: () => rowsOf(path, encoding, delimiter),
    merged: async () => ({ filled: (row) => row }),
    hiddenColumns: async () => [],
    close() {},
  };
}

async function encodingOf(path: string): Promise<string> {
  let isFirst = true;
  let isUtf = true;
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (isFirst) {
      if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
      if (chunk[0] === 0xfe && chunk[1] === 0xff) return "utf-16be";
      isFirst = false;
      const wide = wideOf(chunk);
      if (wide !== null) return wide;
    }
    if (chunk.includes(0)) throw new SheetRefusal("NOT_A_SHEET");
    const piece = Buffer.concat([rest, chunk]);
    const whole = endOfLetters(piece);
    if (!isUtf8(piece.subarray(0, whole))) isUtf = false;
    rest = piece.subarray(whole);
  }
  return isUtf && isUtf8(rest) ? "utf-8" : "windows-1252";
}

/** UTF-16 without its mark: of letters of ours every other byte is 0. */
function wideOf(chunk: Buffer): string | null {
  const zeros = [0, 0];
  const looked = Math.min(chunk.length, 2_048) & ~1;
  for (let at = 0; at < looked; at += 1) if (chunk[at] === 0) zeros[at & 1]! += 1;
  const [even = 0, odd = 0] = zeros;
  const most = looked * 0.3;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : null;
}

/** Where the last whole letter of UTF-8 ends: what follows begins one that the next piece goes on with. */
function endOfLetters(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= 0 && at > bytes.length - 4; at -= 1) {
    const byte = bytes[at]!;
    if (byte < 0x80) return at + 1;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

async function sampleOf(path: string, encoding: string): Promise<string> {
  const decoder = new TextDecoder(encoding);
  let text = "";
  for await (const chunk of createReadStream(path, { end: SAMPLE }) as AsyncIterable<Buffer>)
    text += decoder.decode(chunk, { stream: true });
  return text;
}

const DELIMITERS = [";", ",", "\t", "|"];
/** The beginning of a form says little: its title has no delimiter, or a comma in its name. */
const LINES = 60;

/** The sign that stands outside of quotes the same number of times in the most lines. */
export function delimiterOf(text: string): string {
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said;
  const lines = text.split(/\r\n|\n|\r/).slice(0, LINES);
  let best = { delimiter: ";", score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, "").split(delimiter).length - 1);
    const usual = new Map<number, number>();
    for (const count of counts) if (count > 0) usual.set(count, (usual.get(count) ?? 0) + 1);
    for (const [count, times] of usual) {
      const score = times * 100 + Math.min(count, 50);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

async function* rowsOf(path: string, encoding: string, delimiter: string): AsyncGenerator<SheetRow> {
  const decoder = new TextDecoder(encoding);
  const decoded = new Transform({
    readableObjectMode: false,
    transform(chunk: Buffer, _encoding, done) {
      done(null, Buffer.from(decoder.decode(chunk, { stream: true })));
    },
    flush(done) {
      done(null, Buffer.from(decoder.decode()));
    },
  });
  const parser = parse({
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_LINE,
    record_delimiter: ["\r\n", "\n", "\r"],
  });
  let row = 0;
  let failed: unknown;
  const reading = pipeline(createReadStream(path), decoded, parser).catch((error: unknown) => {
    failed = error;
  });
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      if (row === 1 && record.length <= 2 && /^sep=/i.test(record[0] ?? "")) continue;
      if (record.length > MOST_COLUMNS && record.slice(MOST_COLUMNS).some((text) => text !== ""))
        throw new SheetRefusal("TOO_MANY_COLUMNS", String(row));
      yield { row, cells: record.map(cellOf), isHidden: false };
    }
    await reading;
    if (failed !== undefined) throw failed;
  } catch (error) {
    throw named(error, row);
  } finally {
    parser.destroy();
  }
}

/** A text that a spreadsheet was asked to keep as it is: our own lists write a NIP so. */
const KEPT_AS_TEXT = /^="([^"]*)"$/;

function cellOf(written: string): SheetRow["cells"][number] {
  const text = KEPT_AS_TEXT.exec(written)?.[1] ?? written;
  return text === "" ? null : { text, kind: "TEXT" };
}

function named(error: unknown, row: number): unknown {
  const code = (error as { code?: string }).code ?? "";
  if (code === "CSV_QUOTE_NOT_CLOSED" || code === "CSV_MAX_RECORD_SIZE")
    return new SheetRefusal(code === "CSV_QUOTE_NOT_CLOSED" ? "QUOTE_NOT_CLOSED" : "TOO_LONG_A_LINE", String(row + 1));
  return code.startsWith("CSV_") ? new SheetRefusal("DAMAGED", String(row + 1)) : error;
}
