import { logSearch, logVariables } from "./log-search.ts";

test.each([
  [{}, {}],
  [
    { kind: "accounts", from: "2026-11-01" },
    { kind: "accounts", from: "2026-11-01" },
  ],
  [{ kind: "ratings", from: "yesterday", to: 3, after: "" }, {}],
])("of the address %j the log reads %j", (address, search) => {
  expect(logSearch(address)).toEqual(search);
});

test("without a kind all of the administration is asked for, and never a rating", () => {
  const { filter } = logVariables({ to: "2026-11-30" });
  expect(filter?.noun?.in).toContain("position");
  expect(filter?.noun?.in).not.toContain("assessment");
  expect(filter?.day).toEqual({ gte: null, lte: "2026-11-30" });
});
