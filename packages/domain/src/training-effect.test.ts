import {
  activeIn,
  addEffects,
  effectShares,
  NO_SIDE,
  smallerSide,
  type EffectSide,
  type WeekCounts,
} from "./training-effect.ts";

const side = (people: number, weeks: Record<number, [possible: number, active: number]> = {}): EffectSide => ({
  ...NO_SIDE,
  people,
  weeks: new Map(
    Object.entries(weeks).map(([week, [possible, active]]): [number, WeekCounts] => [
      Number(week),
      { possible, active },
    ]),
  ),
});

test.each<[attended: number, others: number, smaller: number]>([
  [0, 0, 0],
  [7, 0, 7],
  [0, 7, 7],
  [7, 3, 3],
  [3, 7, 3],
  [9, 5, 5],
])("of %i who were there and %i who were not, the smaller side is %i", (attended, others, smaller) => {
  expect(smallerSide({ attended: side(attended), others: side(others) })).toBe(smaller);
});

test("before and after are means over people and weeks, and a week alone is its own", () => {
  const one = { ...side(2, { [-2]: [2, 0], [-1]: [2, 1], 1: [2, 2] }), dueBefore: 4, lateBefore: 3, dueAfter: 2 };
  expect(effectShares(one)).toEqual({ activeBefore: 0.25, activeAfter: 1, lateBefore: 0.75, lateAfter: 0 });
  expect([activeIn(one, -1), activeIn(one, 2)]).toEqual([0.5, null]);
  expect(effectShares(NO_SIDE)).toEqual({ activeBefore: null, activeAfter: null, lateBefore: null, lateAfter: null });
});

test("two groups add up side by side and week by week", () => {
  const a = { attended: { ...side(2, { [-1]: [2, 1] }), dueBefore: 1, lateAfter: 2 }, others: NO_SIDE };
  const b = { attended: side(3, { [-1]: [3, 3], 1: [3, 0] }), others: side(4, { 1: [4, 2] }) };
  expect(addEffects(a, b)).toEqual({
    attended: { ...side(5, { [-1]: [5, 4], 1: [3, 0] }), dueBefore: 1, lateAfter: 2 },
    others: side(4, { 1: [4, 2] }),
  });
});
