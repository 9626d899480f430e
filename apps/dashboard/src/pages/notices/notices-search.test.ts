import { noticesSearch, noticesVariables } from "./notices-search.ts";

it("keeps what the page knows, and drops the rest", () => {
  expect(noticesSearch({ show: "new", after: "x", before: "y", other: 1 })).toEqual({ show: "new", after: "x" });
  expect(noticesSearch({ show: "old", before: "y" })).toEqual({ before: "y" });
});

it("asks for what is unread alone, forward or back", () => {
  expect(noticesVariables({ show: "new" })).toEqual({ filter: { isRead: false }, first: 25, after: null });
  expect(noticesVariables({ before: "y" })).toEqual({ filter: {}, last: 25, before: "y" });
});
