import { besidePlan } from "./beside-plan.ts";

type Plan = NonNullable<Parameters<typeof besidePlan>[0]>;
type Report = NonNullable<Parameters<typeof besidePlan>[1]>;

const plan = {
  results: [
    {
      id: "letters",
      title: "Surat selesai",
      isRemoved: false,
      indicators: [
        { id: "count", text: "Jumlah surat", target: 120, unitOfMeasure: "surat", isRemoved: false },
        { id: "old", text: "Dulu", target: 1, unitOfMeasure: null, isRemoved: true },
      ],
    },
    { id: "gone", title: "Dicabut", isRemoved: true, indicators: [] },
    { id: "queue", title: "Antrean cepat", isRemoved: false, indicators: [] },
  ],
} as unknown as Plan;

const report = {
  realisations: [
    {
      value: 11,
      note: null,
      indicator: {
        id: "count",
        result: {
          id: "letters",
          title: "Surat selesai",
          rollUp: { indicators: [{ ownValue: 98, indicator: { id: "count" } }] },
        },
      },
    },
    {
      value: 2,
      note: "dari rencana lama",
      indicator: { id: "x", text: "Lama", result: { id: "before", title: "Lama" } },
    },
  ],
  entries: [
    { id: "a", plannedResult: { id: "letters", title: "Surat selesai" } },
    { id: "b", plannedResult: null },
  ],
} as unknown as Report;

test("what was reported stands beside what was planned, with what the year came to", () => {
  const { results, unlinked } = besidePlan(plan, report);

  expect(results.map(({ id }) => id)).toEqual(["letters", "queue", "before"]);
  expect(results[0]).toMatchObject({
    indicators: [{ id: "count", target: 120, unit: "surat", value: 11, soFar: 98, isReported: true }],
    entries: [{ id: "a" }],
  });
  expect(unlinked).toMatchObject([{ id: "b" }]);
});

test("without a report the plan stands alone, and says of nothing that it was reported", () => {
  const { results } = besidePlan(plan, null);

  expect(results[0]?.indicators).toMatchObject([{ id: "count", value: null, isReported: false }]);
});

test("of a plan that is not the reader's the numbers stand without their names", () => {
  const closed = { realisations: [{ value: 3, note: null, indicator: null }], entries: [] } as unknown as Report;

  expect(besidePlan(null, closed).results).toMatchObject([{ title: null, indicators: [{ text: null, value: 3 }] }]);
});
