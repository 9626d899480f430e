import { jsonLanguage } from "@codemirror/lang-json";

type SyntaxNode = ReturnType<typeof jsonLanguage.parser.parse>["topNode"];

export type VariableValues = Readonly<Record<string, unknown>>;

/** What the text of variables means; none of it where it is not a JSON object. An empty text is an empty object. */
export function valuesOf(text: string): VariableValues | null {
  if (text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as words are made of it: a text without its quotes. */
export const plainOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/**
 * The text with another value at the way, or without one where it is undefined. All else stays as it was written. Of a text
 * that is no JSON object, nothing is changed.
 */
export function withVariable(text: string, way: readonly string[], value: unknown): string {
  if (valuesOf(text) === null) return text;
  if (text.trim() === "") return value === undefined ? text : laid({ [way[0] ?? ""]: nested(way.slice(1), value) }, "");
  const object = jsonLanguage.parser.parse(text).topNode.getChild("Object");
  return object === null ? text : within(text, object, way, value);
}

function within(text: string, object: SyntaxNode, [name = "", ...rest]: readonly string[], value: unknown): string {
  // Of two with the same name the last counts, as for who reads it.
  const property = object.getChildren("Property").findLast((each) => nameOf(text, each) === name);
  const given = property?.lastChild;
  if (!property || !given) return value === undefined ? text : added(text, object, name, nested(rest, value));
  if (rest.length > 0 && given.name === "Object") return within(text, given, rest, value);
  if (value === undefined) return without(text, object, property);
  return splice(text, given.from, given.to, laid(nested(rest, value), indentAt(text, property.from)));
}

/** What the value is at the end of the way, as a value at its start. */
const nested = (way: readonly string[], value: unknown): unknown =>
  way.reduceRight((inner, name) => ({ [name]: inner }), value);

function nameOf(text: string, property: SyntaxNode): string {
  const { from, to } = property.getChild("PropertyName") ?? property;
  return JSON.parse(text.slice(from, to)) as string;
}

function added(text: string, object: SyntaxNode, name: string, value: unknown): string {
  const last = object.getChildren("Property").at(-1);
  const outer = indentAt(text, object.from);
  const isOnOneLine = last !== undefined && !text.slice(object.from, last.from).includes("\n");
  if (isOnOneLine) return splice(text, last.to, last.to, `, ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const indent = last ? indentAt(text, last.from) : `${outer}  `;
  const line = `\n${indent}${JSON.stringify(name)}: ${laid(value, indent)}`;
  return last
    ? splice(text, last.to, last.to, `,${line}`)
    : splice(text, object.from, object.to, `{${line}\n${outer}}`);
}

/** With the comma that parted it from its neighbour. */
function without(text: string, object: SyntaxNode, property: SyntaxNode): string {
  const all = object.getChildren("Property");
  const at = all.findIndex(({ from }) => from === property.from);
  const [before, after] = [all[at - 1], all[at + 1]];
  if (before) return splice(text, before.to, property.to, "");
  return after ? splice(text, property.from, after.from, "") : splice(text, object.from, object.to, "{}");
}

const laid = (value: unknown, indent: string): string => JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);

const indentAt = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1))?.[0] ?? "";

const splice = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);
