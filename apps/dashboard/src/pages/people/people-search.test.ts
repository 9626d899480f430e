import { peopleSearch, peopleVariables } from "./people-search.ts";

test.each([
  [{}, {}],
  [
    { q: 1987, post: "none", sort: "desc" },
    { q: "1987", post: "none", sort: "desc" },
  ],
  [{ q: "", post: "any", sort: "up", after: "a", before: "b" }, { after: "a" }],
])("of the address %j the list of people reads %j", (address, search) => {
  expect(peopleSearch(address)).toEqual(search);
});

test("only people whose records one keeps are asked for", () => {
  expect(peopleVariables({ q: "siti", unit: "u" })).toEqual({
    unitId: "u",
    hasUnit: true,
    filter: {
      isKept: true,
      hasPost: true,
      hasLeft: false,
      name: { contains: "siti" },
      unit: { id: "u", includeSubunits: true },
    },
    orderBy: [{ field: "NAME", direction: "ASC" }],
    first: 50,
    after: null,
  });
});
