import { kindFor, shownValue, variablesFor, variablesIn, type Kept } from "./parameters.ts";
import { valuesIn } from "./values.ts";

const TEXT = `query Q($period: ID!, $unit: OrgUnitScope, $units: [ID!], $day: DateComparison = { eq: "2026-01-01" }, $n: Int, $all: Boolean, $p: IdComparison) { viewer { id } }`;
const kept: Kept = {
  text: TEXT,
  variables: `{"unit": {"id": "A", "includeSubunits": false}, "n": 5}`,
  parameters: [
    { name: "period", kind: "PERIOD", label: null },
    { name: "unit", kind: "UNIT", label: null },
    { name: "units", kind: "UNIT", label: null },
    { name: "day", kind: "DATE", label: null },
    { name: "n", kind: "NUMBER", label: null },
    { name: "all", kind: "YES_NO", label: null },
    { name: "p", kind: "PERIOD", label: null },
  ],
};

test("a question tells its variables, and a text that cannot be read none", () => {
  expect(variablesIn(TEXT).map(({ name, type, isList }) => [name, type, isList])).toEqual([
    ["period", "ID", false],
    ["unit", "OrgUnitScope", false],
    ["units", "ID", true],
    ["day", "DateComparison", false],
    ["n", "Int", false],
    ["all", "Boolean", false],
    ["p", "IdComparison", false],
  ]);
  expect(variablesIn("query Q($period: ID!")).toEqual([]);
});

test("each variable is offered the picker that fits", () => {
  expect(variablesIn(TEXT).map(kindFor)).toEqual(["PERIOD", "UNIT", "UNIT", "DATE", "NUMBER", "YES_NO", null]);
});

test("what is chosen goes before what was kept, and that before where a picker begins", () => {
  const unit = kept.parameters[1]!;
  expect(shownValue(kept, unit, { unit: "C" }, { UNIT: "B" })).toBe("C");
  expect(shownValue(kept, unit, {}, { UNIT: "B" })).toBe("A");
  expect(shownValue({ ...kept, variables: "" }, unit, {}, { UNIT: "B" })).toBe("B");
});

test("a value takes the form that its variable declares", () => {
  const values = { units: "U", day: "2026-11-01", n: "7", all: "true", p: "P2" };
  expect(variablesFor(kept, values, { PERIOD: "P1" })).toEqual({
    period: "P1",
    unit: { id: "A", includeSubunits: false },
    units: ["U"],
    day: { eq: "2026-11-01" },
    n: 7,
    all: true,
    p: { eq: "P2" },
  });
});

test("what is emptied is left out, and so is what nobody chose", () => {
  expect(variablesFor(kept, { n: "" }, {})).toEqual({ unit: { id: "A", includeSubunits: false } });
});

test("of an address only texts count", () => {
  expect(valuesIn({ period: "P", n: 1, deep: {} })).toEqual({ period: "P" });
  expect(valuesIn("x")).toBeUndefined();
  expect(valuesIn({})).toBeUndefined();
});

test("who answers for the whole agency begins with no unit, unless the question asks for one", () => {
  const unit = kept.parameters[1]!;
  const starts = { UNIT: "B", isOfAgency: true };
  expect(shownValue({ ...kept, variables: "" }, unit, {}, starts)).toBe("");
  expect(shownValue({ ...kept, text: "query($unit: ID!) { viewer { id } }", variables: "" }, unit, {}, starts)).toBe(
    "B",
  );
});
