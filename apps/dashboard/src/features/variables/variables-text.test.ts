import { valuesOf, withVariable } from "./variables-text.ts";

test.each([
  ["an empty text becomes an object", "", ["unit"], { id: "A" }, '{\n  "unit": {\n    "id": "A"\n  }\n}'],
  ["an empty object gets its first line", "{}", ["n"], 5, '{\n  "n": 5\n}'],
  ["a new name stands last", '{\n  "a": 1\n}', ["b"], "x", '{\n  "a": 1,\n  "b": "x"\n}'],
  ["on one line it stays one line", '{"a": 1}', ["b"], { id: "A" }, '{"a": 1, "b": {"id":"A"}}'],
  [
    "what is changed is changed in its place, and the rest stays as written",
    '{\n    "a" : 1,   "b":2,\n\n    "c": [1,2]\n}',
    ["b"],
    null,
    '{\n    "a" : 1,   "b":null,\n\n    "c": [1,2]\n}',
  ],
  [
    "an object is laid out from where it stands",
    '{\n  "a": 1,\n  "b": null\n}',
    ["b"],
    { id: "A" },
    '{\n  "a": 1,\n  "b": {\n    "id": "A"\n  }\n}',
  ],
  ["a part of an object", '{ "u": { "id": "A", "x": [1] } }', ["u", "id"], "B", '{ "u": { "id": "B", "x": [1] } }'],
  [
    "a part that is new",
    '{\n  "u": {\n    "id": "A"\n  }\n}',
    ["u", "x"],
    true,
    '{\n  "u": {\n    "id": "A",\n    "x": true\n  }\n}',
  ],
  ["a part of what is no object", '{ "u": null }', ["u", "id"], "B", '{ "u": {\n  "id": "B"\n} }'],
  ["the first goes", '{\n  "a": 1,\n  "b": 2\n}', ["a"], undefined, '{\n  "b": 2\n}'],
  ["one in the middle goes", '{ "a": 1, "b": 2, "c": 3 }', ["b"], undefined, '{ "a": 1, "c": 3 }'],
  ["the last goes with the comma before it", '{\n  "a": 1,\n  "b": 2\n}', ["b"], undefined, '{\n  "a": 1\n}'],
  ["the only one goes", '{\n  "a": 1\n}', ["a"], undefined, "{}"],
  ["what is not there cannot go", '{ "a": 1 }', ["b"], undefined, '{ "a": 1 }'],
  ["nothing is taken from nothing", "", ["b"], undefined, ""],
  ["of two with one name the last counts", '{ "a": 1, "a": 2 }', ["a"], 3, '{ "a": 1, "a": 3 }'],
  ["an escaped name is the name", '{ "\\u0061": 1 }', ["a"], 2, '{ "\\u0061": 2 }'],
  ["braces in a text are no braces", '{ "t": "}{,", "a": 1 }', ["a"], 2, '{ "t": "}{,", "a": 2 }'],
  ["a text that is no JSON stays", '{ "a": 1,', ["a"], 2, '{ "a": 1,'],
  ["a list stays", "[1]", ["a"], 2, "[1]"],
] as const)("%s", (_what, text, way, value, expected) => {
  const written = withVariable(text, way, value);

  expect(written).toBe(expected);
  if (valuesOf(text) !== null) expect(valuesOf(written)).not.toBeNull();
});

test("a text means an object, or nothing", () => {
  expect(valuesOf("  ")).toEqual({});
  expect(valuesOf('{"a": [1]}')).toEqual({ a: [1] });
  for (const broken of ["{", "[]", "null", "1", '"a"']) expect(valuesOf(broken)).toBeNull();
});
