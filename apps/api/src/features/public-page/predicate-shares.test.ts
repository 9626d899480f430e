import { shareTable } from "./predicate-shares.ts";

const counts = (VERY_GOOD: number, GOOD: number, BELOW_GOOD: number) => ({ VERY_GOOD, GOOD, BELOW_GOOD });

test("large groups are told as shares", () => {
  const table = shareTable(counts(20, 60, 20), [counts(10, 20, 10), counts(10, 40, 10)], 5);

  expect(table.whole).toEqual({ VERY_GOOD: 0.2, GOOD: 0.6, BELOW_GOOD: 0.2 });
  expect(table.parts[0]).toEqual({ VERY_GOOD: 0.25, GOOD: 0.5, BELOW_GOOD: 0.25 });
});

test("a small cell is withheld, and so is what would give it away in its line and in its column", () => {
  const table = shareTable(counts(30, 60, 22), [counts(10, 20, 2), counts(10, 20, 8), counts(10, 20, 12)], 5);

  expect(table.parts[0]).toEqual({ VERY_GOOD: null, GOOD: 20 / 32, BELOW_GOOD: null });
  // The column of BELOW_GOOD adds up to 22, so another unit's is withheld, and with it another of that unit.
  const gone = table.parts.slice(1).filter((part) => part?.BELOW_GOOD === null);
  expect(gone).toHaveLength(1);
  expect(Object.values(gone[0] ?? {}).filter((share) => share === null).length).toBeGreaterThan(1);
});

test("that nobody has a predicate is not told beside something withheld", () => {
  const table = shareTable(counts(3, 12, 0), [counts(3, 12, 0)], 5);

  expect(table.parts[0]).toEqual({ VERY_GOOD: null, GOOD: null, BELOW_GOOD: null });
});

test("of fewer people than the smallest group nothing is told", () => {
  expect(shareTable(counts(10, 44, 0), [counts(0, 4, 0), counts(10, 40, 0)], 5).parts[0]).toBeNull();
});

test("where the whole has a small cell nothing of the whole is told", () => {
  expect(shareTable(counts(30, 60, 2), [counts(15, 30, 1), counts(15, 30, 1)], 5).whole).toBeNull();
});

test("who works directly below the top cannot be worked out from the units", () => {
  const table = shareTable(counts(21, 40, 20), [counts(10, 20, 10), counts(10, 20, 10)], 5);

  // 21 less 10 and 10 would be the one: a unit's cell goes with it.
  expect(table.parts.some((part) => part?.VERY_GOOD === null)).toBe(true);
});

test("what all people of a unit have in common is told of none of them", () => {
  const table = shareTable(counts(20, 85, 20), [counts(0, 25, 0), counts(10, 30, 10), counts(10, 30, 10)], 5);

  expect(table.parts[0]).toEqual({ VERY_GOOD: null, GOOD: null, BELOW_GOOD: null });
  expect(table.parts.slice(1).some((part) => part?.GOOD === null)).toBe(true);
});
