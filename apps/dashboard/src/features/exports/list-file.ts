import type { TypedDocumentNode } from "@apollo/client";
import { print } from "graphql";
import * as m from "../../messages/messages.js";
import type { ExportRequest, ExportWords } from "./export-request.ts";

/** What each code in a column is called. */
export type CellWords = Readonly<Record<string, () => string>>;

/** How a column is called, and what stands in it where that is a code. */
export type FileColumn = (() => string) | { readonly head: () => string; readonly words: CellWords };

/** A list of a screen as a file: what it asks for, and the screen's own words for it. */
export interface ListFile<Variables> {
  readonly name: () => string;
  readonly document: TypedDocumentNode<unknown, Variables>;
  /** The list within a row that has a line for each of its items. */
  readonly expanded?: string;
  /** By the way from a row to the value, with dots; a test holds them against the document. */
  readonly columns: Readonly<Record<string, FileColumn>>;
}

export const byCode = <Code extends string>(codes: readonly Code[], word: (code: Code) => string): CellWords =>
  Object.fromEntries(codes.map((code) => [code, () => word(code)]));

export const wordsIn = (looks: Readonly<Record<string, { readonly word: () => string }>>): CellWords =>
  Object.fromEntries(Object.entries(looks).map(([code, { word }]) => [code, word]));

export const YES_OR_NO: CellWords = { true: m.rule_yes, false: m.rule_no };

/** In the language of this moment. */
export function wordsOf({ name, columns }: Pick<ListFile<never>, "name" | "columns">): ExportWords {
  const entries = Object.entries(columns);
  return {
    name: name(),
    heads: Object.fromEntries(entries.map(([key, column]) => [key, headOf(column)])),
    cells: Object.fromEntries(
      entries.flatMap(([key, column]) => (typeof column === "function" ? [] : [[key, said(column.words)]])),
    ),
  };
}

const headOf = (column: FileColumn): string => (typeof column === "function" ? column() : column.head());

const said = (words: CellWords): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([code, word]) => [code, word()]));

/** What is asked for when all of a list is wanted as it is filtered. */
export const listRequest = <Variables>(
  file: ListFile<Variables>,
  variables: Variables,
): Pick<ExportRequest, "query" | "variables" | "operationName" | "expand" | "words"> => ({
  query: print(file.document),
  variables: variables as Record<string, unknown>,
  operationName: null,
  expand: file.expanded,
  words: wordsOf(file),
});
