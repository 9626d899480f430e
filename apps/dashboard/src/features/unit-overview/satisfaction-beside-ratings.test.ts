import { besideRatings, movedMost } from "./satisfaction-beside-ratings.ts";

const satisfaction = (index: number | null) => ({ respondents: 9, isWithheld: index === null, index, band: null });
const trend = (...points: [string, number | null][]) =>
  points.map(([startsOn, index]) => ({ startsOn, satisfaction: satisfaction(index) }));
const ktp = { id: "1", name: "KTP", satisfactionTrend: trend(["2026-01-01", 80], ["2026-07-01", 70]) };
const kk = { id: "2", name: "KK", satisfactionTrend: trend(["2026-04-01", 81], ["2026-07-01", null]) };
const rated = (startsOn: string, status = "PUBLISHED", kind = "QUARTER") => ({
  status,
  rating: "GOOD" as const,
  period: { kind, startsOn },
});

test("each quarter that is over has the index of every service and the published rating of the unit", () => {
  const ratings = [rated("2026-04-01"), rated("2026-07-01", "DRAFT"), rated("2026-01-01", "PUBLISHED", "YEAR")];

  const quarters = besideRatings([ktp, kk], ratings, "2026-10-01");

  expect(
    quarters.map(({ quarter, rating, indices }) => [
      quarter.startsOn,
      rating,
      ...indices.map((one) => one.satisfaction?.index),
    ]),
  ).toEqual([
    ["2026-01-01", null, 80, undefined],
    ["2026-04-01", "GOOD", undefined, 81],
    ["2026-07-01", null, 70, null],
  ]);
});

test("the running quarter is left out to its last day", () => {
  expect(besideRatings([ktp], [], "2026-09-30").map(({ quarter }) => quarter.startsOn)).toEqual([
    "2026-01-01",
    "2026-04-01",
  ]);
});

test("a year's end is passed, eight quarters are the most, and nothing known is no quarter", () => {
  const long = { ...ktp, satisfactionTrend: trend(["2024-01-01", 60]) };
  const quarters = besideRatings([long], [], "2026-10-01");

  expect(quarters).toHaveLength(8);
  expect(quarters[0]?.quarter.startsOn).toBe("2024-10-01");
  expect(quarters.at(-1)?.quarter.endsOn).toBe("2026-09-30");
  expect(besideRatings([], [], "2026-10-01")).toEqual([]);
});

test("the finding is of the service that moved most between two told quarters", () => {
  expect(movedMost(besideRatings([ktp, kk], [], "2026-10-01"))).toEqual({ service: "KTP", from: 80, to: 70 });
  expect(movedMost(besideRatings([kk], [], "2026-10-01"))).toBeNull();
});
