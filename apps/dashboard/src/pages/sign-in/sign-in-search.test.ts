import { signInSearch } from "./sign-in-search.ts";

it("returns to a path of this dashboard", () => {
  expect(signInSearch({ returnTo: "/people/UDE?x=1" })).toEqual({ returnTo: "/people/UDE?x=1" });
});

it.each([
  "/\t/example.org",
  "https://example.org",
  "//example.org",
  "//",
  "/\\example.org",
  "javascript:alert(1)",
  7,
  undefined,
])("does not return to %p", (returnTo) => {
  expect(signInSearch({ returnTo })).toEqual({});
});

it("knows why single sign-on came back, and that a code is needed next", () => {
  expect(signInSearch({ problem: "CANCELLED" })).toEqual({ problem: "CANCELLED" });
  expect(signInSearch({ step: "code", returnTo: "/team" })).toEqual({ step: "code", returnTo: "/team" });
  expect(signInSearch({ problem: 7, step: "other" })).toEqual({});
});
