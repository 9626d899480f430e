import { changedParts, type ScoreWithParts } from "./aspect-change.ts";

const score = (attendance: number | null, reporting: number | null): ScoreWithParts => ({
  aspect: "DISCIPLINE",
  score: null,
  explanation: {
    parts: [
      { name: "ATTENDANCE", weight: 0.6, score: attendance },
      { name: "PUNCTUAL_REPORTING", weight: 0.4, score: reporting },
    ],
  },
});

test("a difference is told by the parts that it comes from, by their weight, the largest first", () => {
  expect(changedParts(score(95, 70), score(100, 100))).toEqual([
    { name: "PUNCTUAL_REPORTING", points: -12 },
    { name: "ATTENDANCE", points: -3 },
  ]);
});

test("what hardly changed is left out", () => {
  expect(changedParts(score(100, 100), score(99.5, 100))).toEqual([]);
});

test("a part that was not measured in one of the two explains nothing", () => {
  expect(changedParts(score(90, 80), score(90, null)).map(({ name }) => name)).toEqual(["ATTENDANCE"]);
});
