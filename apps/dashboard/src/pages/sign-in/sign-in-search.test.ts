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
