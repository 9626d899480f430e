import { buildSchema } from "graphql";
import { currentSchema } from "./contract.ts";
import { deprecationsOf } from "./deprecation.ts";

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
