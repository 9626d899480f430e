import { badInput } from "../../platform/errors.ts";
import { csv } from "../../platform/exports/csv.ts";
import type { AskedExport } from "../../platform/exports/exporter.ts";
import type { ExportFormat, ExportStyle } from "../../platform/exports/export-format.ts";
import { jsonLines } from "../../platform/exports/json-lines.ts";
import type { ExportWords } from "../../platform/exports/worded.ts";
import { xlsx } from "../../platform/exports/xlsx.ts";
import { newKey } from "../../platform/key.ts";

export const FORMATS = { csv, xlsx, jsonl: jsonLines } satisfies Record<string, ExportFormat>;
export type FormatName = keyof typeof FORMATS;

export interface ExportBody {
  readonly key: string;
  readonly format: FormatName;
  readonly asked: AskedExport;
  readonly style: ExportStyle;
  readonly words: ExportWords | null;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** What POST /exports takes; says of the first thing that is wrong what it should be. */
export function readBody(sent: unknown): ExportBody {
  const body = objectOf(sent);
  const { query, variables, operationName, format, locale, bom, id, list, expand, words } = body;
  if (typeof query !== "string" || query.trim() === "") throw badInput("query is missing: send the text of a query.");
  if (variables != null && (typeof variables !== "object" || Array.isArray(variables)))
    throw badInput("variables is an object.");
  if (typeof format !== "string" || !Object.hasOwn(FORMATS, format))
    throw badInput(`format is one of ${Object.keys(FORMATS).join(", ")}.`);
  if (locale != null && locale !== "en" && locale !== "id") throw badInput("locale is en or id.");
  if (bom != null && typeof bom !== "boolean") throw badInput("bom is true or false.");
  if (id != null && (typeof id !== "string" || !UUID.test(id))) throw badInput("id is a UUID in lower case.");
  return {
    key: id ?? newKey(),
    format: format as FormatName,
    asked: {
      query,
      variables: (variables ?? {}) as Record<string, unknown>,
      operationName: textOf("operationName", operationName) ?? null,
      place: textOf("list", list),
      expanded: textOf("expand", expand),
    },
    style: { locale: locale ?? "en", bom: bom ?? false },
    words: words == null ? null : readWords(words),
  };
}

function objectOf(sent: unknown): Record<string, unknown> {
  const body = plain(sent, "Send JSON with a query and a format.");
  const { request } = body;
  if (typeof request !== "string") return body;
  // A form of our page has the same in one field.
  try {
    return objectOf({ ...(JSON.parse(request) as object), request: undefined });
  } catch (error) {
    throw error instanceof SyntaxError ? badInput("The field request is not valid JSON.") : error;
  }
}

const WORDS = "words is { name, heads, cells }: a text, words by column, and words by what is in a column.";

function readWords(sent: unknown): ExportWords {
  const { name, heads, cells } = plain(sent, WORDS);
  return {
    name: textOf("words.name", name),
    heads: wordsIn(heads),
    cells: new Map(Object.entries(plain(cells ?? {}, WORDS)).map(([key, words]) => [key, wordsIn(words)])),
  };
}

const wordsIn = (sent: unknown): ReadonlyMap<string, string> =>
  new Map(Object.entries(plain(sent ?? {}, WORDS)).map(([key, word]) => [key, textOf("words", word) ?? ""]));

function plain(sent: unknown, refusal: string): Record<string, unknown> {
  if (sent === null || typeof sent !== "object" || Array.isArray(sent)) throw badInput(refusal);
  return sent as Record<string, unknown>;
}

function textOf(name: string, value: unknown): string | undefined {
  if (value == null || value === "") return undefined;
  if (typeof value !== "string") throw badInput(`${name} is a text.`);
  return value;
}
