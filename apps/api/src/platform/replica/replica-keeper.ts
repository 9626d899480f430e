import type pg from "pg";
import type { Scope } from "../scope.ts";
import { rowsOfMany, type Queryable } from "../sql.ts";
import type { Sql } from "sql-template-tag";
import { NotHeld } from "./columns.ts";
import { understanding } from "./dialect.ts";
import { OutOfStep, Replica } from "./replica.ts";
import type { ReplicatedTables } from "./replicated-tables.ts";

export interface ReplicaSettings {
  readonly tables: ReplicatedTables;
  /** Of fewer rows in all of them PostgreSQL tells the sums as fast. */
  readonly atLeast: number;
  /** Whether the first question waits until all is copied; PostgreSQL answers it otherwise. */
  readonly waits?: boolean;
  readonly say?: (message: string) => void;
  /** What went wrong, and PostgreSQL answered in its place. */
  readonly failed?: (error: unknown, where: string) => void;
  /** Told of each question that the copy answered. */
  readonly answered?: (text: string) => void;
}

/** Some 2,000 people over two years. */
export const FROM_HERE_ON = 250_000;

const MINUTE = 60_000;
const IDLE = 60 * MINUTE;
/** Statements that are not for the copy are remembered, and so many at most. */
const MOST_TEXTS = 1000;

/** Makes the copy in columns when questions come that gain by it, and lets it go when none come any more. */
export class ReplicaKeeper {
  private replica: Replica | undefined;
  private making: Promise<void> | undefined;
  private lookAgainAt = 0;
  private idle: NodeJS.Timeout | undefined;
  private isClosed = false;
  private readonly understood = new Map<string, boolean>();

  private readonly means: (text: string) => boolean;

  constructor(
    private readonly pool: pg.Pool,
    private readonly settings: ReplicaSettings,
  ) {
    this.means = understanding(settings.tables);
  }

  /** Null where PostgreSQL is to answer: the copy does not hold what is asked, is not there yet, or failed. */
  async rows<T>({ text, values }: Sql, { deadline }: Pick<Scope, "deadline">): Promise<T[] | null> {
    if (!this.understands(text)) return null;
    const replica = await this.ready();
    if (!replica) return null;
    try {
      await replica.caughtUp();
    } catch (error) {
      if (this.replica !== replica) return null;
      // One that is only behind is made anew at the next question; what failed is not tried at every one.
      if (error instanceof OutOfStep) this.lookAgainAt = 0;
      else this.settings.failed?.(error, "following into columns");
      await this.letGo(error instanceof Error ? error.message : "");
      return null;
    }
    try {
      const found = await replica.columns.ask<T>({ text, values }, deadline);
      this.settings.answered?.(text);
      return found;
    } catch (error) {
      if (deadline?.isOver) throw deadline.error;
      if (error instanceof NotHeld) this.understood.set(text, false);
      else this.settings.failed?.(error, "a question to the copy in columns");
      return null;
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.idle);
    await this.making;
    await this.replica?.close();
  }

  private understands(text: string): boolean {
    let is = this.understood.get(text);
    if (is === undefined) {
      if (this.understood.size >= MOST_TEXTS) this.understood.clear();
      this.understood.set(text, (is = this.means(text)));
    }
    return is;
  }

  private async ready(): Promise<Replica | undefined> {
    if (this.isClosed) return undefined;
    if (!this.replica && !this.making && Date.now() >= this.lookAgainAt) {
      this.lookAgainAt = Date.now() + MINUTE;
      this.making = this.make().finally(() => (this.making = undefined));
    }
    if (this.settings.waits) await this.making;
    if (this.replica) this.keepAwake();
    return this.replica;
  }

  private async make(): Promise<void> {
    const began = Date.now();
    try {
      if (!(await this.isWorthIt())) return;
      this.replica = await Replica.of(this.pool, this.settings.tables);
      this.settings.say?.(`Records are copied into columns: ${Date.now() - began} ms`);
    } catch (error) {
      this.settings.failed?.(error, "copying into columns");
    }
  }

  private async isWorthIt(): Promise<boolean> {
    if (this.settings.atLeast === 0) return true;
    const { rows } = await this.pool.query<{ count: number }>(
      "select coalesce(sum(reltuples), 0)::float8 as count from pg_class where oid = any($1::regclass[])",
      [Object.keys(this.settings.tables)],
    );
    return rows[0]!.count >= this.settings.atLeast;
  }

  private async letGo(why: string): Promise<void> {
    const replica = this.replica;
    this.replica = undefined;
    this.settings.say?.(`The copy in columns is let go: ${why}`);
    await replica?.close();
  }

  private keepAwake(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.letGo("nobody asks any more"), IDLE);
    this.idle.unref();
  }
}

const keepers = new WeakMap<Queryable, ReplicaKeeper>();

/** From here on sums over this pool may come from a copy in columns. */
export function keepReplica(pool: Queryable, settings: ReplicaSettings): ReplicaKeeper {
  const keeper = new ReplicaKeeper(pool as pg.Pool, settings);
  keepers.set(pool, keeper);
  return keeper;
}

/** The rows of a statement that sums over many, and of the same for columns; a transaction is asked itself, since nobody else knows what it wrote. */
export async function summedRows<T>(scope: Scope, statement: Sql, inColumns: Sql | undefined): Promise<T[]> {
  const keeper = inColumns && keepers.get(scope.sql);
  return (keeper && (await keeper.rows<T>(inColumns, scope))) ?? (await rowsOfMany<T>(scope, statement));
}
