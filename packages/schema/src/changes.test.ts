import { buildSchema } from "graphql";
import { changesBetween } from "./changes.ts";
import { currentSchema, releasedSchema, today } from "./contract.ts";

test("nothing that a client of the released contract uses is gone or means something else", async () => {
  const changes = await changesBetween(releasedSchema(), currentSchema(), today());
  const breaking = changes.filter(({ weight }) => weight === "breaking").map(({ says }) => says);

  // Keep what was there and deprecate it with a day ("Removal on 2027-06-30."), or release the break with its reason: CONTRIBUTING.md.
  expect(breaking).toEqual([]);
});

const base = `
  type Query { assessments(first: Int): Assessment total: Int @deprecated(reason: "Use count. Removal on 2026-06-30.") count: Int }
  type Assessment { score: Float status: Status }
  enum Status { DRAFT FINAL }`;
const after = (sdl: string, day = "2026-07-01") => changesBetween(buildSchema(base), buildSchema(sdl), day);

test.each([
  ["a field that is gone", base.replace("score: Float", ""), "Field `score` was removed from object type `Assessment`"],
  ["another type", base.replace("Float", "String"), "Field `Assessment.score` changed type from `Float` to `String`"],
  [
    "an argument that must be given",
    base.replace("first: Int", "first: Int!"),
    "Type for argument `first` on field `Query.assessments` changed from `Int` to `Int!`",
  ],
  ["an enum value that is gone", base.replace("FINAL", ""), "Enum value `FINAL` was removed from enum `Status`"],
])("%s breaks", async (_name, sdl, says) => {
  expect(await after(sdl)).toEqual([expect.objectContaining({ says, weight: "breaking" })]);
});

test("what is new breaks nothing; a new value that an answer may hold is worth a note", async () => {
  const released = `type Query { people(order: Order, first: Int): Status } enum Order { NAME } enum Status { DRAFT }`;
  const current = `type Query { people(order: Order, first: Int, last: Int): Status n: Int } enum Order { NAME AGE } enum Status { DRAFT FINAL }`;

  const changes = await changesBetween(buildSchema(released), buildSchema(current), "2026-07-01");

  expect(changes.map(({ path, weight }) => [path, weight])).toEqual([
    ["Order.AGE", "safe"],
    ["Query.n", "safe"],
    ["Query.people.last", "safe"],
    ["Status.FINAL", "notable"],
  ]);
});

test("what was announced may go from its day on, and not a day sooner", async () => {
  const without = base.replace(/total:.*?"\)/, "");

  expect(await after(without, "2026-06-29")).toEqual([expect.objectContaining({ weight: "breaking" })]);
  expect(await after(without, "2026-06-30")).toEqual([expect.objectContaining({ weight: "safe" })]);
});

test("a type may go with the last announced field that led to it", async () => {
  const released = buildSchema(
    `type Query { old: Old @deprecated(reason: "Use now. Removal on 2026-06-30.") now: Int } type Old { older: Old n: Int }`,
  );
  const current = buildSchema("type Query { now: Int }");
  const weights = async (day: string) => (await changesBetween(released, current, day)).map(({ weight }) => weight);

  expect(await weights("2026-06-30")).toEqual(["safe", "safe"]);
  expect(await weights("2026-06-29")).toEqual(["breaking", "breaking"]);
});

test("a new type is one line, whatever is in it", async () => {
  const changes = await after(`${base} type Service { name: String } enum Kind { A B }`);

  expect(changes.map(({ says }) => says)).toEqual(["Type `Kind` was added", "Type `Service` was added"]);
});

test("better words break nothing and fill no changelog", async () => {
  expect(await after(base.replace("type Assessment", '"Words." type Assessment'))).toEqual([]);
});
