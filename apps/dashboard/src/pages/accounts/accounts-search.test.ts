import { accountsSearch, accountsVariables } from "./accounts-search.ts";

test.each([
  [{}, {}],
  [
    { q: "lurah", state: "inactive" },
    { q: "lurah", state: "inactive" },
  ],
  [{ q: 1987 }, { q: "1987" }],
  [{ q: "", state: "all", after: 3 }, {}],
  [{ after: "a", before: "b" }, { after: "a" }],
])("of the address %j the page reads %j", (address, search) => {
  expect(accountsSearch(address)).toEqual(search);
});

test("a page after a cursor is counted from its start, a page before one from its end", () => {
  expect(accountsVariables({ q: "lurah", state: "active", after: "a" })).toEqual({
    filter: { identifier: { contains: "lurah" }, isActive: true },
    first: 50,
    after: "a",
  });
  expect(accountsVariables({ before: "b" })).toEqual({ filter: {}, last: 50, before: "b" });
});
