import { once } from "node:events";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { COLUMNS, type Table } from "./tables.ts";

export type Value = string | number | boolean | null;

/** Rows wait here until there are enough of them for a COPY; so much text at most, whatever the number of people. */
const WAITING = 8_000_000;
const PIECE = 65_536;

/**
 * Rows of several tables over one connection, which can only be in one COPY at a time: they are gathered per table and
 * written in turn, each COPY waiting for the server where it falls behind.
 */
export class CopyWriter {
  readonly counts = new Map<Table, number>();
  private readonly pieces = new Map<Table, string[]>();
  private readonly lines = new Map<Table, string>();
  private waiting = 0;

  constructor(private readonly client: pg.ClientBase) {}

  add(table: Table, ...values: Value[]): void {
    let line = (this.lines.get(table) ?? "") + encoded(values);
    this.counts.set(table, (this.counts.get(table) ?? 0) + 1);
    if (line.length >= PIECE) {
      this.waiting += line.length;
      const pieces = this.pieces.get(table);
      if (pieces) pieces.push(line);
      else this.pieces.set(table, [line]);
      line = "";
    }
    this.lines.set(table, line);
  }

  /** To be called between people: writes when enough is waiting. */
  async drain(): Promise<void> {
    if (this.waiting >= WAITING) await this.flush();
  }

  async flush(): Promise<void> {
    // In the order of the foreign keys, for a database whose user may not switch them off.
    for (const table of Object.keys(COLUMNS) as Table[]) {
      const pieces = [...(this.pieces.get(table) ?? []), this.lines.get(table) ?? ""].filter((piece) => piece !== "");
      if (pieces.length > 0) await this.copy(table, pieces);
    }
    this.pieces.clear();
    this.lines.clear();
    this.waiting = 0;
  }

  private async copy(table: Table, pieces: readonly string[]): Promise<void> {
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
