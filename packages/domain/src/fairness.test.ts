import fc from "fast-check";
import { compareGroups, compareWithPeers, FAIRNESS, stepOf, type RatingPair } from "./fairness.ts";
import { Rating } from "./rating.ts";

const pair = (workResult: Rating, behaviour: Rating): RatingPair => ({ workResult, behaviour });
const times = (n: number, of: RatingPair): RatingPair[] => Array.from({ length: n }, () => of);

const good = pair("MEETS", "MEETS");
const veryGood = pair("ABOVE", "ABOVE");
const improve = pair("BELOW", "MEETS");

test.each([
  ["ABOVE", "ABOVE", 5],
  ["ABOVE", "MEETS", 4],
  ["ABOVE", "BELOW", 2],
  ["MEETS", "ABOVE", 4],
  ["MEETS", "MEETS", 4],
  ["MEETS", "BELOW", 2],
  ["BELOW", "ABOVE", 3],
  ["BELOW", "MEETS", 3],
  ["BELOW", "BELOW", 1],
] as const)("%s and %s is step %i of five", (workResult, behaviour, step) => {
  expect(stepOf({ workResult, behaviour })).toBe(step);
});

const measured = (own: RatingPair[], peers: RatingPair[]) =>
  Object.fromEntries(compareWithPeers(own, peers, FAIRNESS).map(({ name, ...rest }) => [name, rest]));

test("the three measures are what one works out on paper", () => {
  // own: 5, 5, 4, 4, 3 -> mean 4.2; peers: 4 x 8, 3 x 2 -> mean 3.8
  const own = [veryGood, veryGood, good, good, improve];
  const peers = [...times(8, good), ...times(2, improve)];
  const found = measured(own, peers);

  expect(found["LENIENCY"]).toMatchObject({ own: 4.2, peers: 3.8, isNotable: false });
  expect(found["CENTRAL_TENDENCY"]).toEqual({ own: 0.4, peers: 0.8, isNotable: false });
  // own: 2, 2, 0, 0, -1: mean 0.6, squares 1.96 1.96 0.36 0.36 2.56 -> 7.2 / 5 = 1.44 -> 1.2
  expect(found["SPREAD"]?.own).toBeCloseTo(1.2, 12);
  // peers: 0 x 8, -1 x 2: mean -0.2, (8 x 0.04 + 2 x 0.64) / 10 = 0.16 -> 0.4
  expect(found["SPREAD"]?.peers).toBeCloseTo(0.4, 12);
});

test.each([
  // Five very good against nine good and one very good: 5 against 4.1.
  ["more lenient", times(5, veryGood), [...times(9, good), veryGood], "LENIENCY", true],
  ["stricter", times(5, improve), times(10, good), "LENIENCY", true],
  // 4.5 against 4: exactly the gap. Six people: three at 5, three at 4.
  ["at the gap exactly", [...times(3, veryGood), ...times(3, good)], times(10, good), "LENIENCY", true],
  ["below the gap", [...times(2, veryGood), ...times(3, good)], times(10, good), "LENIENCY", false],
  [
    "all in the middle where others differ",
    times(5, good),
    [...times(5, good), ...times(5, veryGood)],
    "CENTRAL_TENDENCY",
    true,
  ],
  ["all in the middle as others", times(5, good), [...times(9, good), veryGood], "CENTRAL_TENDENCY", false],
  ["no spread where others have one", times(5, good), [...times(5, good), ...times(5, veryGood)], "SPREAD", true],
  ["no spread where others have none", times(5, good), times(10, good), "SPREAD", false],
] as const)("%s", (_, own, peers, name, isNotable) => {
  expect(measured([...own], [...peers])[name]?.isNotable).toBe(isNotable);
});

test("too few on either side tell nothing", () => {
  expect(compareWithPeers(times(4, good), times(10, good), FAIRNESS)).toEqual([]);
  expect(compareWithPeers(times(5, good), times(9, good), FAIRNESS)).toEqual([]);
  expect(compareWithPeers([], [], { ...FAIRNESS, minOwn: 0, minPeers: 0 })).toEqual([]);
});

const rated = fc.record({
  workResult: fc.constantFrom(...Object.values(Rating)),
  behaviour: fc.constantFrom(...Object.values(Rating)),
});

test("nobody stands out against the same ratings, in whatever order", () => {
  fc.assert(
    fc.property(fc.array(rated, { minLength: 10, maxLength: 40 }), (pairs) => {
      const notable = compareWithPeers(pairs, [...pairs].reverse(), FAIRNESS).filter(({ isNotable }) => isNotable);
      expect(notable).toEqual([]);
    }),
  );
});

const of = (group: string | null, n: number, what: RatingPair) => times(n, what).map((each) => ({ ...each, group }));

test("a group is held against everyone else, the largest first", () => {
  const people = [...of("A", 6, veryGood), ...of("B", 5, good), ...of("B", 1, improve), ...of("C", 1, good)];

  // A: 5 against (5 x 4 + 3 + 4) / 7; B: (5 x 4 + 3) / 6 against (6 x 5 + 4) / 7; C is too small.
  expect(compareGroups(people, FAIRNESS)).toEqual([
    { group: "A", count: 6, mean: 5, restCount: 7, restMean: 27 / 7, isNotable: true },
    { group: "B", count: 6, mean: 23 / 6, restCount: 7, restMean: 34 / 7, isNotable: true },
  ]);
});

test("a difference below the gap is told and not notable; who has no group is nowhere counted", () => {
  const people = [...of("A", 5, good), ...of("B", 4, good), ...of("B", 1, veryGood), ...of(null, 9, improve)];

  expect(compareGroups(people, FAIRNESS)).toEqual([
    { group: "A", count: 5, mean: 4, restCount: 5, restMean: 4.2, isNotable: false },
    { group: "B", count: 5, mean: 4.2, restCount: 5, restMean: 4, isNotable: false },
  ]);
});

test("a group that leaves too few outside is left out, and so is one of all", () => {
  expect(compareGroups([...of("A", 9, good), ...of("B", 4, good)], FAIRNESS)).toEqual([]);
  expect(compareGroups(of("A", 20, good), FAIRNESS)).toEqual([]);
});
