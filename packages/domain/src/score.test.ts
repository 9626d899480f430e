import fc from "fast-check";
import { round2, scoreLine, scorePart, weighted, type ScorePart } from "./score.ts";

const part = (weight: number, score: number | null): ScorePart => ({ name: "ATTENDANCE", weight, score, lines: [] });

const anyScore = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const anyWeight = fc.integer({ min: 1, max: 100 }).map((hundredths) => hundredths / 100);
const anyPart = fc.record({ weight: anyWeight, score: fc.option(anyScore) }).map((p) => part(p.weight, p.score));

describe("rounding half up to 2 decimals", () => {
  test.each([
    [1.005, 1.01],
    [1.004, 1],
    [2.675, 2.68],
    [8.345, 8.35],
    [10.235, 10.24],
    [0.005, 0.01],
    [0.0049, 0],
    [88.495, 88.5],
    [99.995, 100],
    [66.66666666666667, 66.67],
    [33.33333333333333, 33.33],
    [0.1 + 0.2, 0.3],
    [0, 0],
    [100, 100],
    [-1.005, -1],
    [-0.001, 0],
    [1e-9, 0],
  ])("%s is %s", (value, expected) => {
    expect(round2(value)).toBe(expected);
  });

  test("thousandths round as on paper", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (thousandths) => {
        expect(round2(thousandths / 1000)).toBe(Math.floor((thousandths + 5) / 10) / 100);
      }),
    );
  });
});

describe("a line", () => {
  test("is its count times what each is worth", () => {
    expect(scoreLine("TL1", 3, -0.5)).toEqual({ name: "TL1", count: 3, each: -0.5, amount: -1.5 });
  });

  test("of nothing is zero, not minus zero", () => {
    expect(scoreLine("DAYS_LATE", 0, -5).amount).toBe(0);
  });
});

describe("a part", () => {
  test.each([
    [[100, -1.5], 98.5],
    [[100, -101], 0],
    [[50, 40, 40], 100],
    [[100 / 3], 33.33],
    [[], 0],
  ])("of the amounts %j scores %s", (amounts, score) => {
    const lines = amounts.map((amount) => scoreLine("FULL", 1, amount));

    expect(scorePart("ATTENDANCE", 1, lines)).toEqual({ name: "ATTENDANCE", weight: 1, score, lines });
  });

  test("that does not apply has no score and no lines", () => {
    expect(scorePart("ATTENDANCE", 0.7, null)).toEqual({ name: "ATTENDANCE", weight: 0.7, score: null, lines: [] });
  });
});

describe("a weighted score", () => {
  test.each([
    ["all parts", [part(0.7, 90), part(0.3, 50)], 78],
    ["a part that does not apply gives its weight to the others", [part(0.7, null), part(0.3, 50)], 50],
    ["the weights that are left keep their proportion", [part(0.3, 100), part(0.4, 50), part(0.3, null)], 71.43],
    ["zero is a score and counts", [part(0.5, 0), part(0.5, 100)], 50],
    ["weights need not add up to 1", [part(2, 100), part(1, 0)], 66.67],
    ["a half is rounded up", [part(0.5, 2.01), part(0.5, 0)], 1.01],
    ["a part above 100 counts as 100", [part(0.5, 180), part(0.5, 50)], 75],
    ["a part below 0 counts as 0", [part(0.5, -20), part(0.5, 50)], 25],
    ["no part applies", [part(0.7, null), part(0.3, null)], null],
    ["no parts", [], null],
    ["no weight is left", [part(0, 80), part(1, null)], null],
  ])("%s", (_, parts, score) => {
    expect(weighted(parts).score).toBe(score);
  });

  test("shows its parts as they were counted, with the weights of the rules", () => {
    const { parts } = weighted([part(0.7, 180), part(0.3, null), part(0.1, 66.6666)]);

    expect(parts).toEqual([part(0.7, 100), part(0.3, null), part(0.1, 66.67)]);
  });

  test("does not change the parts it is given", () => {
    const given = part(1, 180);

    weighted([given]);

    expect(given.score).toBe(180);
  });

  test("when all parts are equal it is that value, whatever the weights and whoever is left out", () => {
    fc.assert(
      fc.property(anyScore, fc.array(fc.tuple(anyWeight, fc.boolean()), { minLength: 1 }), (value, rest) => {
        const parts = rest.map(([weight, applies], i) => part(weight, applies || i === 0 ? value : null));

        expect(weighted(parts).score).toBe(value);
      }),
    );
  });

  test("a part that does not apply changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyPart), anyWeight, (parts, weight) => {
        expect(weighted([...parts, part(weight, null)]).score).toBe(weighted(parts).score);
      }),
    );
  });

  test("it lies between its lowest and its highest part", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyWeight, anyScore), { minLength: 1 }), (pairs) => {
        const scores = pairs.map(([, score]) => score);

        const { score } = weighted(pairs.map(([weight, value]) => part(weight, value)));

        expect(score).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(score).toBeLessThanOrEqual(Math.max(...scores));
      }),
    );
  });

  test("a better part never makes it worse", () => {
    fc.assert(
      fc.property(fc.array(anyPart), anyWeight, anyScore, anyScore, (others, weight, a, b) => {
        const worse = weighted([...others, part(weight, Math.min(a, b))]).score;
        const better = weighted([...others, part(weight, Math.max(a, b))]).score;

        expect(better).toBeGreaterThanOrEqual(worse ?? 0);
      }),
    );
  });

  test("it can be worked out again from the parts that it shows", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ weight: anyWeight, score: fc.double({ min: -50, max: 150, noNaN: true }) })),
        (given) => {
          const once = weighted(given.map((p) => part(p.weight, p.score)));

          expect(weighted(once.parts)).toEqual(once);
        },
      ),
    );
  });
});
