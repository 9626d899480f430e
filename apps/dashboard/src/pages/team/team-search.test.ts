import { teamSearch } from "./team-search.ts";

it("keeps what the page understands", () => {
  const search = { period: "UDE", unit: "VTE", subunits: true, sort: "predicate", dir: "desc" };

  expect(teamSearch(search)).toEqual(search);
});

it("drops what means nothing here", () => {
  expect(teamSearch({ period: "", unit: 7, sort: "age", dir: "up", page: 2 })).toEqual({});
});

it("counts in the units below only of a unit", () => {
  expect(teamSearch({ subunits: true })).toEqual({});
});
