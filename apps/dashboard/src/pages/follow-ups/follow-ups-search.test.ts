import { followUpsSearch, followUpsVariables } from "./follow-ups-search.ts";

it("keeps what is looked at from page to page, and drops what means nothing here", () => {
  expect(followUpsSearch({ lihat: "diputus", after: "x", before: "y", other: 1 })).toEqual({
    lihat: "diputus",
    after: "x",
  });
  expect(followUpsSearch({ lihat: "semua", before: "y" })).toEqual({ before: "y" });
});

it("asks for what waits without more, forward or back", () => {
  expect(followUpsVariables({})).toEqual({ statuses: ["PROPOSED"], first: 25, after: null });
  expect(followUpsVariables({ lihat: "diputus", before: "y" })).toEqual({
    statuses: ["ACCEPTED", "DECLINED"],
    last: 25,
    before: "y",
  });
});
