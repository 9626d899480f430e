import { badInput } from "../../platform/errors.ts";
import { csv } from "../../platform/exports/csv.ts";
import type { AskedExport } from "../../platform/exports/exporter.ts";
import type { ExportFormat, ExportStyle } from "../../platform/exports/export-format.ts";
import { jsonLines } from "../../platform/exports/json-lines.ts";
import { xlsx } from "../../platform/exports/xlsx.ts";
import { newKey } from "../../platform/key.ts";

export const FORMATS = { csv, xlsx, jsonl: jsonLines } satisfies Record<string, ExportFormat>;
export type FormatName = keyof typeof FORMATS;

export interface ExportBody {
  readonly key: string;
  readonly format: FormatName;
  readonly asked: AskedExport;
  readonly style: ExportStyle;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** What POST /exports takes; says of the first thing that is wrong what it should be. */
export function readBody(sent: unknown): ExportBody {
  const body = objectOf(sent);
  const { query, variables, operationName, format, locale, bom, id, list, expand } = body;
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
  };
}

function objectOf(sent: unknown): Record<string, unknown> {
  if (sent === null || typeof sent !== "object" || Array.isArray(sent))
    throw badInput("Send JSON with a query and a format.");
  const { request } = sent as { request?: unknown };
  if (typeof request !== "string") return sent as Record<string, unknown>;
  // A form of our page has the same in one field.
  try {
    return objectOf({ ...(JSON.parse(request) as object), request: undefined });
  } catch (error) {
    throw error instanceof SyntaxError ? badInput("The field request is not valid JSON.") : error;
  }
}

function textOf(name: string, value: unknown): string | undefined {
  if (value == null || value === "") return undefined;
  if (typeof value !== "string") throw badInput(`${name} is a text.`);
  return value;
}
