import { ABSENCE } from "./absence.ts";
import { allowanceOf, type AllowanceOutcome } from "./allowance.ts";
import type { AllowanceFacts } from "./allowance-facts.ts";
import type { AllowanceRules } from "./allowance-rules.ts";
import { sanctionLines, type SanctionFact } from "./allowance-sanctions.ts";
import { levelOfSanction, SanctionKind } from "./disciplinary-sanction.ts";

const RULES = {
  sanctions: {
    WRITTEN_REPRIMAND: { share: 1000, months: 1 },
    ALLOWANCE_CUT_6: { share: 2500, months: 6 },
    RELIEVED_12: { share: 10_000, months: 12 },
  },
  sanctionsAfter: 1,
} as const;
const taken = (
  given: readonly SanctionFact[],
  more: Partial<Parameters<typeof sanctionLines>[2]> = {},
  sum = 4_000_000,
) =>
  sanctionLines(sum, given, { ...RULES, ...more }).map(({ detail, count, amount }) =>
    [detail, count, amount].join(" "),
  );

describe("a cut of a quarter for six months", () => {
  test.each<[number, 0 | 1, string[]]>([
    [0, 1, []],
    [1, 1, ["ALLOWANCE_CUT_6 1 -1000000"]],
    [2, 1, ["ALLOWANCE_CUT_6 2 -1000000"]],
    [6, 1, ["ALLOWANCE_CUT_6 6 -1000000"]],
    [7, 1, []],
    [0, 0, ["ALLOWANCE_CUT_6 1 -1000000"]],
    [5, 0, ["ALLOWANCE_CUT_6 6 -1000000"]],
    [6, 0, []],
  ])("%i months on, from the month %i after: %j", (monthsSince, sanctionsAfter, lines) => {
    expect(taken([{ kind: "ALLOWANCE_CUT_6", monthsSince }], { sanctionsAfter })).toEqual(lines);
  });
});

test("a sanction that the formula does not name takes nothing", () => {
  expect(taken([{ kind: "ORAL_REPRIMAND", monthsSince: 1 }])).toEqual([]);
});

test("two take their shares of the whole, and together no more than there is", () => {
  const cut: SanctionFact = { kind: "ALLOWANCE_CUT_6", monthsSince: 3 };

  expect(taken([cut, { kind: "WRITTEN_REPRIMAND", monthsSince: 1 }])).toEqual([
    "ALLOWANCE_CUT_6 3 -1000000",
    "WRITTEN_REPRIMAND 1 -400000",
  ]);
  expect(taken([cut, { kind: "RELIEVED_12", monthsSince: 1 }])).toEqual([
    "ALLOWANCE_CUT_6 3 -1000000",
    "RELIEVED_12 1 -3000000",
  ]);
});

test("of nothing nothing is taken", () => {
  expect(taken([{ kind: "ALLOWANCE_CUT_6", monthsSince: 1 }], {}, 0)).toEqual(["ALLOWANCE_CUT_6 1 0"]);
  expect(taken([{ kind: "ALLOWANCE_CUT_6", monthsSince: 1 }], {}, -5)).toEqual(["ALLOWANCE_CUT_6 1 0"]);
});

// PP 94/2021, article 8.
test.each([
  ["LIGHT", ["ORAL_REPRIMAND", "WRITTEN_REPRIMAND", "WRITTEN_DISSATISFACTION"]],
  ["MEDIUM", ["ALLOWANCE_CUT_6", "ALLOWANCE_CUT_9", "ALLOWANCE_CUT_12"]],
  ["SEVERE", ["LOWER_POST_12", "RELIEVED_12", "DISMISSAL"]],
])("%s are %j", (level, kinds) => {
  expect(Object.values(SanctionKind).filter((kind) => levelOfSanction(kind) === level)).toEqual(kinds);
});

test("they come in the order and with the levels of the brackets of absence", () => {
  expect(Object.values(SanctionKind).map(levelOfSanction)).toEqual(
    ABSENCE.civilServants.brackets.map(({ level }) => level),
  );
});

describe("a disciplinary sanction", () => {
  const sanctions = { ALLOWANCE_CUT_6: { share: 2500, months: 6 } };
  const given = [{ kind: "ALLOWANCE_CUT_6", monthsSince: 2 }] as const;

  const facts: AllowanceFacts = {
    employmentType: "CIVIL_SERVANT",
    post: { title: "Pengolah Data", kind: "IMPLEMENTING", grade: "III/a", isHead: false, hoursShare: 10_000 },
    daysOfMonth: 30,
    daysHeld: 30,
    leave: null,
    attendance: { scheduledDays: 22, codes: {} },
    assessment: { state: "MISSING", predicate: null, discipline: null, workQuality: null, innovation: null },
    acting: [],
  };
  const part = { name: "Disiplin", weight: 10_000, deductions: { TK: 300 }, mostDeducted: 10_000 };
  const rules: AllowanceRules = {
    version: "2026-1",
    bases: [{ jobClass: "7", amount: 4_000_000, kinds: [], grades: [], title: null, isHead: null }],
    parts: [{ ...part, measure: "ATTENDANCE", predicates: {}, bands: [] }],
    employment: { CIVIL_SERVANT: 10_000 },
    leave: { MATERNITY: 5000 },
    acting: 0,
    sanctions,
    sanctionsAfter: 1,
    monthsBefore: 0,
    most: null,
    rounding: { step: 1, mode: "HALF_UP" },
    correctedMonths: 3,
  };
  const of = (about: Partial<AllowanceFacts>, more: Partial<AllowanceRules> = {}): AllowanceOutcome =>
    allowanceOf({ ...facts, ...about }, { ...rules, ...more });

  test("takes its share of the month, after what attendance took", () => {
    const attendance = { scheduledDays: 22, codes: { TK: 1 } };
    const { total, lines } = of({ sanctions: given, attendance });

    expect(total).toBe(2_910_000);
    expect(lines.at(-1)).toMatchObject({ name: "SANCTION", detail: "ALLOWANCE_CUT_6", count: 2, amount: -970_000 });
  });

  test("takes its share of what would be paid, not of what lies above the most", () => {
    expect(of({ sanctions: given }, { most: 3_000_000 }).total).toBe(2_250_000);
  });

  test("holds during leave too", () => {
    expect(of({ sanctions: given, leave: "MATERNITY" }).total).toBe(1_500_000);
  });

  test("is none of figures that were kept before sanctions were recorded", () => {
    expect(of({}).total).toBe(4_000_000);
  });
});
