import { once } from "node:events";
import { finished } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { COLUMNS, type Table } from "./tables.ts";

export type Value = string | number | boolean | null;

/** So many bytes are gathered before they are written; twice as many are held at most, whatever the number of people. */
const BATCH = 8_000_000;
const PIECE = 65_536;

type Batch = Map<Table, Buffer[]>;

/**
 * Rows of several tables over one connection, which can only be in one COPY at a time: they are gathered per table, and
 * a batch is written in turn while the next one is made. Where the server falls behind, the making waits.
 */
export class CopyWriter {
  readonly counts = new Map<Table, number>();
  private readonly open = new Map<Table, { bytes: Buffer; used: number }>();
  private batch: Batch = new Map();
  private gathered = 0;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly client: pg.ClientBase) {}

  add(table: Table, ...values: Value[]): void {
    const line = encoded(values);
    this.counts.set(table, (this.counts.get(table) ?? 0) + 1);
    let piece = this.open.get(table);
    // Bytes at once, not text kept for later: millions of short strings would be moved about by the collector.
    if (piece === undefined || piece.used + line.length * 3 > piece.bytes.length) {
      this.close(table);
      piece = { bytes: Buffer.allocUnsafe(Math.max(PIECE, line.length * 3)), used: 0 };
      this.open.set(table, piece);
    }
    piece.used += piece.bytes.write(line, piece.used);
  }

  /** To be called between people: lets the batch under way go on, and begins the next one when it is full. */
  async drain(): Promise<void> {
    await setImmediate();
    if (this.gathered >= BATCH) await this.begin();
  }

  async flush(): Promise<void> {
    await this.begin();
    await this.writing;
  }

  private close(table: Table): void {
    const piece = this.open.get(table);
    if (piece === undefined || piece.used === 0) return;
    this.open.delete(table);
    this.gathered += piece.used;
    const pieces = this.batch.get(table);
    if (pieces) pieces.push(piece.bytes.subarray(0, piece.used));
    else this.batch.set(table, [piece.bytes.subarray(0, piece.used)]);
  }

  private async begin(): Promise<void> {
    await this.writing;
    for (const table of this.open.keys()) this.close(table);
    this.writing = this.write(this.batch);
    this.writing.catch(() => undefined); // told at the next await, which is sure to come
    this.batch = new Map();
    this.gathered = 0;
  }

  /** In the order of the foreign keys, for a database whose user may not switch them off. */
  private async write(batch: Batch): Promise<void> {
    for (const table of Object.keys(COLUMNS) as Table[]) {
      const pieces = batch.get(table);
      if (pieces !== undefined) await this.copy(table, pieces);
    }
  }

  private async copy(table: Table, pieces: readonly Buffer[]): Promise<void> {
    const columns = COLUMNS[table].map((column) => `"${column}"`).join(", ");
    const stream = this.client.query(copyFrom(`COPY "${table}" (${columns}) FROM STDIN`));
    const end = finished(stream);
    end.catch(() => undefined); // awaited below, after the pieces
    for (const piece of pieces) {
      if (!stream.write(piece)) await Promise.race([once(stream, "drain"), end]);
    }
    stream.end();
    await end;
  }
}

/** The text format of COPY. */
function encoded(values: readonly Value[]): string {
  let line = "";
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (i > 0) line += "\t";
    if (value === null) line += "\\N";
    else if (typeof value === "string") line += SPECIAL.test(value) ? escaped(value) : value;
    else line += value === true ? "t" : value === false ? "f" : value;
  }
  return `${line}\n`;
}

const SPECIAL = /[\\\t\n\r]/;

const escaped = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
