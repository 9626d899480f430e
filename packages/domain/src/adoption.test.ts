import {
  ADOPTION,
  addAdoption,
  adoptionShares,
  dropOff,
  helpNeeds,
  helpScore,
  NO_ADOPTION,
  type AdoptionShares,
  type AdoptionStep,
} from "./adoption.ts";

const steps = (...counts: [number, number, number, number]) => ({
  SIGN_IN: counts[0],
  FIRST_ENTRY: counts[1],
  FIRST_REPORT: counts[2],
  REPORT_IN_TIME: counts[3],
});

describe("the step at which most are lost", () => {
  test.each<[owed: number, counts: [number, number, number, number], AdoptionStep | null]>([
    [10, [10, 10, 10, 10], null],
    [0, [0, 0, 0, 0], null],
    [10, [0, 0, 0, 0], "SIGN_IN"],
    [10, [4, 4, 4, 4], "SIGN_IN"],
    [10, [9, 3, 3, 3], "FIRST_ENTRY"],
    [10, [9, 8, 4, 3], "FIRST_REPORT"],
    [10, [10, 10, 9, 5], "REPORT_IN_TIME"],
    // Of two that lose as many it is the earlier: who is not there cannot be lost later.
    [10, [8, 6, 4, 2], "SIGN_IN"],
    [10, [10, 7, 7, 4], "FIRST_ENTRY"],
    [10, [10, 10, 8, 6], "FIRST_REPORT"],
  ])("of %i who owe a report, %j have come so far: %s", (owed, counts, step) => {
    expect(dropOff({ owed, steps: steps(...counts) })).toBe(step);
  });
});

describe("what a unit needs help with", () => {
  const met: AdoptionShares = { activated: 1, trained: 0, active: 1, phone: 0, firstInTime: 1, late: 0 };
  const reasons = (shares: Partial<AdoptionShares>) =>
    helpNeeds({ ...met, ...shares }, ADOPTION).map(({ reason }) => reason);

  test.each<[Partial<AdoptionShares>, string[]]>([
    [{}, []],
    [{ activated: 0.95, active: 0.6, firstInTime: 0.8, late: 0.15 }, []],
    [{ activated: 0.949 }, ["NOT_ACTIVATED"]],
    [{ active: 0.599 }, ["SELDOM_ACTIVE"]],
    [{ firstInTime: 0.799 }, ["FIRST_REPORT_LATE"]],
    [{ late: 0.151 }, ["REPORTS_LATE"]],
    // What cannot be measured is no reason, and a phone is nobody's duty.
    [{ activated: null, active: null, firstInTime: null, late: null, phone: null }, []],
    [{ phone: 0 }, []],
    [{ active: 0.5, late: 0.4, firstInTime: 0.75 }, ["REPORTS_LATE", "SELDOM_ACTIVE", "FIRST_REPORT_LATE"]],
  ])("%j: %j, the widest gap first", (shares, found) => {
    expect(reasons(shares)).toEqual(found);
  });

  test("units are ranked by the gaps added up", () => {
    const needs = helpNeeds({ ...met, active: 0.5, late: 0.4 }, ADOPTION);
    expect(helpScore(needs)).toBeCloseTo(0.25 + 0.1);
    expect(helpScore([])).toBe(0);
  });
});

test("shares are of what they say, and of nothing where there is nothing", () => {
  expect(adoptionShares(NO_ADOPTION)).toEqual({
    activated: null,
    trained: null,
    active: null,
    phone: null,
    firstInTime: null,
    late: null,
  });
  const counts = {
    ...NO_ADOPTION,
    people: 8,
    activated: 6,
    trained: 2,
    weeks: 32,
    activeWeeks: 16,
    phoneWeeks: 4,
    firstReports: 5,
    firstInTime: 4,
    owed: 8,
    late: 2,
  };
  expect(adoptionShares(counts)).toEqual({
    activated: 0.75,
    trained: 0.25,
    active: 0.5,
    phone: 0.25,
    firstInTime: 0.8,
    late: 0.25,
  });
});

test("counts of two groups add up in every part", () => {
  const one = {
    people: 1,
    activated: 2,
    trained: 14,
    weeks: 3,
    activeWeeks: 4,
    phoneWeeks: 5,
    firstReports: 6,
    firstInTime: 7,
    owed: 8,
    late: 9,
    steps: steps(10, 11, 12, 13),
  };
  expect(addAdoption(one, NO_ADOPTION)).toEqual(one);
  expect(addAdoption(one, one)).toEqual({
    people: 2,
    activated: 4,
    trained: 28,
    weeks: 6,
    activeWeeks: 8,
    phoneWeeks: 10,
    firstReports: 12,
    firstInTime: 14,
    owed: 16,
    late: 18,
    steps: steps(20, 22, 24, 26),
  });
});
