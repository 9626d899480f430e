import { roleGrantsSearch, roleGrantsVariables } from "./role-grants-search.ts";

test("an address keeps what means something, and goes one way at a time", () => {
  expect(roleGrantsSearch({ state: "over", after: "a", before: "b", x: 1 })).toEqual({ state: "over", after: "a" });
  expect(roleGrantsSearch({ state: "none", after: "", before: 3 })).toEqual({});
});

test.each([
  [{}, { isCurrent: null, first: 50, after: null }],
  [{ state: "current", after: "a" } as const, { isCurrent: true, first: 50, after: "a" }],
  [{ state: "over", before: "b" } as const, { isCurrent: false, last: 50, before: "b" }],
])("%p asks for %p", (search, variables) => {
  expect(roleGrantsVariables(search)).toEqual(variables);
});
