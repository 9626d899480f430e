import type { DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { enumsOf, type ReplicatedTables } from "./replicated-tables.ts";

/**
 * DuckDB reads PostgreSQL's language, and means the same by most of it, but not by all: it divides whole numbers into fractions, and
 * compares letters by their bytes. So a statement goes there only when each word of it is known to mean the same in both. Whatever is new is
 * PostgreSQL's until someone has looked.
 */
const FUNCTIONS = new Set(
  "count sum avg min max stddev_samp array_agg percentile_cont coalesce greatest least date_trunc row array_position".split(
    " ",
  ),
);

/** Before a bracket, and no function. */
const WORDS = new Set(
  "select from join left lateral on where and or not in any values when then else case exists distinct by as group array is".split(
    " ",
  ),
);

/** Depend on the language of the database, on the day, or on what stands before. */
const REFUSED = new Set(
  "like ilike similar collate over current_date current_timestamp localtime interval with recursive using natural full".split(
    " ",
  ),
);

const TYPES = new Set("int integer bigint double uuid date timestamp timestamptz text boolean".split(" "));

const TOKEN = /\s+|'(?:[^']|'')*'|"[^"]*"|\$\d+|[a-z_][a-z0-9_]*|\d+(?:\.\d+)?|::|<>|<=|>=|[=<>+\-*,.()[\]]/giy;

const OPERATOR = /^[=<>+\-*]+$/;

/** What tells whether a statement means the same there, where these tables were copied. */
export function understanding(tables: ReplicatedTables): (text: string) => boolean {
  const types = new Set([...TYPES, ...enumsOf(tables)]);
  const isKnown = (token: string, before: string | undefined, after: string | undefined): boolean => {
    // Two in a row are one of another meaning, or a comment.
    if (OPERATOR.test(token)) return after === undefined || !OPERATOR.test(after);
    const isSource = before === "from" || before === "join";
    // A file, there.
    if (isSource && /^['"$]/.test(token)) return false;
    if (!/^[a-z_]/.test(token) || before === ".") return true;
    if (before === "::") return types.has(token);
    if (REFUSED.has(token)) return false;
    if (isSource && after !== "(") return Object.hasOwn(tables, token) || WORDS.has(token);
    // After a bracket it is the name that a table is given, with those of its columns.
    return after !== "(" || WORDS.has(token) || FUNCTIONS.has(token) || before === ")" || before === "as";
  };
  return (text) => {
    const tokens = tokensOf(text);
    return tokens !== null && tokens.every((token, at) => isKnown(token, tokens[at - 1], tokens[at + 1]));
  };
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (!found) return null;
    if (found[0].trim() !== "") tokens.push(found[0].toLowerCase());
  }
  return tokens;
}

/** A value of a statement as DuckDB takes it; a list as the driver of PostgreSQL is given it, or as `keyList` writes it. */
export function valueOf(value: unknown, isList: boolean): DuckDBValue | readonly DuckDBValue[] {
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (!isList || value === null) return value as DuckDBValue;
  const list = typeof value === "string" ? value.slice(1, -1).split(",").filter(Boolean) : (value as unknown[]);
  return list.map(String);
}

/** Which of its values a statement reads as lists, by their numbers. */
export const listsIn = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(/\$(\d+)::\w+\[\]/g)].map(([, number]) => Number(number)));

/** A value of an answer as the driver of PostgreSQL gives it: see read-values.ts. */
export function readerOf(type: DuckDBType): (value: DuckDBValue) => unknown {
  const name = type.toString().replace(/\(.*/, "");
  if (["BIGINT", "HUGEINT", "UBIGINT", "DECIMAL"].includes(name))
    return (value) => (value === null ? null : Number(value.toString()));
  if (["UUID", "DATE"].includes(name)) return (value) => value?.toString() ?? null;
  if (["INTEGER", "DOUBLE", "BOOLEAN", "VARCHAR", "ENUM"].includes(name)) return (value) => value;
  throw new Error(`No answer has had a ${name} yet.`);
}
