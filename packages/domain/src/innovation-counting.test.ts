import fc from "fast-check";
import { countedStage, countsUntil, lastConfirmedOn, sharesAddUp, type InnovationDays } from "./innovation-counting.ts";

const NEVER: InnovationDays = {
  trialOn: null,
  adoptedOn: null,
  replicatedOn: null,
  closedOn: null,
  validatedOn: null,
  trialValidatedOn: null,
  adoptionValidatedOn: null,
};
const days = (given: Partial<InnovationDays>): InnovationDays => ({ ...NEVER, ...given });
const TRIED = { trialOn: "2026-03-02", validatedOn: "2026-02-02", trialValidatedOn: "2026-03-20" };
const USED = { ...TRIED, adoptedOn: "2026-05-04", adoptionValidatedOn: "2026-06-01" };

describe("the stage at which an innovation counts", () => {
  test.each<[string, Partial<InnovationDays>, string, string | null]>([
    ["nobody has confirmed it", { trialOn: "2026-03-02" }, "2026-12-31", null],
    ["the day before it was confirmed", { validatedOn: "2026-02-02" }, "2026-02-01", null],
    ["the day on which it was confirmed", { validatedOn: "2026-02-02" }, "2026-02-02", "IDEA"],
    [
      "tried, and confirmed as an idea alone",
      { trialOn: "2026-03-02", validatedOn: "2026-02-02" },
      "2026-12-31",
      "IDEA",
    ],
    ["tried, the day before that was confirmed", TRIED, "2026-03-19", "IDEA"],
    ["tried, the day on which that was confirmed", TRIED, "2026-03-20", "TRIAL"],
    ["in use, and confirmed as a trial alone", { ...TRIED, adoptedOn: "2026-05-04" }, "2026-12-31", "TRIAL"],
    ["in use, the day before that was confirmed", USED, "2026-05-31", "TRIAL"],
    ["in use, the day on which that was confirmed", USED, "2026-06-01", "ADOPTED"],
    ["confirmed before the day that it names", { ...USED, adoptedOn: "2026-07-01" }, "2026-06-30", "TRIAL"],
    ["replicated the day after", { ...USED, replicatedOn: "2026-08-01" }, "2026-07-31", "ADOPTED"],
    ["replicated", { ...USED, replicatedOn: "2026-08-01" }, "2026-08-01", "REPLICATED"],
    ["replicated before its use was confirmed", { ...USED, replicatedOn: "2026-05-20" }, "2026-05-31", "TRIAL"],
    ["replicated, and its use confirmed since", { ...USED, replicatedOn: "2026-05-20" }, "2026-06-01", "REPLICATED"],
    ["closed the day after", { ...USED, closedOn: "2026-09-01" }, "2026-08-31", "ADOPTED"],
    ["closed", { ...USED, closedOn: "2026-09-01" }, "2026-09-01", "CLOSED"],
  ])("%s", (_, given, day, stage) => {
    expect(countedStage(days(given), day)).toBe(stage);
  });
});

test.each([
  [{}, "2026-12-31", null],
  [USED, "2026-02-01", null],
  [USED, "2026-02-02", "2026-02-02"],
  [USED, "2026-03-31", "2026-03-20"],
  [USED, "2026-06-01", "2026-06-01"],
])("it counts from its last confirmation: of %j on %s that is %s", (given, day, on) => {
  expect(lastConfirmedOn(days(given), day)).toBe(on);
});

test.each([
  ["2026-11-10", 12, "2027-10-31"],
  ["2026-11-30", 1, "2026-11-30"],
  ["2026-01-01", 2, "2026-02-28"],
  ["2028-01-31", 2, "2028-02-29"],
  ["2026-12-01", 60, "2031-11-30"],
])("confirmed on %s it counts for %i months, until %s", (on, months, until) => {
  expect(countsUntil(on, months)).toBe(until);
});

test("the months for which it counts are as many as the rule says, that of its day among them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 60 }), (day, months) => {
      const on = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
      const until = countsUntil(on, months);
      const ordinal = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
      expect(ordinal(until) - ordinal(on)).toBe(months - 1);
      expect(new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000).getUTCDate()).toBe(1);
    }),
  );
});

test.each([
  [[], false],
  [[1], true],
  [[0.5, 0.5], true],
  [[1 / 3, 1 / 3, 1 / 3], true],
  [[0.333, 0.333, 0.334], true],
  [[0.3333, 0.3333, 0.3333], true],
  [[0.5, 0.4], false],
  [[0.6, 0.5], false],
  [[1, 0], false],
  [[1.5, -0.5], false],
])("shares %j add up to the whole: %s", (shares, isWhole) => {
  expect(sharesAddUp(shares)).toBe(isWhole);
});
