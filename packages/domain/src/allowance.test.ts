import { allowanceOf, correctionLines, sumOf, type AllowanceLine } from "./allowance.ts";
import { AllowanceAssessment, type AllowanceFacts } from "./allowance-facts.ts";
import { baseFor, type AllowancePart, type AllowanceRules } from "./allowance-rules.ts";
import { AttendanceCode } from "./attendance-code.ts";
import { EmploymentType } from "./employment-type.ts";
import { LeaveKind } from "./leave-kind.ts";
import { Predicate } from "./predicate.ts";

const part = { deductions: {}, mostDeducted: 0, predicates: {}, bands: [] };
const base = { kinds: [], grades: [], title: null, isHead: null };
const ATTENDANCE: AllowancePart = {
  ...part,
  name: "Disiplin",
  weight: 4000,
  measure: "ATTENDANCE",
  deductions: { TL1: 50, TL2: 100, TK: 300 },
  mostDeducted: 5000,
};
const PREDICATE: AllowancePart = {
  ...part,
  name: "Kinerja",
  weight: 6000,
  measure: "PREDICATE",
  predicates: { VERY_GOOD: 11_000, GOOD: 10_000, NEEDS_IMPROVEMENT: 7500, POOR: 5000, VERY_POOR: 0 },
};
const RULES: AllowanceRules = {
  version: "2026-1",
  bases: [
    { ...base, jobClass: "9", amount: 7_000_000, kinds: ["SUPERVISORY"] },
    { ...base, jobClass: "7", amount: 4_000_000, kinds: ["IMPLEMENTING"] },
  ],
  parts: [ATTENDANCE, PREDICATE],
  employment: { CIVIL_SERVANT: 10_000, CANDIDATE: 8000, CONTRACT_PART_TIME: 5000, CONTRACT: 0 },
  leave: { ANNUAL: 10_000, MATERNITY: 5000 },
  acting: 0,
  sanctions: {},
  sanctionsAfter: 1,
  monthsBefore: 0,
  most: null,
  rounding: { step: 1, mode: "HALF_UP" },
  correctedMonths: 3,
};
const PUBLISHED = { state: "PUBLISHED", predicate: "GOOD", discipline: 90, workQuality: 80, innovation: null } as const;
const FACTS: AllowanceFacts = {
  employmentType: "CIVIL_SERVANT",
  post: { title: "Pengolah Data", kind: "IMPLEMENTING", grade: "III/a", isHead: false, hoursShare: 10_000 },
  daysOfMonth: 30,
  daysHeld: 30,
  leave: null,
  attendance: { scheduledDays: 22, codes: {} },
  assessment: PUBLISHED,
  acting: [],
};
const of = (facts: Partial<AllowanceFacts> = {}, rules: Partial<AllowanceRules> = {}) =>
  allowanceOf({ ...FACTS, ...facts }, { ...RULES, ...rules });
const said = (lines: readonly AllowanceLine[]) =>
  lines.map(({ name, detail, count, share, amount }) => [name, detail, count, share, amount].join(" "));

test("a full month has its whole parts, and says so", () => {
  const { state, total, entitled, base: worth, jobClass, lines } = of();

  expect({ state, total, entitled, worth, jobClass }).toEqual({
    state: "READY",
    total: 4_000_000,
    entitled: 4_000_000,
    worth: 4_000_000,
    jobClass: "7",
  });
  expect(said(lines)).toEqual([
    "BASE 7   4000000",
    "PART Disiplin  4000 1600000",
    "PART Kinerja  6000 2400000",
    "PREDICATE GOOD  10000 0",
  ]);
});

test.each(Object.values(AttendanceCode))(
  "a day of %s takes what the formula says of the part, and nothing else",
  (code) => {
    const share = ATTENDANCE.deductions[code] ?? 0;
    expect(of({ attendance: { scheduledDays: 22, codes: { [code]: 3 } } }).total).toBe(
      4_000_000 - (1_600_000 * share * 3) / 10_000,
    );
  },
);

test("codes take no more than the most, and the arithmetic shows what is given back", () => {
  const { total, lines } = of({ attendance: { scheduledDays: 22, codes: { TK: 20, TL1: 1 } } });

  expect(total).toBe(800_000 + 2_400_000);
  expect(said(lines)).toEqual(
    expect.arrayContaining([
      "ATTENDANCE TL1 1 50 -8000",
      "ATTENDANCE TK 20 300 -960000",
      "MOST_DEDUCTED   5000 168000",
    ]),
  );
});

test.each([
  ["VERY_GOOD", 2_640_000],
  ["GOOD", 2_400_000],
  ["NEEDS_IMPROVEMENT", 1_800_000],
  ["POOR", 1_200_000],
  ["VERY_POOR", 0],
] as const)("the predicate %s gives %d of its part", (predicate, expected) => {
  expect(of({ assessment: { ...PUBLISHED, predicate } }).total).toBe(1_600_000 + expected);
  expect(Object.keys(PREDICATE.predicates).toSorted()).toEqual(Object.values(Predicate).toSorted());
});

test.each([
  [0, 5000],
  [59.99, 5000],
  [60, 8000],
  [89.9, 8000],
  [90, 10_000],
  [100, 10_000],
])("a score of %d lies in the band that gives %d", (discipline, share) => {
  const bands = [
    { from: 0, share: 5000 },
    { from: 60, share: 8000 },
    { from: 90, share: 10_000 },
  ];
  const parts = [{ ...part, name: "Disiplin", weight: 10_000, measure: "DISCIPLINE" as const, bands }];
  const { total, lines } = of({ assessment: { ...PUBLISHED, discipline } }, { parts });
  expect(total).toBe((4_000_000 * share) / 10_000);
  expect(said(lines).at(-1)).toMatch(`SCORE DISCIPLINE ${discipline} ${share} `);
});

test.each([
  ["PUBLISHED", "READY", []],
  ["TOO_SHORT", "READY", []],
  ["UNDER_WAY", "PENDING", ["ASSESSMENT_UNDER_WAY"]],
  ["NOT_DUE", "PENDING", ["ASSESSMENT_NOT_DUE"]],
  ["MISSING", "PENDING", ["ASSESSMENT_MISSING"]],
] as const)("an assessment that is %s: %s", (state, expected, gaps) => {
  const outcome = of({ assessment: { ...PUBLISHED, state } });
  expect([outcome.state, outcome.gaps]).toEqual([expected, gaps]);
  // What is missing or not due is not nothing.
  expect(outcome.total === null).toBe(expected === "PENDING");
  expect(Object.values(AllowanceAssessment)).toHaveLength(5);
});

test("a part that does not apply is left out: the others weigh more, and it is said", () => {
  const { total, lines } = of({
    assessment: { ...PUBLISHED, state: "TOO_SHORT" },
    attendance: { scheduledDays: 22, codes: { TK: 1 } },
  });
  expect(total).toBe(4_000_000 - 120_000);
  expect(said(lines)).toEqual([
    "BASE 7   4000000",
    "PART Disiplin  4000 4000000",
    "ATTENDANCE TK 1 300 -120000",
    "LEFT_OUT Kinerja  6000 0",
  ]);
});

test("all that is missing is said at once; a month that was not counted is not a month without a fault", () => {
  expect(of({ attendance: null, assessment: { ...PUBLISHED, state: "MISSING" } }).gaps).toEqual([
    "ATTENDANCE_MISSING",
    "ASSESSMENT_MISSING",
  ]);
  expect(of({ post: { ...FACTS.post, kind: "FUNCTIONAL" } })).toMatchObject({ state: "PENDING", gaps: ["NO_BASE"] });
  expect(
    of({ attendance: { scheduledDays: 0, codes: {} }, assessment: { ...PUBLISHED, state: "TOO_SHORT" } }),
  ).toMatchObject({ state: "NOT_ENTITLED", total: null });
});

test.each([
  ["CIVIL_SERVANT", 4_000_000],
  ["CANDIDATE", 3_200_000],
  ["CONTRACT_PART_TIME", 2_000_000],
  ["CONTRACT", null],
  ["ELECTED_OFFICIAL", null],
] as const)("%s: %d", (employmentType, expected) => {
  const { state, total } = of({ employmentType });
  expect([state, total]).toEqual([expected === null ? "NOT_ENTITLED" : "READY", expected]);
  expect(Object.values(EmploymentType)).toHaveLength(5);
});

test.each([
  ["ANNUAL", 4_000_000],
  ["MATERNITY", 2_000_000],
  ["SICK", null],
  ["STUDY", null],
  ["UNPAID", null],
] as const)("away for a whole month, %s: %d, whatever was counted", (leave, expected) => {
  expect(of({ leave, attendance: null, assessment: { ...PUBLISHED, state: "MISSING" } }).total).toBe(expected);
  expect(Object.values(LeaveKind)).toHaveLength(5);
});

test("hours and days lessen what the parts are cut from, each on its own line", () => {
  const { total, entitled, lines } = of({ daysHeld: 10, post: { ...FACTS.post, hoursShare: 5000 } });
  expect([entitled, total]).toEqual([666_667, 666_667]);
  expect(said(lines).slice(0, 3)).toEqual(["BASE 7   4000000", "HOURS   5000 -2000000", "DAYS  10  -1333333"]);
});

test("of posts that are held acting the one that is worth most adds its share", () => {
  const post = { title: "", grade: null, isHead: true };
  const acting = [
    { ...post, kind: "IMPLEMENTING" as const },
    { ...post, kind: "SUPERVISORY" as const },
    { ...post, kind: "HIGH_LEADER" as const },
  ];
  expect(of({ acting }).total).toBe(4_000_000);
  const { total, lines } = of({ acting }, { acting: 2000 });
  expect([total, said(lines).at(-1)]).toEqual([5_400_000, "ACTING 9  2000 1400000"]);
});

test("above the most there is nothing, and figures are rounded last", () => {
  const { total, lines } = of(
    { attendance: { scheduledDays: 22, codes: { TL1: 1 } } },
    { most: 3_333_333, rounding: { step: 1000, mode: "DOWN" } },
  );
  expect(total).toBe(3_333_000);
  expect(said(lines).slice(-2)).toEqual(["MOST    -658667", "ROUNDING    -333"]);
});

test("corrections say of which month, from what to what", () => {
  const lines = correctionLines([
    { month: "2026-08-01", before: 3_000_000, after: 3_100_000 },
    { month: "2026-07-01", before: null, after: 4_000_000 },
  ]);
  expect(said(lines)).toEqual(["CORRECTION 2026-08-01   100000", "CORRECTION 2026-07-01   4000000"]);
});

test("whatever the facts, the lines of the figure add up to it, and those before to what it is cut from", () => {
  let tried = 0;
  for (const employmentType of Object.values(EmploymentType))
    for (const predicate of Object.values(Predicate))
      for (const TL1 of [0, 1, 7, 60])
        for (const daysHeld of [1, 17, 30])
          for (const step of [1, 10, 100, 1000])
            for (const most of [null, 2_222_222]) {
              const { state, total, entitled, lines } = of(
                {
                  employmentType,
                  daysHeld,
                  assessment: { ...PUBLISHED, predicate },
                  attendance: { scheduledDays: 22, codes: { TL1 } },
                },
                { most, rounding: { step, mode: "HALF_UP" } },
              );
              if (state !== "READY") continue;
              const sum = (section: string) => sumOf(lines.filter((line) => line.section === section));
              expect([sum("ENTITLEMENT"), sum("FIGURE")]).toEqual([entitled, total]);
              expect(Number.isSafeInteger(total)).toBe(true);
              tried += 1;
            }
  expect(tried).toBeGreaterThan(1000);
});

describe("which row of the table a post is of", () => {
  const bases = [
    { ...base, jobClass: "head", amount: 1, isHead: true },
    { ...base, jobClass: "doctor", amount: 1, title: "dokter" },
    { ...base, jobClass: "III", amount: 1, grades: ["III", "IX"] },
    { ...base, jobClass: "II/c", amount: 1, grades: ["II/c"] },
    { ...base, jobClass: "functional", amount: 1, kinds: ["FUNCTIONAL" as const] },
  ];
  test.each([
    [{ isHead: true, title: "Dokter", grade: "III/a" }, "head"],
    [{ title: "Dokter Gigi Ahli Muda", grade: "III/a" }, "doctor"],
    [{ grade: "III/d" }, "III"],
    [{ grade: "IX" }, "III"],
    // The grade III of a contract employee is none of a civil servant's.
    [{ grade: "III" }, "III"],
    [{ grade: "II/c" }, "II/c"],
    [{ grade: "II/d" }, null],
    [{ grade: "IV/a" }, null],
    [{ grade: null }, null],
    [{ grade: null, kind: "FUNCTIONAL" as const }, "functional"],
  ])("%p: %s", (post, expected) => {
    const whole = { title: "Pelaksana", kind: "IMPLEMENTING" as const, isHead: false, ...post };
    expect(baseFor(whole, { bases })?.jobClass ?? null).toBe(expected);
  });
});
