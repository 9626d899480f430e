import fc from "fast-check";
import { IndicatorAspect } from "./indicator-aspect.ts";
import { IndicatorDirection, IndicatorPattern } from "./indicator-pattern.ts";
import { realised, rollUp, type CascadeIndicator, type CascadeResult } from "./roll-up.ts";

const served: CascadeIndicator = {
  key: "own",
  aspect: "QUANTITY",
  pattern: "CUMULATIVE",
  direction: "HIGHER_IS_BETTER",
  unitOfMeasure: "keluarga",
  readings: [],
};
const index: CascadeIndicator = { ...served, aspect: "QUALITY", pattern: "POSITION", unitOfMeasure: "indeks" };
const release: CascadeIndicator = { ...index, pattern: "RELEASE" };

const march = "2026-03-31";
const june = "2026-06-30";
const read = (...readings: [on: string, value: number][]) => readings.map(([on, value]) => ({ on, value }));
const result = (indicators: CascadeIndicator[], ...supportedBy: CascadeResult[]): CascadeResult => ({
  indicators,
  supportedBy,
});
/** What one indicator comes to by those of results below it. */
const of = (own: CascadeIndicator, ...below: CascadeIndicator[]) =>
  rollUp(result([own], ...below.map((indicator) => result([indicator]))))[0];

describe("a count", () => {
  test("is the sum of what those below have counted, in all the months", () => {
    const a = { ...served, key: "a", readings: read(["2026-01-31", 10], ["2026-02-28", 12]) };
    const b = { ...served, key: "b", readings: read(["2026-01-31", 7]) };

    expect(of(served, a, b)).toEqual({
      key: "own",
      value: 29,
      parts: [
        { key: "a", value: 22, on: "2026-02-28", isPassedOn: false },
        { key: "b", value: 7, on: "2026-01-31", isPassedOn: false },
      ],
      leftOut: [],
    });
  });

  test("of nothing is a number, of nobody is none", () => {
    const zero = { ...served, key: "a", readings: read([march, 0]) };

    expect(of(served, zero)?.value).toBe(0);
    expect(of(served)).toEqual({ key: "own", value: null, parts: [], leftOut: [] });
  });

  test("has no digits that nobody counted", () => {
    const tenth = (key: string, value: number) => ({
      ...served,
      key,
      unitOfMeasure: "ton",
      readings: read([march, value]),
    });

    expect(of({ ...served, unitOfMeasure: "ton" }, tenth("a", 0.1), tenth("b", 0.2))?.value).toBe(0.3);
  });

  test("does not count what the leader has reported: that stands beside it", () => {
    const below = { ...served, key: "a", readings: read([march, 5]) };

    expect(of({ ...served, readings: read([march, 100]) }, below)?.value).toBe(5);
  });

  test("leaves out who has not reported, and says so", () => {
    const silent = { ...served, key: "b" };

    expect(of(served, { ...served, key: "a", readings: read([march, 5]) }, silent)).toMatchObject({
      value: 5,
      leftOut: [{ key: "b", reason: "NO_READING" }],
    });
  });
});

describe.each([
  ["a state", index],
  ["a release", release],
])("%s", (_, own) => {
  const at = (key: string, ...readings: [string, number][]) => ({ ...own, key, readings: read(...readings) });

  test("is the latest reading, never a sum or a mean", () => {
    expect(of(own, at("a", [march, 80], [june, 84]))).toEqual({
      key: "own",
      value: 84,
      parts: [{ key: "a", value: 84, on: june, isPassedOn: false }],
      leftOut: [],
    });
    expect(of(own, at("a", [june, 84], [march, 80]))?.value).toBe(84);
  });

  test("of several is the one read last", () => {
    expect(of(own, at("a", [june, 84]), at("b", [march, 90]))).toMatchObject({
      value: 84,
      parts: [{ key: "a" }],
      leftOut: [{ key: "b", reason: "EARLIER_READING" }],
    });
  });

  test("that several read alike on one day is that value", () => {
    expect(of(own, at("a", [june, 84]), at("b", [june, 84]))).toMatchObject({
      value: 84,
      parts: [{ key: "a" }, { key: "b" }],
      leftOut: [],
    });
  });

  test("that several read differently on one day cannot be told", () => {
    expect(of(own, at("a", [june, 84]), at("b", [june, 70]), at("c", [march, 60]))).toEqual({
      key: "own",
      value: null,
      parts: [],
      leftOut: [
        { key: "c", reason: "EARLIER_READING" },
        { key: "a", reason: "CONFLICTING_READINGS" },
        { key: "b", reason: "CONFLICTING_READINGS" },
      ],
    });
  });

  test("that nobody has read is none, and not 0", () => {
    expect(of(own, at("a"))).toEqual({
      key: "own",
      value: null,
      parts: [],
      leftOut: [{ key: "a", reason: "NO_READING" }],
    });
  });
});

describe("what does not fit is left out, with the reason", () => {
  const counted = { ...served, key: "a", readings: read([march, 5]) };
  test.each([
    [served, { unitOfMeasure: null }, "QUALITATIVE"],
    [{ ...served, unitOfMeasure: null }, {}, "QUALITATIVE"],
    [{ ...served, unitOfMeasure: null }, { unitOfMeasure: null }, "QUALITATIVE"],
    [served, { unitOfMeasure: "orang" }, "OTHER_UNIT_OF_MEASURE"],
    [served, { aspect: IndicatorAspect.TIME }, "OTHER_ASPECT"],
    [served, { direction: IndicatorDirection.LOWER_IS_BETTER }, "OTHER_DIRECTION"],
  ])("%#", (own, other, reason) => {
    expect(of(own, { ...counted, ...other })).toEqual({
      key: "own",
      value: null,
      parts: [],
      leftOut: [{ key: "a", reason }],
    });
  });

  test.each(
    Object.values(IndicatorPattern).flatMap((own) =>
      Object.values(IndicatorPattern).map((below) => [own, below] as const),
    ),
  )("%s from %s", (own, below) => {
    const rolled = of({ ...served, pattern: own }, { ...counted, pattern: below });

    expect(rolled?.value).toBe(own === below ? 5 : null);
    expect(rolled?.leftOut).toEqual(own === below ? [] : [{ key: "a", reason: "OTHER_PATTERN" }]);
  });

  test.each(["Keluarga", " keluarga ", "KELUARGA"])("%j is the same unit of measure", (unitOfMeasure) => {
    expect(of(served, { ...counted, unitOfMeasure })?.value).toBe(5);
  });
});

describe("what an indicator has come to itself", () => {
  test.each([
    ["CUMULATIVE", [], null],
    ["CUMULATIVE", read([june, 0.2], [march, 0.1]), { value: 0.3, on: june }],
    ["POSITION", [], null],
    ["POSITION", read([june, 84], [march, 90]), { value: 84, on: june }],
    ["RELEASE", read([march, 0]), { value: 0, on: march }],
  ] as const)("%s of %j", (pattern, readings, expected) => {
    expect(realised({ pattern, readings })).toEqual(expected);
  });
});

describe("a result with several indicators", () => {
  test("gives each what fits it", () => {
    const below = result([
      { ...served, key: "a", readings: read([march, 5]) },
      { ...index, key: "b", readings: read([march, 81]) },
    ]);

    expect(rollUp(result([served, { ...index, key: "own2" }], below))).toEqual([
      {
        key: "own",
        value: 5,
        parts: [{ key: "a", value: 5, on: march, isPassedOn: false }],
        leftOut: [{ key: "b", reason: "OTHER_ASPECT" }],
      },
      {
        key: "own2",
        value: 81,
        parts: [{ key: "b", value: 81, on: march, isPassedOn: false }],
        leftOut: [{ key: "a", reason: "OTHER_ASPECT" }],
      },
    ]);
  });

  test("counts nothing twice: what fits two of them is given to neither", () => {
    const below = result([{ ...served, key: "a", readings: read([march, 5]) }]);

    for (const { value, leftOut } of rollUp(result([served, { ...served, key: "own2" }], below))) {
      expect(value).toBeNull();
      expect(leftOut).toEqual([{ key: "a", reason: "FITS_SEVERAL" }]);
    }
  });
});

describe("down the cascade", () => {
  const leaf = (key: string, value: number) => result([{ ...served, key, readings: read([march, value]) }]);

  test("a level that has reported speaks for those below it", () => {
    const middle = result([{ ...served, key: "middle", readings: read([march, 40]) }], leaf("a", 5), leaf("b", 6));

    expect(rollUp(result([served], middle))[0]).toMatchObject({
      value: 40,
      parts: [{ key: "middle", isPassedOn: false }],
    });
  });

  test("a level that has not passes on what is below it, however deep", () => {
    const middle = result([{ ...served, key: "middle" }], leaf("a", 5), leaf("b", 6));
    const upper = result([{ ...served, key: "upper" }], middle, leaf("c", 2));

    expect(rollUp(result([served], upper))[0]).toEqual({
      key: "own",
      value: 13,
      parts: [{ key: "upper", value: 13, on: march, isPassedOn: true }],
      leftOut: [],
    });
  });

  test("what was left out below is not passed on", () => {
    const other = result([{ ...served, key: "a", unitOfMeasure: "orang", readings: read([march, 5]) }]);
    const middle = result([{ ...served, key: "middle" }], other);

    expect(rollUp(result([served], middle))[0]?.leftOut).toEqual([{ key: "middle", reason: "NO_READING" }]);
  });

  test("a state is passed on with its day", () => {
    const middle = result([{ ...index, key: "middle" }], result([{ ...index, key: "a", readings: read([march, 80]) }]));

    expect(
      rollUp(result([index], middle, result([{ ...index, key: "b", readings: read([june, 82]) }])))[0],
    ).toMatchObject({
      value: 82,
      leftOut: [{ key: "middle", reason: "EARLIER_READING" }],
    });
  });
});

describe("whatever is below", () => {
  const anyReadings = fc.array(fc.record({ on: fc.constantFrom(march, june), value: fc.nat({ max: 1000 }) }), {
    maxLength: 3,
  });
  const anyIndicators = fc.array(
    fc.record({
      aspect: fc.constantFrom(...Object.values(IndicatorAspect)),
      pattern: fc.constantFrom(...Object.values(IndicatorPattern)),
      direction: fc.constantFrom(...Object.values(IndicatorDirection)),
      unitOfMeasure: fc.constantFrom("keluarga", "orang", null),
      readings: anyReadings,
    }),
    { maxLength: 8 },
  );
  const keyed = (indicators: Omit<CascadeIndicator, "key">[]) => indicators.map((one, i) => ({ ...one, key: `${i}` }));

  test("each indicator below either adds to it or is left out with one reason", () => {
    fc.assert(
      fc.property(anyIndicators, fc.constantFrom(served, index, release), (given, own) => {
        const rolled = of(own, ...keyed(given));

        expect([...(rolled?.parts ?? []), ...(rolled?.leftOut ?? [])].map(({ key }) => key).toSorted()).toEqual(
          keyed(given)
            .map(({ key }) => key)
            .toSorted(),
        );
        expect(rolled?.value === null).toBe(rolled?.parts.length === 0);
      }),
    );
  });

  test("a count is the sum of its parts, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(anyReadings, { minLength: 1, maxLength: 8 }), (given) => {
        const below = given.map((readings, i) => ({ ...served, key: `${i}`, readings }));
        const rolled = of(served, ...below);

        expect(rolled?.value ?? 0).toBe(given.flat().reduce((sum, { value }) => sum + value, 0));
        expect(of(served, ...below.toReversed())?.value).toBe(rolled?.value);
      }),
    );
  });
});
