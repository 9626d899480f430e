import { columnsOf, columnsText, isFiltered, teamView, withoutFilters } from "./team-view.ts";

it("keeps of an address what is a view, in one form whatever the order in which it was written", () => {
  const search = {
    report: "VERIFIED.MISSING.LOST",
    predicate: "NONE",
    late: true,
    needs: "verify",
    group: "unit",
    q: "",
  };

  expect(teamView(search)).toEqual({
    report: "MISSING.VERIFIED",
    predicate: "NONE",
    late: true,
    needs: "verify",
    group: "unit",
  });
});

it("drops what means nothing", () => {
  expect(teamView({ report: "", late: "yes", needs: "sleep", group: "age", columns: "shoe", in: 7 })).toEqual({});
});

it("shows the columns that were chosen, always with the name; the change only beside another period", () => {
  expect(columnsOf({ columns: "report.unit" })).toEqual(["name", "unit", "report"]);
  expect(columnsOf({ columns: "", compare: "P" })).toEqual(["name", "change"]);
  expect(columnsOf({})).not.toContain("unit");
});

it("says nothing of the columns in the address while they are those that everyone sees at first", () => {
  expect(columnsText(columnsOf({}))).toBeUndefined();
  expect(columnsText(["name", "report"])).toBe("report");
  expect(columnsText(["name"])).toBe("");
});

it("takes filters away and leaves the order, the groups and the columns", () => {
  const view = { q: "a", late: true as const, sort: "name" as const, group: "unit" as const, columns: "" };

  expect(isFiltered(view)).toBe(true);
  expect(withoutFilters(view)).toEqual({ sort: "name", group: "unit", columns: "" });
  expect(isFiltered(withoutFilters(view))).toBe(false);
});
