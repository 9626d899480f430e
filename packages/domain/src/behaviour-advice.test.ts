import fc from "fast-check";
import {
  BEHAVIOUR,
  behaviourAdvice,
  meanRating,
  type BehaviourFacts,
  type BehaviourRules,
} from "./behaviour-advice.ts";
import { CoreValue } from "./core-value.ts";

const ratings = (BELOW: number, MEETS: number, ABOVE: number) => ({ BELOW, MEETS, ABOVE });
const unknown: BehaviourFacts = { feedback: {}, disciplineScore: null };
const byFeedback: BehaviourRules = { ...BEHAVIOUR, discipline: null };

test("the default: half way to the next rating, and discipline counts as one more value, never as above", () => {
  expect(BEHAVIOUR).toEqual({
    minRatings: 1,
    aboveFrom: 0.5,
    belowUnder: -0.5,
    discipline: { weight: 1, meetsFrom: 75, aboveFrom: null },
  });
});

test.each([
  [ratings(0, 0, 0), null],
  [ratings(1, 0, 0), -1],
  [ratings(0, 3, 0), 0],
  [ratings(0, 0, 2), 1],
  [ratings(1, 1, 2), 0.25],
  [ratings(2, 1, 1), -0.25],
  [ratings(5, 0, 5), 0],
])("the mean of %j is %s", (counts, mean) => {
  expect(meanRating(counts)).toBe(mean);
});

describe("the advice on behaviour from feedback", () => {
  test.each([
    ["all above", { LOYAL: ratings(0, 0, 3) }, "ABOVE"],
    ["half above, half as expected", { LOYAL: ratings(0, 1, 1) }, "ABOVE"],
    ["less than half above", { LOYAL: ratings(0, 2, 1) }, "MEETS"],
    ["all as expected", { LOYAL: ratings(0, 3, 0) }, "MEETS"],
    ["half below, half as expected", { LOYAL: ratings(1, 1, 0) }, "MEETS"],
    ["more than half below", { LOYAL: ratings(2, 1, 0) }, "BELOW"],
    ["all below", { LOYAL: ratings(1, 0, 0) }, "BELOW"],
    ["one value above, one below", { LOYAL: ratings(0, 0, 1), ADAPTIVE: ratings(1, 0, 0) }, "MEETS"],
    [
      "each value weighs the same, however many rated it",
      { LOYAL: ratings(0, 0, 1), ADAPTIVE: ratings(0, 9, 0) },
      "ABOVE",
    ],
    ["a value without ratings is left out", { LOYAL: ratings(0, 0, 1), ADAPTIVE: ratings(0, 0, 0) }, "ABOVE"],
    ["nobody has said anything", {}, null],
  ] as [string, BehaviourFacts["feedback"], string | null][])("%s", (_, feedback, rating) => {
    expect(behaviourAdvice({ ...unknown, feedback }, byFeedback).rating).toBe(rating);
  });

  test("a value counts from the number of ratings on that the rule sets", () => {
    const feedback = { LOYAL: ratings(0, 0, 2), ADAPTIVE: ratings(0, 3, 0) };

    expect(behaviourAdvice({ ...unknown, feedback }, { ...byFeedback, minRatings: 3 }).rating).toBe("MEETS");
    expect(behaviourAdvice({ ...unknown, feedback }, { ...byFeedback, minRatings: 4 }).rating).toBeNull();
  });
});

describe("discipline, where the rule counts it", () => {
  test.each([
    [100, "MEETS"],
    [75, "MEETS"],
    [74.99, "BELOW"],
    [0, "BELOW"],
    [null, null],
  ])("a score of %s alone is %s", (disciplineScore, rating) => {
    expect(behaviourAdvice({ ...unknown, disciplineScore }, BEHAVIOUR).rating).toBe(rating);
  });

  test("is one item among the values", () => {
    const feedback = { LOYAL: ratings(0, 0, 1), ADAPTIVE: ratings(0, 0, 1) };

    expect(behaviourAdvice({ feedback, disciplineScore: 90 }, BEHAVIOUR).rating).toBe("ABOVE");
    expect(behaviourAdvice({ feedback, disciplineScore: 10 }, BEHAVIOUR).rating).toBe("MEETS");
  });

  test("may be above expectation where an agency says from when on", () => {
    const local = { ...BEHAVIOUR, discipline: { weight: 1, meetsFrom: 75, aboveFrom: 98 } };

    expect(behaviourAdvice({ ...unknown, disciplineScore: 98 }, local).rating).toBe("ABOVE");
    expect(behaviourAdvice({ ...unknown, disciplineScore: 97.99 }, local).rating).toBe("MEETS");
  });

  test("counts for nothing where the rule leaves it out", () => {
    expect(behaviourAdvice({ ...unknown, disciplineScore: 10 }, byFeedback)).toEqual({ rating: null, lines: [] });
  });
});

test("the advice on behaviour shows each value with its ratings, and the mean", () => {
  const feedback = { COLLABORATIVE: ratings(1, 1, 2), SERVICE_ORIENTED: ratings(0, 0, 3) };

  expect(behaviourAdvice({ feedback, disciplineScore: 60 }, BEHAVIOUR)).toEqual({
    rating: "MEETS",
    lines: [
      { name: "SERVICE_ORIENTED", count: 3, each: 1, amount: 3 },
      { name: "COLLABORATIVE", count: 4, each: 0.25, amount: 1 },
      { name: "DISCIPLINE", count: 1, each: -1, amount: -1 },
      { name: "MEAN", count: 0.25, each: 1 / 3, amount: 0.25 / 3 },
    ],
  });
});

test("one more rating above never lowers the advice, one more below never raises it", () => {
  const anyCounts = fc.record({
    BELOW: fc.nat({ max: 9 }),
    MEETS: fc.nat({ max: 9 }),
    ABOVE: fc.nat({ max: 9 }),
  });
  const rank = { BELOW: -1, MEETS: 0, ABOVE: 1 };

  fc.assert(
    fc.property(anyCounts, anyCounts, fc.constantFrom(...Object.values(CoreValue)), (loyal, other, value) => {
      if (loyal.BELOW + loyal.MEETS + loyal.ABOVE === 0) return;
      if (value !== "LOYAL" && other.BELOW + other.MEETS + other.ABOVE === 0) return; // a value that joins may do either
      const at = (counts: typeof other) =>
        rank[behaviourAdvice({ ...unknown, feedback: { LOYAL: loyal, [value]: counts } }, byFeedback).rating!];
      const start = value === "LOYAL" ? loyal : other;

      expect(at({ ...start, ABOVE: start.ABOVE + 1 })).toBeGreaterThanOrEqual(at(start));
      expect(at({ ...start, BELOW: start.BELOW + 1 })).toBeLessThanOrEqual(at(start));
    }),
  );
});
