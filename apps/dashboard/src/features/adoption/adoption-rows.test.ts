import { sortAdoption, type AdoptionRow } from "./adoption-rows.ts";

const row = (name: string, late: number | null): AdoptionRow => ({
  id: name,
  name,
  isOwn: false,
  people: 9,
  activated: 1,
  active: 1,
  phone: 0,
  first: 1,
  late,
});
const rows = [row("B", 0.2), row("A", null), row("D", 0.2), row("C", 0.5)];
const names = (sorted: AdoptionRow[]) => sorted.map(({ name }) => name).join("");

test("units are ordered by what is asked, then by name; what is not told stands last either way", () => {
  expect(names(sortAdoption(rows, { by: "late", descending: true }))).toBe("CBDA");
  expect(names(sortAdoption(rows, { by: "late", descending: false }))).toBe("BDCA");
  expect(names(sortAdoption(rows, { by: "unit", descending: false }))).toBe("ABCD");
  expect(names(sortAdoption(rows, { by: "unit", descending: true }))).toBe("DCBA");
});
