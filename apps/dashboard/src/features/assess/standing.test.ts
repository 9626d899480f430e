import { isShown, nextOpen, standingOf, type Standing } from "./standing.ts";

const draft = { status: "DRAFT", workResult: null, behaviour: null, calibrations: [] } as const;

it.each<[string, Parameters<typeof standingOf>[0], Standing]>([
  ["nobody has begun", null, "NONE"],
  ["a draft without ratings", draft, "BEGUN"],
  ["a draft with one of them", { ...draft, workResult: "MEETS" }, "BEGUN"],
  ["a draft with both", { ...draft, workResult: "MEETS", behaviour: "ABOVE" }, "READY"],
  [
    "a draft for which others are proposed",
    { ...draft, workResult: "MEETS", behaviour: "ABOVE", calibrations: [{ status: "PROPOSED" }] },
    "PROPOSED",
  ],
  [
    "a draft whose proposal is answered",
    { ...draft, workResult: "MEETS", behaviour: "ABOVE", calibrations: [{ status: "KEPT" }] },
    "READY",
  ],
  ["one that its subject has read", { ...draft, status: "ACKNOWLEDGED" }, "PUBLISHED"],
])("%s stands as it is", (_, assessment, expected) => {
  expect(standingOf(assessment)).toBe(expected);
});

const people = (...standings: Standing[]) => standings.map((standing, i) => ({ key: String(i), standing }));

it("the next one is the next that is not published, around the end", () => {
  const list = people("NONE", "PUBLISHED", "READY", "PUBLISHED");

  expect(nextOpen(list, "0")?.key).toBe("2");
  expect(nextOpen(list, "2")?.key).toBe("0");
  expect(nextOpen(people("PUBLISHED", "NONE"), "1")).toBeNull();
});

it("who waits for an answer to a proposal is still to be done", () => {
  expect(isShown("PROPOSED", "todo")).toBe(true);
  expect(isShown("READY", "todo")).toBe(false);
  expect(isShown("READY", "all")).toBe(true);
});
