import fc from "fast-check";
import {
  attainmentOf,
  meanAttainment,
  type AttainmentFacts,
  type AttainmentRules,
  type IndicatorTerms,
} from "./attainment.ts";
import { IndicatorDirection, IndicatorPattern } from "./indicator-pattern.ts";
import { round2 } from "./score.ts";

const rules: AttainmentRules = { cap: 120 };
const count: IndicatorTerms = {
  pattern: "CUMULATIVE",
  direction: "HIGHER_IS_BETTER",
  target: 120,
  from: "2026-01",
  to: "2026-12",
  isProrated: false,
  measuredIn: null,
};
const state: IndicatorTerms = { ...count, pattern: "POSITION", target: 80, measuredIn: [3, 6, 9, 12] };
const year: AttainmentFacts = { from: "2026-01", to: "2026-12", readings: [], hoursShare: 1, today: "2027-01-05" };

const lastDays = [
  "01-31",
  "02-28",
  "03-31",
  "04-30",
  "05-31",
  "06-30",
  "07-31",
  "08-31",
  "09-30",
  "10-31",
  "11-30",
  "12-31",
];
/** Readings on the last days of months, from January on; null for a month without one. */
const monthly = (...values: (number | null)[]) =>
  values.flatMap((value, i) => (value === null ? [] : [{ on: `2026-${lastDays[i]}`, value }]));

describe("the steps", () => {
  test("of a count: readings, what is missing, the target and its part, the percentage", () => {
    const facts = { ...year, from: "2026-01", to: "2026-03", readings: monthly(10, null, 8), hoursShare: 0.5 };

    expect(attainmentOf({ ...count, isProrated: true }, facts, rules)).toEqual({
      state: "MEASURED",
      realisation: 18,
      attainment: 120,
      lines: [
        { name: "2026-01-31", count: 10, each: 0, amount: 0 },
        { name: "2026-03-31", count: 8, each: 0, amount: 0 },
        { name: "MONTHS_MISSING", count: 1, each: 0, amount: 0 },
        { name: "TARGET", count: 120, each: 0, amount: 0 },
        { name: "SHARE_OF_MONTHS", count: 0.25, each: 0, amount: 0 },
        { name: "SHARE_OF_HOURS", count: 0.5, each: 0, amount: 0 },
        { name: "REALISATION", count: 18, each: 100 / 15, amount: 120 },
      ],
    });
  });

  test("of a position: the one reading, the target, the percentage and what the cap cuts off", () => {
    const facts = { ...year, readings: monthly(null, null, 20, null, null, 120) };

    expect(attainmentOf(state, facts, rules).lines).toEqual([
      { name: "2026-06-30", count: 120, each: 0, amount: 0 },
      { name: "TARGET", count: 80, each: 0, amount: 0 },
      { name: "REALISATION", count: 120, each: 1.25, amount: 150 },
      { name: "CAP", count: 1, each: -30, amount: -30 },
    ]);
  });

  test("of what is better when lower", () => {
    const facts = { ...year, readings: monthly(null, null, 200) };

    expect(attainmentOf({ ...state, direction: "LOWER_IS_BETTER" }, facts, rules).lines.slice(2)).toEqual([
      { name: "TWICE_THE_TARGET", count: 1, each: 200, amount: 200 },
      { name: "REALISATION", count: 200, each: -1.25, amount: -250 },
      { name: "FLOOR", count: 1, each: 50, amount: 50 },
    ]);
  });
});

describe("whatever is read", () => {
  const anyTerms: fc.Arbitrary<IndicatorTerms> = fc.record({
    pattern: fc.constantFrom(...Object.values(IndicatorPattern)),
    direction: fc.constantFrom(...Object.values(IndicatorDirection)),
    target: fc.option(fc.integer({ min: -5, max: 500 })),
    from: fc.constantFrom("2026-01", "2026-04", "2026-07"),
    to: fc.constantFrom("2026-08", "2026-12"),
    isProrated: fc.boolean(),
    measuredIn: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 }))),
  });
  const anyFacts: fc.Arbitrary<AttainmentFacts> = fc.record({
    from: fc.constantFrom("2026-01", "2026-03", "2026-09"),
    to: fc.constantFrom("2026-03", "2026-09", "2026-12"),
    readings: fc
      .array(fc.option(fc.integer({ min: -10, max: 400 })), { maxLength: 12 })
      .map((values) => monthly(...values)),
    hoursShare: fc.constantFrom(1, 0.75, 0.5),
    today: fc.constantFrom("2026-02-15", "2026-07-01", "2026-12-31", "2027-01-05"),
  });

  test("an attainment is the sum of its lines, from 0 to the cap, and only of what is measured", () => {
    fc.assert(
      fc.property(anyTerms, anyFacts, fc.integer({ min: 100, max: 200 }), (terms, facts, cap) => {
        const { state: stands, attainment, realisation, lines } = attainmentOf(terms, facts, { cap });

        for (const { count: n, each, amount } of lines) expect(amount).toBe(n * each + 0);
        if (attainment === null) return;
        expect(stands).toBe("MEASURED");
        expect(realisation).not.toBeNull();
        expect(attainment).toBe(round2(lines.reduce((sum, { amount }) => sum + amount, 0)));
        expect(attainment).toBeGreaterThanOrEqual(0);
        expect(attainment).toBeLessThanOrEqual(cap);
      }),
    );
  });

  test("the order of the readings does not matter", () => {
    fc.assert(
      fc.property(anyTerms, anyFacts, (terms, facts) => {
        const reversed = { ...facts, readings: facts.readings.toReversed() };

        expect(attainmentOf(terms, reversed, rules)).toEqual(attainmentOf(terms, facts, rules));
      }),
    );
  });

  test("what is not measured has no realisation, and nothing is due in the past", () => {
    fc.assert(
      fc.property(anyTerms, anyFacts, (terms, facts) => {
        const over = attainmentOf(terms, { ...facts, today: "2027-01-05" }, rules);

        expect(over.state).not.toBe("NOT_DUE");
        expect(over.state === "NOT_MEASURED").toBe(over.realisation === null);
      }),
    );
  });
});

describe("a mean attainment", () => {
  test.each([
    [[100, 80], 90],
    [[100, null], 100],
    [[5, 5, null], 5],
    [[0, 100], 50],
    [[100, 100, 50], 83.33],
    [[null, null], null],
    [[], null],
  ])("of %j is %s: what is missing is left out", (attainments, mean) => {
    expect(meanAttainment(attainments)).toBe(mean);
  });
});
