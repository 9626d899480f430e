import { rollUpTargets, type Aimed } from "./target-roll-up.ts";

const aim = (given: Partial<Aimed> = {}): Aimed => ({
  aspect: "QUANTITY",
  pattern: "CUMULATIVE",
  direction: "HIGHER_IS_BETTER",
  unitOfMeasure: "keluarga",
  target: 10,
  ...given,
});

test("counts add up, and cover so much of the target above", () => {
  expect(
    rollUpTargets(aim({ target: 40 }), [aim(), aim({ target: 20.5 }), aim({ unitOfMeasure: " Keluarga " })]),
  ).toEqual({
    supportingCount: 3,
    target: 40.5,
    coverage: 101.3,
    lowest: 10,
    highest: 20.5,
  });
});

test.each(["POSITION", "RELEASE"] as const)("%s is never added up: there is a lowest and a highest", (pattern) => {
  const of = (target: number) => aim({ pattern, unitOfMeasure: "%", target });
  expect(rollUpTargets(of(98), [of(97), of(99)])).toEqual({
    supportingCount: 2,
    target: null,
    coverage: null,
    lowest: 97,
    highest: 99,
  });
});

test.each<[string, Partial<Aimed>]>([
  ["another unit of measure", { unitOfMeasure: "orang" }],
  ["no unit of measure", { unitOfMeasure: null }],
  ["another aspect", { aspect: "TIME" }],
  ["another pattern", { pattern: "POSITION" }],
  ["another direction", { direction: "LOWER_IS_BETTER" }],
])("what has %s is not measured alike", (_, given) => {
  expect(rollUpTargets(aim(), [aim(given)])).toMatchObject({ supportingCount: 0, target: null });
});

test("two without a unit of measure are not alike for that", () => {
  expect(rollUpTargets(aim({ unitOfMeasure: null }), [aim({ unitOfMeasure: null })]).supportingCount).toBe(0);
});

test.each([null, 0])("a target of %s above is not covered by any share", (target) => {
  expect(rollUpTargets(aim({ target }), [aim()])).toMatchObject({ target: 10, coverage: null });
});

test("what has no target yet is counted and adds nothing", () => {
  expect(rollUpTargets(aim(), [aim({ target: null }), aim({ target: 4 })])).toMatchObject({
    supportingCount: 2,
    target: 4,
    coverage: 40,
  });
  expect(rollUpTargets(aim(), [aim({ target: null })])).toMatchObject({
    supportingCount: 1,
    target: null,
    lowest: null,
  });
});
