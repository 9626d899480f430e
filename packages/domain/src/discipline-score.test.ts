import fc from "fast-check";
import { AttendanceCode } from "./attendance-code.ts";
import { disciplineScore, type DisciplineFacts } from "./discipline-score.ts";
import { DEFAULT_SCORING_RULES as rules } from "./scoring-rules.ts";

const flawless: DisciplineFacts = { scheduledDays: 22, codes: {}, reports: [0] };

const scores = (facts: DisciplineFacts) => {
  const { score, parts } = disciplineScore(facts, rules);
  return [score, ...parts.map((part) => part.score)];
};

describe("attendance", () => {
  test.each([
    ["TL1", 99],
    ["TL2", 98],
    ["TL3", 97.5],
    ["TL4", 97],
    ["PSW1", 99],
    ["PSW2", 98],
    ["PSW3", 97.5],
    ["PSW4", 97],
    ["TK", 90],
    ["CUTI", 100],
    ["DL", 100],
    ["IZIN", 100],
    ["SAKIT", 100],
  ])("two days of %s leave %s points", (code, attendance) => {
    const { parts } = disciplineScore({ ...flawless, codes: { [code]: 2 } }, rules);

    expect(parts[0]?.score).toBe(attendance);
  });

  test("the codes add up", () => {
    expect(scores({ ...flawless, codes: { TL1: 1, PSW2: 1, TK: 1 } })).toEqual([95.45, 93.5, 100]);
  });

  test("it never falls below zero", () => {
    expect(scores({ ...flawless, codes: { TK: 22 } })).toEqual([30, 0, 100]);
  });

  test("one on leave throughout is scored on the report alone", () => {
    expect(scores({ ...flawless, scheduledDays: 0 })).toEqual([100, null, 100]);
  });
});

describe("punctual reporting", () => {
  test.each([
    ["in time", [0], 100],
    ["a day late", [1], 95],
    ["three days late", [3], 85],
    ["twenty days late", [20], 0],
    ["later than what can be deducted", [90], 0],
    ["not submitted", [null], 0],
    ["not owed", [], null],
    ["of each month in time", [0, 0, 0], 100],
    ["of one month in four missing", [0, null, 0, 0], 75],
    ["of one month in four ten days late", [0, 10, 0, 0], 87.5],
    ["of one month in four later than what can be deducted", [0, 90, 0, 0], 75],
    ["of every month missing", [null, null], 0],
    ["of three months, one late and one missing", [0, 2, null], 63.33],
  ])("a report %s", (_, reports, score) => {
    const { parts } = disciplineScore({ ...flawless, reports }, rules);

    expect(parts[1]?.score).toBe(score);
  });
});

describe("discipline", () => {
  test("weighs attendance 0.7 and reporting 0.3", () => {
    expect(scores({ scheduledDays: 22, codes: { TK: 2 }, reports: [10] })).toEqual([78, 90, 50]);
  });

  test("is not measured for one on leave who owes no report", () => {
    expect(scores({ scheduledDays: 0, codes: {}, reports: [] })).toEqual([null, null, null]);
  });

  test("shows every step of the sum, also what costs nothing", () => {
    const facts = { scheduledDays: 22, codes: { TL3: 2, CUTI: 3, DL: 0 }, reports: [1] };

    expect(disciplineScore(facts, rules).parts).toEqual([
      {
        name: "ATTENDANCE",
        weight: 0.7,
        score: 97.5,
        lines: [
          { name: "FULL", count: 1, each: 100, amount: 100 },
          { name: "TL3", count: 2, each: -1.25, amount: -2.5 },
          { name: "CUTI", count: 3, each: 0, amount: 0 },
        ],
      },
      {
        name: "PUNCTUAL_REPORTING",
        weight: 0.3,
        score: 95,
        lines: [
          { name: "FULL", count: 1, each: 100, amount: 100 },
          { name: "DAYS_LATE", count: 1, each: -5, amount: -5 },
        ],
      },
    ]);
  });

  test("shows what each of several reports takes", () => {
    const { parts } = disciplineScore({ ...flawless, reports: [0, 8, 30, null] }, rules);

    expect(parts[1]).toEqual({
      name: "PUNCTUAL_REPORTING",
      weight: 0.3,
      score: 40,
      lines: [
        { name: "FULL", count: 1, each: 100, amount: 100 },
        { name: "NOT_SUBMITTED", count: 1, each: -25, amount: -25 },
        { name: "DAYS_LATE", count: 28, each: -1.25, amount: -35 },
      ],
    });
  });

  test("deducts nothing for late days where the rule does not", () => {
    const mild = { ...rules, discipline: { ...rules.discipline, perDayLate: 0 } };

    expect(disciplineScore({ ...flawless, reports: [5, 90] }, mild).score).toBe(100);
  });

  test("follows the rules that it is given", () => {
    const strict = { ...rules, discipline: { ...rules.discipline, perDayLate: 50 } };

    expect(disciplineScore({ ...flawless, reports: [1] }, strict).score).toBe(85);
  });

  test("one more day with a code never raises it", () => {
    const days = fc.integer({ min: 0, max: 22 });
    const anyCodes = fc.record(
      Object.fromEntries(Object.values(AttendanceCode).map((code) => [code, days])) as Record<
        AttendanceCode,
        typeof days
      >,
    );

    fc.assert(
      fc.property(anyCodes, fc.constantFrom(...Object.values(AttendanceCode)), days, (codes, code, daysLate) => {
        const facts = { scheduledDays: 22, codes, reports: [daysLate] };
        const more = { ...facts, codes: { ...codes, [code]: codes[code] + 1 } };

        const [before, after] = [disciplineScore(facts, rules).score ?? -1, disciplineScore(more, rules).score ?? -1];

        expect(after).toBeLessThanOrEqual(before);
        expect(after).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(100);
      }),
    );
  });
});
