import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { changesSince, NOTHING, type Changes, type Mark } from "./changes.ts";
import { Columns, type Replacement } from "./columns.ts";
import { enumsOf, type ReplicatedTables } from "./replicated-tables.ts";

/** So much changed, or the server is another one: a copy made anew is sooner there than this one brought up to date. */
export class OutOfStep extends Error {}

/** Notes are kept for a day: who has not looked for so long may have missed some. */
const LONGEST_MS = 12 * 60 * 60_000;

/** Rows that were replaced stay in memory. */
const MOST_REPLACED = 200_000;

/** Of a table, by the column that it is followed by; null for all of it. */
type Rows = readonly [table: string, keys: readonly string[] | null];

/**
 * A copy of PostgreSQL's rows in columns, in the memory of this process. PostgreSQL stays the only truth: before each question the copy takes
 * over what was committed up to then, so that it answers as PostgreSQL itself would at that moment.
 */
export class Replica {
  private mark: Mark = NOTHING;
  private lookedAt = Date.now();
  private replaced = 0;
  private catching: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;

  private constructor(
    private readonly pool: pg.Pool,
    private readonly tables: ReplicatedTables,
    readonly columns: Columns,
  ) {}

  static async of(pool: pg.Pool, tables: ReplicatedTables): Promise<Replica> {
    const { rows } = await pool.query<{ name: string; words: string[] }>(
      `select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as words
       from pg_enum e join pg_type t on t.oid = e.enumtypid where t.typname = any($1) group by 1`,
      [enumsOf(tables)],
    );
    const enums = Object.fromEntries(rows.map(({ name, words }) => [name, words]));
    const replica = new Replica(pool, tables, await Columns.open(tables, enums));
    try {
      await replica.take();
      return replica;
    } catch (error) {
      await replica.columns.close();
      throw error;
    }
  }

  /** One catching-up at a time, and one that waits: that under way may have looked before the change that a question is to see. */
  caughtUp(): Promise<void> {
    this.next ??= this.catching
      .catch(() => {})
      .then(() => {
        this.next = undefined;
        return (this.catching = this.catchUp());
      });
    return this.next;
  }

  async close(): Promise<void> {
    await this.catching.catch(() => {});
    await this.columns.close();
  }

  private async catchUp(): Promise<void> {
    const now = Date.now();
    if (now - this.lookedAt > LONGEST_MS) throw new OutOfStep("Nobody looked for long");
    this.lookedAt = now;
    const { mark, changed } = await changesSince(this.pool, this.mark);
    if (changed.size === 0 && mark.server === this.mark.server) this.mark = mark;
    else await this.take();
  }

  /** Takes over what changed, at first everything, as it all stands at one moment. */
  private async take(): Promise<void> {
    const { mark, replacements } = await onSnapshot(this.pool, async (client) => {
      const { mark, changed } = await changesSince(client, this.mark);
      const replacements: Replacement[] = [];
      for (const [table, keys] of this.mark === NOTHING ? this.everything() : this.inStep(mark, changed))
        replacements.push({ table, keys, file: await this.written(client, table, keys) });
      return { mark, replacements };
    });
    try {
      await this.columns.replace(replacements);
    } finally {
      await Promise.all(replacements.map(({ file }) => rm(file)));
    }
    this.mark = mark;
  }

  private everything(): readonly Rows[] {
    return Object.keys(this.tables).map((table) => [table, null]);
  }

  private inStep({ server }: Mark, changed: Changes["changed"]): readonly Rows[] {
    if (server !== this.mark.server) throw new OutOfStep("Another server");
    // Another version of the product may note more than this one copies.
    const rows = [...changed].filter(([table]) => Object.hasOwn(this.tables, table));
    for (const [table, keys] of rows) {
      if (keys === null && this.tables[table]!.by !== null) throw new OutOfStep(`All of ${table} changed`);
      this.replaced += keys?.length ?? 0;
    }
    if (this.replaced > MOST_REPLACED) throw new OutOfStep("Much was replaced");
    return rows;
  }

  private async written(client: pg.PoolClient, table: string, keys: readonly string[] | null): Promise<string> {
    const { by, columns } = this.tables[table]!;
    const file = join(this.columns.folder, `${table}.csv`);
    const names = Object.keys(columns).map((name) => `"${name}"`);
    const some = keys ? ` where ${by} in (${keys.map((key) => `'${key}'`).join()})` : "";
    await pipeline(
      client.query(copyTo(`copy (select ${names.join()} from "${table}"${some}) to stdout (format csv)`)),
      createWriteStream(file, { mode: 0o600 }),
    );
    return file;
  }
}

/** Every statement sees the same moment. What fails throws the connection away: a copy may be under way on it. */
async function onSnapshot<T>(pool: pg.Pool, read: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isDone = false;
  try {
    await client.query(
      "begin isolation level repeatable read read only; set local datestyle = 'ISO'; set local timezone = 'UTC'",
    );
    const result = await read(client);
    await client.query("commit");
    isDone = true;
    return result;
  } finally {
    client.release(!isDone);
  }
}
