import type * as duckdb from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { Deadline } from "../deadline.ts";
import { listsIn, readerOf, valueOf } from "./dialect.ts";
import type { ReplicatedTable, ReplicatedTables } from "./replicated-tables.ts";

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The rows of a table, as a file, and which of those that are there they replace: all without keys. */
export interface Replacement {
  readonly table: string;
  readonly keys: readonly string[] | null;
  readonly file: string;
}

/** What is asked for was not copied, or is said in words that are not understood. */
export class NotHeld extends Error {}

/** So much memory, and then PostgreSQL answers. */
const MEMORY = "1GB";

/** Tables in columns: DuckDB within this process, in memory alone. */
export class Columns {
  private readonly underWay = new Set<Promise<unknown>>();

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly writer: DuckDBConnection,
    private readonly api: typeof duckdb,
    private readonly tables: ReplicatedTables,
    /** Where rows pass through, as files that are gone when they are read. */
    readonly folder: string,
  ) {}

  /** `enums` have their words in PostgreSQL's order. */
  static async open(tables: ReplicatedTables, enums: Readonly<Record<string, readonly string[]>>): Promise<Columns> {
    // Not before it is needed: most installations never load it.
    const api = await import("@duckdb/node-api");
    const folder = await mkdtemp(join(tmpdir(), "andir-columns-"));
    const instance = await api.DuckDBInstance.create(":memory:", {
      threads: String(availableParallelism()),
      memory_limit: MEMORY,
      temp_directory: "", // nothing personal on the disk beside the database
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    });
    const writer = await instance.connect();
    const columns = new Columns(instance, writer, api, tables, folder);
    const lock = [
      `set allowed_directories = [${quoted(folder)}]`,
      "set enable_external_access = false",
      "set lock_configuration = true",
    ];
    const types = Object.entries(enums).map(
      ([name, words]) => `create type ${name} as enum (${words.map(quoted).join()})`,
    );
    for (const statement of [...lock, ...types, ...Object.entries(tables).map(tableOf)]) await writer.run(statement);
    return columns;
  }

  /** All of it or nothing; questions under way go on with what was there. */
  async replace(replacements: readonly Replacement[]): Promise<void> {
    await this.writer.run("begin");
    try {
      for (const { table, keys, file } of replacements) {
        const { by, columns } = this.tables[table]!;
        await this.writer.run(
          `delete from ${table}${keys ? ` where ${by} in (select unnest([${keys.map(quoted).join()}]::uuid[]))` : ""}`,
        );
        const types = Object.entries(columns).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`);
        await this.writer.run(
          `insert into ${table} select * from read_csv(${quoted(file)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, columns = {${types.join()}})`,
        );
      }
      await this.writer.run("commit");
    } catch (error) {
      await this.writer.run("rollback").catch(() => {});
      throw error;
    }
  }

  async ask<T>(statement: Statement, deadline: Deadline | undefined): Promise<T[]> {
    const answer = this.onConnection<T>(statement, deadline);
    this.underWay.add(answer);
    try {
      return await answer;
    } finally {
      this.underWay.delete(answer);
    }
  }

  private async onConnection<T>({ text, values }: Statement, deadline: Deadline | undefined): Promise<T[]> {
    const connection = await this.instance.connect();
    const work = () => this.answer<T>(connection, text, values);
    try {
      return await (deadline ? deadline.interrupting(() => connection.interrupt(), work) : work());
    } finally {
      connection.disconnectSync();
    }
  }

  private async answer<T>(connection: DuckDBConnection, text: string, values: readonly unknown[]): Promise<T[]> {
    const lists = listsIn(text);
    const statement = await connection.prepare(text).catch((error: unknown) => {
      throw new NotHeld("", { cause: error });
    });
    values.forEach((value, index) => {
      const isList = lists.has(index + 1);
      const bound = valueOf(value, isList);
      if (isList && bound !== null) statement.bindList(index + 1, bound as string[], this.api.LIST(this.api.VARCHAR));
      else statement.bindValue(index + 1, bound as never);
    });
    const found = await statement.runAndReadAll();
    const names = found.columnNames();
    const columns = found.getColumns().map((column, index) => column.map(readerOf(found.columnType(index))));
    return Array.from(
      { length: found.currentRowCount },
      (_, row) => Object.fromEntries(names.map((name, index) => [name, columns[index]![row]])) as T,
    );
  }

  /** When the questions under way have their answers. */
  async close(): Promise<void> {
    await Promise.allSettled(this.underWay);
    this.writer.disconnectSync();
    this.instance.closeSync();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const tableOf = ([name, { columns }]: [string, ReplicatedTable]): string =>
  `create table ${name} (${Object.entries(columns)
    .map(([column, type]) => `${column} ${type}`)
    .join()})`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
