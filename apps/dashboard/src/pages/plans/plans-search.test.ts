import { plansSearch } from "./plans-search.ts";

test("an address keeps a year and nothing else", () => {
  expect(plansSearch({ tahun: 2027, x: 1 })).toEqual({ tahun: 2027 });
  expect(plansSearch({ tahun: "2027" })).toEqual({});
  expect(plansSearch({ tahun: 1.5 })).toEqual({});
});
