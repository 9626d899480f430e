import { createHash } from "node:crypto";
import { finished } from "node:stream/promises";
import { once } from "node:events";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import sql from "sql-template-tag";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { SheetFile } from "../../platform/sheets/sheet-file.ts";
import { MOST_ROWS, TOO_MANY_ROWS } from "./file-words.ts";
import type { ImportCounts, PassedLine } from "./import-run.entity.ts";
import type { ImportProblem } from "@andir/domain/import-problem";
import { passedLines } from "./passed-lines.ts";
import { noLines, readRows, type Reading, type RowRead } from "./read-rows.ts";

export interface Staged {
  readonly counts: ImportCounts;
  readonly passed: readonly PassedLine[];
  readonly contentDigest: string;
}

const AT_ONCE = 5_000;

/** Reads a sheet row by row into import_row, a few thousand in a transaction. `told` hears how many, and says whether to go on; null when it was stopped. */
export async function stageRows(
  scope: Scope,
  file: SheetFile,
  reading: Reading,
  told: (count: number) => Promise<boolean>,
): Promise<Staged | ImportProblem | null> {
  await rows(scope, sql`delete from import_row where run_key = ${reading.runKey}::uuid`);
  const content = new ContentDigest();
  const counts = noLines();
  const { kept: passed, passedBy } = passedLines();
  let lines: string[] = [];
  for await (const read of readRows(file, reading, counts, passedBy)) {
    if (counts.rows > MOST_ROWS) return TOO_MANY_ROWS;
    lines.push(lineOf(reading, read, content));
    if (lines.length < AT_ONCE) continue;
    await copy(scope, lines);
    lines = [];
    if (!(await told(counts.rows))) return null;
  }
  await copy(scope, lines);
  return { counts, passed, contentDigest: content.digest() };
}

function lineOf({ runKey, shape }: Reading, { row, values, problems }: RowRead, content: ContentDigest): string {
  const json = JSON.stringify(values);
  content.add(json);
  const isWrong = problems.length > 0;
  const identity = isWrong ? null : (shape.identity?.(values) ?? null);
  return `${runKey}\t${row}\t${copied(json)}\t${copied(identity)}\t${isWrong ? "WRONG" : "\\N"}\t${isWrong ? copied(JSON.stringify(problems)) : "\\N"}\n`;
}

/** The text format of COPY. */
const copied = (text: string | null): string =>
  text === null
    ? "\\N"
    : text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");

function copy(scope: Scope, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return Promise.resolve();
  return inTransaction(scope, async (tx) => {
    const client = tx.sql as unknown as pg.PoolClient;
    const stream = client.query(
      copyFrom(`copy import_row (run_key, row, "values", identity, outcome, problems) from stdin`),
    );
    const end = finished(stream);
    end.catch(() => undefined); // awaited below, after the lines
    for (let at = 0; at < lines.length; at += 500)
      if (!stream.write(lines.slice(at, at + 500).join(""))) await Promise.race([once(stream, "drain"), end]);
    stream.end();
    await end;
  });
}

/** The same for the same rows in any order: the sum of their digests. */
class ContentDigest {
  private sum = 0n;
  private count = 0;

  add(json: string): void {
    this.sum = (this.sum + BigInt(`0x${createHash("sha256").update(json).digest("hex")}`)) & MASK;
    this.count += 1;
  }

  digest(): string {
    return `${this.count}-${this.sum.toString(36)}`;
  }
}

const MASK = (1n << 256n) - 1n;
