import { cascadeSearch } from "./cascade-search.ts";

test("an address keeps unit, year and view, and nothing else", () => {
  expect(cascadeSearch({ unit: "u", tahun: 2027, lihat: "celah", x: 1 })).toEqual({
    unit: "u",
    tahun: 2027,
    lihat: "celah",
  });
  expect(cascadeSearch({ unit: "", tahun: "2027", lihat: "tree" })).toEqual({});
});
