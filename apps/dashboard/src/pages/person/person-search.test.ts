import { neighbours, personSearch, personSpans } from "./person-search.ts";

const TODAY = "2026-11-24";

test("an address keeps what it means and drops the rest", () => {
  expect(
    personSearch({ period: "2026-10", compare: "2026-04", kind: "files", order: "oldest", by: "plan", other: "x" }),
  ).toEqual({ period: "2026-10", compare: "2026-04", kind: "files", order: "oldest", by: "plan" });
  expect(personSearch({ period: "Oktober", compare: 4, kind: "all", order: "newest", by: "hour" })).toEqual({});
  expect(personSearch({ period: "2026-10", compare: "2026-10" })).toEqual({ period: "2026-10" });
});

test("without a period it is the month that ended last, among twelve months, with a trend of twenty-four", () => {
  expect(personSpans(TODAY, {}).variables).toMatchObject({
    from: "2026-10-01",
    to: "2026-10-31",
    listFrom: "2025-12-01",
    listTo: "2026-11-30",
    trendFrom: "2024-12-01",
    compares: false,
  });
});

test("across the turn of the year too", () => {
  expect(personSpans("2026-01-05", {}).variables).toMatchObject({ from: "2025-12-01", listFrom: "2025-02-01" });
});

test("a period further back stands in the twelve months of its time, with a way to either side", () => {
  const { variables } = personSpans(TODAY, { period: "2025-03", compare: "tahun-2024" });

  expect(variables).toMatchObject({ listFrom: "2024-12-01", listTo: "2025-11-30", otherTo: "2024-12-31", year: 2025 });
  expect(neighbours(TODAY, variables)).toMatchObject({
    older: { startsOn: "2024-11-01" },
    newer: { startsOn: "2026-11-01" },
  });
  expect(neighbours(TODAY, personSpans(TODAY, {}).variables).newer).toBeNull();
});
