import { leagueRow, sortLeague, type Spread } from "./league-rows.ts";

const spread = (median: number, isSmall = false): Spread => ({
  aspect: "DISCIPLINE",
  n: isSmall ? 3 : 12,
  isSmall,
  median,
  low: median - 5,
  high: median + 5,
});
const unit = (name: string, given: { postCount?: number; isSmall?: boolean; punctual?: number; median?: Spread }) =>
  leagueRow(
    { id: name, name },
    {
      postCount: given.postCount ?? 10,
      isSmall: given.isSmall ?? false,
      progress: {
        reportsOwed: 10,
        reportsPunctual: given.punctual ?? 5,
        assessmentsOwed: 10,
        assessmentsPublished: 4,
      },
      aspects: given.median ? [given.median] : [],
    },
  );

test("a unit of too few is in the list and compared by nothing", () => {
  const [row] = unit("Seksi", { postCount: 3, isSmall: true });

  expect(row).toMatchObject({ posts: 3, punctual: null, assessed: null });
});

test("a unit without people, or one that is not shown, is left out", () => {
  expect(unit("Kosong", { postCount: 0 })).toEqual([]);
  expect(leagueRow({ id: "x", name: "x" }, null)).toEqual([]);
});

test("what is not compared comes last both ways, and what is alike by name", () => {
  const rows = [
    ...unit("C", { median: spread(80) }),
    ...unit("A", { median: spread(99, true) }),
    ...unit("B", { median: spread(80) }),
    ...unit("D", { median: spread(70) }),
  ];

  expect(sortLeague(rows, "discipline", true).map(({ name }) => name)).toEqual(["B", "C", "D", "A"]);
  expect(sortLeague(rows, "discipline", false).map(({ name }) => name)).toEqual(["D", "B", "C", "A"]);
  expect(sortLeague(rows, "unit", false).map(({ name }) => name)).toEqual(["A", "B", "C", "D"]);
});
