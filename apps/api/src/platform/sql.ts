import { createHash } from "node:crypto";
import pg from "pg";
import sql, { type Sql } from "sql-template-tag";
import type { Deadline } from "./deadline.ts";

export interface Queryable {
  query(statement: { name?: string | undefined; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
}

/**
 * One name per text, so that PostgreSQL plans a statement once per connection. Not without end: every filter has a text
 * of its own, and a connection keeps what it has prepared for as long as it lives. The long ones, and what comes after
 * the house's own few hundred and the common filters, are planned anew at each use.
 */
const names = new Map<string, string>();
const MAX_NAMES = 1000;
const MAX_LENGTH = 8000;
function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < MAX_NAMES && text.length <= MAX_LENGTH)
    names.set(text, (name = createHash("sha256").update(text).digest("base64url").slice(0, 22)));
  return name;
}

const listTexts = new WeakMap<readonly string[], string>();

/**
 * A list of keys as a value of a statement, written as PostgreSQL writes it. The driver would look at each key of it for
 * what to escape, and one request sends the same lists many times over.
 */
export function keyList(keys: readonly string[]): string {
  let text = listTexts.get(keys);
  if (text === undefined) listTexts.set(keys, (text = `{${keys.join()}}`));
  return text;
}

/** Counts statements in tests and in the response of a developer's server. */
export const statementCount = { value: 0 };

/** Where a statement runs, and how long it may. */
interface Readable {
  readonly sql: Queryable;
  readonly deadline?: Deadline | undefined;
}

/** Plain rows, as PostgreSQL gives them. The columns are named in camel case by the statement itself. */
export async function rows<T>(scope: Readable, statement: Sql): Promise<T[]> {
  statementCount.value += 1;
  const { text } = statement;
  const named = { name: nameOf(text), text, values: statement.values };
  const result = await (scope.deadline ? scope.deadline.query(scope.sql, named) : scope.sql.query(named));
  return result.rows as T[];
}

/**
 * Rows of a statement that sums over many. In the memory that PostgreSQL gives a statement by itself it would sort what it could sum as it reads,
 * and put it on the disk for that; to compile it takes longer than to run it; what it reads is in memory mostly, so that a page of an index costs what one of a table does; and
 * it has no name, since a plan for whatever values is half as fast.
 */
export async function rowsOfMany<T>(scope: Readable, { text, values }: Sql): Promise<T[]> {
  statementCount.value += 1;
  const statement = { text, values };
  const result = await (scope.deadline
    ? scope.deadline.query(scope.sql, statement, inSpace)
    : onConnection(scope.sql, (connection, isPooled) =>
        isPooled ? inSpace(connection, () => connection.query(statement)) : connection.query(statement),
      ));
  return result.rows as T[];
}

/** On a connection of the pool, or on the transaction's own, which keeps its settings. */
async function onConnection<R>(
  sql: Queryable,
  work: (connection: Queryable, isPooled: boolean) => Promise<R>,
): Promise<R> {
  if (!(sql instanceof pg.Pool)) return work(sql, false);
  const connection = await sql.connect();
  try {
    return await work(connection as unknown as Queryable, true);
  } finally {
    connection.release();
  }
}

const FOR_SUMS = [
  "begin read only",
  "set local work_mem = '128MB'",
  "set local parallel_tuple_cost = 0",
  "set local random_page_cost = 1.1",
  "set local jit = off",
].join("; ");

async function inSpace<R>(connection: Queryable, run: () => Promise<R>): Promise<R> {
  const say = (text: string) => connection.query({ text, values: [] });
  await say(FOR_SUMS);
  try {
    const result = await run();
    await say("commit");
    return result;
  } catch (error) {
    await say("rollback").catch(() => {});
    throw error;
  }
}

export async function firstRow<T>(scope: Readable, statement: Sql): Promise<T | null> {
  return (await rows<T>(scope, statement))[0] ?? null;
}

/**
 * A condition that the planner takes for one that half of the rows meet. A policy is a long "or", which it takes for one
 * that next to none do, and then it joins in a way that is right for one row and slow for each of many. Only where an
 * index finds the rows already: one can no longer be chosen by the condition itself.
 */
export const unestimated = (condition: Sql): Sql => sql`coalesce(${condition}, false)`;
