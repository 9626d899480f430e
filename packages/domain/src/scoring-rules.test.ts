import { attendanceClass, AttendanceCode } from "./attendance-code.ts";
import { DEFAULT_SCORING_RULES, SCORING_RULES_2026_2 } from "./scoring-rules.ts";

const { discipline, workQuality, innovation } = DEFAULT_SCORING_RULES;

test.each([
  ["discipline", discipline.weights],
  ["work quality", workQuality.weights],
  ["work quality in the rule of 2026", SCORING_RULES_2026_2.workQuality.weights],
])("the default weights of %s add up to 1", (_, weights) => {
  const sum = Object.values(weights).reduce((a, b) => a + b, 0);

  expect(sum).toBeCloseTo(1, 12);
});

test("by default what is excused costs nothing and everything else costs something", () => {
  for (const code of Object.values(AttendanceCode)) {
    expect([code, discipline.deductions[code] > 0]).toEqual([code, attendanceClass(code) !== "EXCUSED"]);
  }
});

test("by default leaving early costs what coming late costs, each step more than the one before", () => {
  const late = [
    discipline.deductions.TL1,
    discipline.deductions.TL2,
    discipline.deductions.TL3,
    discipline.deductions.TL4,
  ];
  const { PSW1, PSW2, PSW3, PSW4, TK } = discipline.deductions;

  expect(late).toEqual([0.5, 1, 1.25, 1.5]);
  expect([PSW1, PSW2, PSW3, PSW4]).toEqual(late);
  expect(TK).toBe(5);
});

test("by default an innovation is worth more at each stage, and nothing once closed", () => {
  expect(innovation).toEqual({
    base: 50,
    points: { IDEA: 5, TRIAL: 20, ADOPTED: 40, REPLICATED: 50, CLOSED: 0 },
    monthsBack: 12,
  });
});

test("the rule of 2024 weighs what it has always weighed", () => {
  expect([DEFAULT_SCORING_RULES.version, workQuality]).toEqual([
    "2024-1",
    { weights: { dailyProgress: 0.3, verifiedWork: 0.4, serviceOutcome: 0.3 } },
  ]);
});

test("the rule of 2026 differs in the quality of work alone", () => {
  expect(SCORING_RULES_2026_2).toEqual({
    version: "2026-2",
    discipline,
    innovation,
    workQuality: {
      weights: { attainment: 0.4, verifiedWork: 0.2, feedback: 0.2, serviceOutcome: 0.2 },
      feedback: { points: { BELOW: 50, MEETS: 80, ABOVE: 100 }, minRaters: 3 },
    },
  });
});
