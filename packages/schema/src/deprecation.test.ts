import { buildSchema } from "graphql";
import { currentSchema } from "./contract.ts";
import { deprecationsOf, leavingTooSoon } from "./deprecation.ts";

test("whatever leaves says on which day and what to use instead", () => {
  const unclear = deprecationsOf(currentSchema()).filter(
    ({ reason, removalOn }) => removalOn === null || !reason.includes("Use "),
  );

  expect(unclear).toEqual([]);
});

test("a reason is read for its day, and a day that does not exist is none", () => {
  const schema = buildSchema(`
    type Query {
      a(old: Int @deprecated(reason: "Use b. Removal on 2027-02-28.")): Int @deprecated(reason: "Use b. Removal on 2026-12-31.")
      b: Kind @deprecated(reason: "Use c.")
    }
    enum Kind { X @deprecated(reason: "Use Y. Removal on 2027-02-30.") Y }`);

  expect(deprecationsOf(schema).map(({ path, removalOn }) => [path, removalOn])).toEqual([
    ["Query.a", "2026-12-31"],
    ["Query.a.old", "2027-02-28"],
    ["Kind.X", null],
    ["Query.b", null],
  ]);
});

test("what is released as leaving stays for half a year; what was announced before keeps its day", () => {
  const leaving = (day: string) =>
    buildSchema(`type Query { a: Int @deprecated(reason: "Use b. Removal on ${day}.") b: Int }`);
  const bare = buildSchema("type Query { a: Int b: Int }");
  const soon = (released: ReturnType<typeof leaving>, day: string) =>
    leavingTooSoon(released, leaving(day), "2026-11-26").map(({ path }) => path);

  expect(soon(bare, "2027-05-24")).toEqual(["Query.a"]);
  expect(soon(bare, "2027-05-25")).toEqual([]);
  expect(soon(leaving("2026-12-31"), "2026-12-31")).toEqual([]);
});
