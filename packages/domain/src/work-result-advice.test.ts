import fc from "fast-check";
import { PlannedResultKind } from "./planned-result-kind.ts";
import { Rating } from "./rating.ts";
import { resultRating, WORK_RESULT, workResultAdvice } from "./work-result-advice.ts";

const { MAIN, ADDITIONAL } = PlannedResultKind;
const of = (kind: PlannedResultKind, ...attainments: (number | null)[]) =>
  attainments.map((attainment) => ({ kind, attainment }));
const advice = (main: (number | null)[], additional: (number | null)[] = []) =>
  workResultAdvice([...of(MAIN, ...main), ...of(ADDITIONAL, ...additional)], WORK_RESULT);

test("the default: over 100 is above, from 90 meets, most is half, few is a quarter", () => {
  expect(WORK_RESULT).toEqual({ aboveOver: 100, meetsFrom: 90, mostShare: 0.5, fewShare: 0.25 });
});

test.each([
  [120, "ABOVE"],
  [100.01, "ABOVE"],
  [100, "MEETS"],
  [95, "MEETS"],
  [90, "MEETS"],
  [89.99, "BELOW"],
  [0, "BELOW"],
] as const)("a result attained to %s %% is %s", (attainment, rating) => {
  expect(resultRating(attainment, WORK_RESULT)).toBe(rating);
});

describe("the advice on the work result", () => {
  test.each([
    ["all above", [110, 120], [], "ABOVE"],
    ["half above, the rest as expected", [110, 100], [], "ABOVE"],
    ["half above, an additional one below", [110, 110, 95], [50], "ABOVE"],
    ["most above, one main one below", [110, 110, 110, 50], [], "MEETS"],
    ["less than half above", [110, 95, 95], [], "MEETS"],
    ["all as expected", [90, 95, 100], [], "MEETS"],
    ["a quarter of the main ones below", [95, 95, 95, 80], [], "MEETS"],
    ["more than a quarter of the main ones below", [95, 95, 80], [], "BELOW"],
    ["above and below in halves", [110, 110, 80, 80], [], "BELOW"],
    ["half below, all of them additional", [95, 95], [80, 80], "MEETS"],
    ["most below, all of them additional", [95], [80, 80], "BELOW"],
    ["all below", [80, 0], [], "BELOW"],
    ["only additional ones, above", [], [110], "ABOVE"],
    ["only additional ones, half below", [], [95, 80], "MEETS"],
    ["a seasonal one without realisation is left out", [110, null], [], "ABOVE"],
    ["zero is a result", [110, 0], [], "BELOW"],
    ["nothing is measured", [null, null], [null], null],
    ["there is no result", [], [], null],
  ] as const)("%s", (_, main, additional, rating) => {
    expect(advice([...main], [...additional]).rating).toBe(rating);
  });

  test("for every mix of four main results", () => {
    // above, meeting and below among the four
    const table: Record<string, Rating> = {
      "4 0 0": "ABOVE",
      "3 1 0": "ABOVE",
      "3 0 1": "MEETS",
      "2 2 0": "ABOVE",
      "2 1 1": "MEETS",
      "2 0 2": "BELOW",
      "1 3 0": "MEETS",
      "1 2 1": "MEETS",
      "1 1 2": "BELOW",
      "1 0 3": "BELOW",
      "0 4 0": "MEETS",
      "0 3 1": "MEETS",
      "0 2 2": "BELOW",
      "0 1 3": "BELOW",
      "0 0 4": "BELOW",
    };

    for (let above = 0; above <= 4; above++) {
      for (let meets = 0; above + meets <= 4; meets++) {
        const below = 4 - above - meets;
        const main = [...Array(above).fill(110), ...Array(meets).fill(95), ...Array(below).fill(50)];
        const mix = `${above} ${meets} ${below}`;

        expect([mix, advice(main).rating]).toEqual([mix, table[mix]]);
      }
    }
    expect(Object.keys(table)).toHaveLength(15);
  });

  test("shows what it counted", () => {
    expect(advice([110, 95, 95, 80], [null, 120]).lines).toEqual([
      { name: "RESULTS", count: 5, each: 0, amount: 0 },
      { name: "RESULTS_ABOVE", count: 2, each: 20, amount: 40 },
      { name: "RESULTS_MEETING", count: 2, each: 20, amount: 40 },
      { name: "RESULTS_BELOW", count: 1, each: 20, amount: 20 },
      { name: "MAIN_RESULTS", count: 4, each: 0, amount: 0 },
      { name: "MAIN_RESULTS_BELOW", count: 1, each: 25, amount: 25 },
      { name: "RESULTS_NOT_MEASURED", count: 1, each: 0, amount: 0 },
    ]);
  });

  test("follows the rules that it is given", () => {
    const local = { aboveOver: 110, meetsFrom: 75, mostShare: 0.75, fewShare: 0 };

    expect(workResultAdvice(of(MAIN, 105, 105, 80, 76), local).rating).toBe("MEETS");
    expect(workResultAdvice(of(MAIN, 111, 111, 80, 76), local).rating).toBe("MEETS");
    expect(workResultAdvice(of(MAIN, 111, 111, 111, 76), local).rating).toBe("ABOVE");
    expect(workResultAdvice(of(MAIN, 111, 111, 111, 74), local).rating).toBe("BELOW");
  });

  const anyResult = fc.record({
    kind: fc.constantFrom(...Object.values(PlannedResultKind)),
    attainment: fc.option(fc.integer({ min: 0, max: 120 })),
  });

  test("a better result never makes it worse", () => {
    fc.assert(
      fc.property(
        fc.array(anyResult),
        fc.constantFrom(...Object.values(PlannedResultKind)),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 120 }),
        (others, kind, a, b) => {
          const rank = (attainment: number) =>
            Object.values(Rating).indexOf(workResultAdvice([...others, { kind, attainment }], WORK_RESULT).rating!);

          expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)));
        },
      ),
    );
  });

  test("what is not measured never changes it", () => {
    fc.assert(
      fc.property(fc.array(anyResult), (results) => {
        const measured = results.filter(({ attainment }) => attainment !== null);

        expect(workResultAdvice(results, WORK_RESULT).rating).toBe(workResultAdvice(measured, WORK_RESULT).rating);
      }),
    );
  });
});
