import { isIsoDate } from "../iso-date.ts";
import { changesFor, PRODUCT_CHANGES, unseenChanges } from "./product-changes.ts";

const latest = PRODUCT_CHANGES[0]?.on ?? "";

test("changes stand from the newest to the oldest, each told in both languages with a place to see it", () => {
  const days = PRODUCT_CHANGES.map(({ on }) => on);
  expect(days).toEqual(days.toSorted().toReversed());
  for (const { on, title, text, place } of PRODUCT_CHANGES) {
    expect(isIsoDate(on)).toBe(true);
    for (const words of [title.id, title.en, text.id, text.en]) expect(words.trim()).not.toBe("");
    expect(place).toMatch(/^\//);
  }
});

test("each is told to those whom it is of use to", () => {
  const employee = changesFor(["work"]);
  expect(employee.every((change) => change.for === null || change.for.includes("work"))).toBe(true);
  expect(changesFor(["work", "team"]).length).toBeGreaterThan(employee.length);
  expect(changesFor([]).every((change) => change.for === null)).toBe(true);
});

test("whoever has seen up to a day is told of what came after it", () => {
  expect(unseenChanges(["work"], latest)).toEqual([]);
  expect(unseenChanges(["team"], "2000-01-01")).toEqual(changesFor(["team"]));
});

test("whoever has never looked is told of the latest release alone", () => {
  const told = unseenChanges(["work", "team", "query"], null);
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told.map(({ on }) => on))).toEqual(new Set([latest]));
});
