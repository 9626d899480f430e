import { bandOfIndex, elementSums, satisfactionIndexOf, type ElementSums } from "./satisfaction-index.ts";
import { SERVICE_ELEMENTS, ServiceElement } from "./service-element.ts";

/** So many respondents, of whom the answers to the elements U1 to U9 add up to these sums; one sum stands for all nine. */
const survey = (count: number, ...sums: number[]): ElementSums =>
  Object.fromEntries(
    SERVICE_ELEMENTS.map((element, i) => [element, { count, sum: sums.length === 1 ? sums[0]! : sums[i]! }]),
  ) as unknown as ElementSums;

/** So many respondents, whose answers to all nine elements together add up to `total`. */
const adding = (count: number, total: number): ElementSums =>
  survey(count, ...SERVICE_ELEMENTS.map((_, i) => Math.floor((total + i) / 9)));

describe("the satisfaction index by PermenPANRB 14/2017", () => {
  // Of one respondent: the sum of nine answers x 25 / 9, worked out by hand.
  test.each([
    [9, 25, "D"],
    [10, 27.78, "D"],
    [11, 30.56, "D"],
    [12, 33.33, "D"],
    [13, 36.11, "D"],
    [14, 38.89, "D"],
    [15, 41.67, "D"],
    [16, 44.44, "D"],
    [17, 47.22, "D"],
    [18, 50, "D"],
    [19, 52.78, "D"],
    [20, 55.56, "D"],
    [21, 58.33, "D"],
    [22, 61.11, "D"],
    [23, 63.89, "D"],
    [24, 66.67, "C"],
    [25, 69.44, "C"],
    [26, 72.22, "C"],
    [27, 75, "C"],
    [28, 77.78, "B"],
    [29, 80.56, "B"],
    [30, 83.33, "B"],
    [31, 86.11, "B"],
    [32, 88.89, "A"],
    [33, 91.67, "A"],
    [34, 94.44, "A"],
    [35, 97.22, "A"],
    [36, 100, "A"],
  ])("nine answers that add up to %i give %f, %s", (total, index, band) => {
    expect(satisfactionIndexOf(adding(1, total))).toMatchObject({ index, band, unanswered: [] });
  });

  // Of 5000 respondents each point is 1/1800 of the index: 18 points are a hundredth, 9 are half of one.
  test.each([
    ["25.00 is the least", 18 * 2500, 25, "D"],
    ["25.005 is half way", 18 * 2500 + 9, 25.01, "D"],
    ["64.99 is the highest D", 18 * 6499, 64.99, "D"],
    ["just under 64.995", 18 * 6499 + 8, 64.99, "D"],
    ["64.995 is half way, and C", 18 * 6499 + 9, 65, "C"],
    ["65.00 is the lowest C", 18 * 6500, 65, "C"],
    ["76.60 is the highest C", 18 * 7660, 76.6, "C"],
    ["just under 76.605", 18 * 7660 + 8, 76.6, "C"],
    ["76.605 is half way, and B", 18 * 7660 + 9, 76.61, "B"],
    ["76.61 is the lowest B", 18 * 7661, 76.61, "B"],
    ["88.30 is the highest B", 18 * 8830, 88.3, "B"],
    ["just under 88.305", 18 * 8830 + 8, 88.3, "B"],
    ["88.305 is half way, and A", 18 * 8830 + 9, 88.31, "A"],
    ["88.31 is the lowest A", 18 * 8831, 88.31, "A"],
    ["99.995 is half way", 18 * 9999 + 9, 100, "A"],
    ["just under 99.995", 18 * 9999 + 8, 99.99, "A"],
    ["100 is the most", 18 * 10_000, 100, "A"],
  ])("%s", (_, total, index, band) => {
    expect(satisfactionIndexOf(adding(5000, total))).toMatchObject({ index, band });
  });

  test("every half way between two hundredths goes up", () => {
    for (let hundredths = 2500; hundredths < 10_000; hundredths += 1) {
      const { index } = satisfactionIndexOf(adding(5000, 18 * hundredths + 9));
      expect(Math.round(index! * 100)).toBe(hundredths + 1);
    }
  });

  test("the band is that of the rounded index, from 25.00 to 100.00 without a gap", () => {
    const bands = Array.from({ length: 7501 }, (_, i) => bandOfIndex((2500 + i) / 100));

    expect(bands.filter((band) => band === "D")).toHaveLength(6500 - 2500);
    expect(bands.filter((band) => band === "C")).toHaveLength(7661 - 6500);
    expect(bands.filter((band) => band === "B")).toHaveLength(8831 - 7661);
    expect(bands.filter((band) => band === "A")).toHaveLength(10_001 - 8831);
    expect(bands.join("")).toMatch(/^D+C+B+A+$/);
    expect(bandOfIndex(24.99)).toBeNull();
  });

  test("the mean of an element is of those who answered it", () => {
    // Means 3/1, 10/3, 7/2, and six of 3: 3 + 3.3333 + 3.5 + 18 = 27.8333 x 25 / 9 = 77.3148...
    const sums = { ...survey(4, 12), PROCEDURE: { count: 3, sum: 10 }, TIME: { count: 2, sum: 7 } };

    const result = satisfactionIndexOf(sums);

    expect(result).toMatchObject({ index: 77.31, band: "B", weakest: expect.not.arrayContaining(["PROCEDURE"]) });
    expect(result.elements[1]).toEqual({
      element: "PROCEDURE",
      count: 3,
      sum: 10,
      mean: 3.33,
      value: 83.33,
      band: "B",
    });
  });

  test("it is not the sum of rounded means", () => {
    // 7/3 in each: rounded means of 2.33 would make 58.25, the exact ones 58.333...
    expect(satisfactionIndexOf(survey(3, 7)).index).toBe(58.33);
    // 1/9 as 0.11, as some do by hand, would make 99.00 of full marks.
    expect(satisfactionIndexOf(survey(3, 12)).index).toBe(100);
  });

  test("without an answer to some element there is no index, and what was answered is still shown", () => {
    const result = satisfactionIndexOf({ ...survey(5, 15), FEE: { count: 0, sum: 0 } });

    expect(result).toMatchObject({ index: null, band: null, unanswered: ["FEE"] });
    expect(result.elements[0]).toMatchObject({ mean: 3, value: 75, band: "C" });
    expect(result.elements[3]).toMatchObject({ count: 0, mean: null, value: null, band: null });
    expect(satisfactionIndexOf(survey(0, 0))).toMatchObject({ index: null, weakest: [], unanswered: SERVICE_ELEMENTS });
  });

  test("the weakest is the element of the lowest mean; level ones are all named", () => {
    expect(satisfactionIndexOf(survey(2, 8, 8, 7, 8, 8, 8, 8, 8, 8)).weakest).toEqual(["TIME"]);
    expect(satisfactionIndexOf({ ...survey(2, 7), FEE: { count: 3, sum: 10 } }).weakest).toEqual(["FEE"]);
    expect(
      satisfactionIndexOf({ ...survey(3, 12), FEE: { count: 3, sum: 10 }, TIME: { count: 6, sum: 20 } }).weakest,
    ).toEqual(["TIME", "FEE"]);
  });

  test("answers are added up by element, without those that were left out", () => {
    const sums = elementSums([{ TIME: 4, FEE: null }, { TIME: 1 }, { FEE: 2 }]);

    expect(sums.TIME).toEqual({ count: 2, sum: 5 });
    expect(sums.FEE).toEqual({ count: 1, sum: 2 });
    expect(sums.CONDUCT).toEqual({ count: 0, sum: 0 });
  });

  test.each([
    [{ count: 2, sum: 1 }],
    [{ count: 2, sum: 9 }],
    [{ count: 0, sum: 1 }],
    [{ count: 1.5, sum: 3 }],
    [{ count: 2, sum: 4.5 }],
  ])("no answers of 1 to 4 are %j", (sum) => {
    expect(() => satisfactionIndexOf({ ...survey(1, 3), [ServiceElement.TIME]: sum })).toThrow(RangeError);
  });

  test("20 000 respondents with a number of answers of their own to each element are exact", () => {
    const sums = {
      ...survey(19_997, 60_001),
      FEE: { count: 19_991, sum: 59_999 },
      TIME: { count: 19_979, sum: 59_929 },
    };
    const exact = (7 * (60_001 / 19_997) + 59_999 / 19_991 + 59_929 / 19_979) * (25 / 9);

    expect(satisfactionIndexOf(sums).index).toBeCloseTo(exact, 2);
  });
});
