import { readFileSync } from "node:fs";
import { buildSchema, isEnumType } from "graphql";
import { codeWord, WORDED_TYPES } from "./code-words.ts";

const schema = buildSchema(
  readFileSync(new URL("../../../../../packages/schema/schema.graphql", import.meta.url), "utf8"),
);

test.each(WORDED_TYPES)("every code of %s has a word, and no two have the same", (name) => {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is no enum of the contract.`);
  const words = type.getValues().map((code) => codeWord(name, code.name));

  expect(words).not.toContain(undefined);
  expect(new Set(words).size).toBe(words.length);
});

test.each([
  ["PositionKind", "ANYTHING"],
  ["PositionKind", "constructor"],
  ["constructor", "name"],
  ["PeriodKind", "MONTH"],
])("%s %s has none", (type, code) => {
  expect(codeWord(type, code)).toBeUndefined();
});
