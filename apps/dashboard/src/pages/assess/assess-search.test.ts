import { assessSearch, oneSearch, unitSearch } from "./assess-search.ts";

it("keeps what the pages understand", () => {
  expect(assessSearch({ period: "UDE", show: "ready" })).toEqual({ period: "UDE", show: "ready" });
  const one = { period: "UDE", side: "bukti", kind: "files", order: "oldest" };
  expect(oneSearch(one)).toEqual(one);
  expect(unitSearch({ period: "UDE", unit: "VTE", post: "UDI" })).toEqual({ period: "UDE", unit: "VTE", post: "UDI" });
});

it("drops what means nothing here", () => {
  expect(assessSearch({ period: "", show: "everyone", page: 2 })).toEqual({});
  expect(oneSearch({ period: 7, side: "left", kind: "all", order: "newest" })).toEqual({});
  expect(unitSearch({ unit: "", post: 3 })).toEqual({});
});
