import { allowanceRuleProblems } from "./allowance-rule-check.ts";
import type { AllowancePart, AllowanceRules } from "./allowance-rules.ts";

const base = { jobClass: "7", amount: 4_000_000, kinds: [], grades: [], title: null, isHead: null };
const attendance: AllowancePart = {
  name: "Disiplin",
  weight: 4000,
  measure: "ATTENDANCE",
  deductions: { TK: 300 },
  mostDeducted: 10_000,
  predicates: {},
  bands: [],
};
const predicates = { VERY_POOR: 0, POOR: 5000, NEEDS_IMPROVEMENT: 7500, GOOD: 10_000, VERY_GOOD: 10_000 };
const predicate: AllowancePart = { ...attendance, name: "Kinerja", weight: 6000, measure: "PREDICATE", predicates };
const score: AllowancePart = {
  ...attendance,
  name: "Nilai",
  weight: 6000,
  measure: "DISCIPLINE",
  bands: [{ from: 0, share: 5000 }],
};
const RULES: Omit<AllowanceRules, "version"> = {
  bases: [base],
  parts: [attendance, predicate],
  employment: { CIVIL_SERVANT: 10_000 },
  leave: {},
  acting: 0,
  sanctions: { ALLOWANCE_CUT_6: { share: 2500, months: 6 } },
  sanctionsAfter: 1,
  monthsBefore: 0,
  most: null,
  rounding: { step: 100, mode: "HALF_UP" },
  correctedMonths: 3,
};
const { GOOD: _good, ...withoutGood } = predicates;

test.each<[string, Partial<typeof RULES>, string[]]>([
  ["as it should be", {}, []],
  ["a score by bands", { parts: [attendance, score] }, []],
  ["no cut for any sanction", { sanctions: {} }, []],
  [
    "a sanction that takes nothing",
    { sanctions: { DISMISSAL: { share: 0, months: 1 } } },
    ["sanctions.DISMISSAL.share OUT_OF_RANGE"],
  ],
  [
    "a sanction that takes more than there is",
    { sanctions: { DISMISSAL: { share: 10_001, months: 1 } } },
    ["sanctions.DISMISSAL.share OUT_OF_RANGE"],
  ],
  [
    "a sanction for no month",
    { sanctions: { ORAL_REPRIMAND: { share: 100, months: 0 } } },
    ["sanctions.ORAL_REPRIMAND.months OUT_OF_RANGE"],
  ],
  [
    "a sanction for three years",
    { sanctions: { ORAL_REPRIMAND: { share: 100, months: 36 } } },
    ["sanctions.ORAL_REPRIMAND.months OUT_OF_RANGE"],
  ],
  [
    "a sanction for half a month",
    { sanctions: { ORAL_REPRIMAND: { share: 100, months: 0.5 } } },
    ["sanctions.ORAL_REPRIMAND.months NOT_WHOLE"],
  ],
  ["no classes", { bases: [] }, ["bases REQUIRED"]],
  ["too many classes", { bases: Array.from({ length: 201 }, () => base) }, ["bases TOO_MANY"]],
  ["a class without a name", { bases: [{ ...base, jobClass: " " }] }, ["bases.0.jobClass REQUIRED"]],
  ["a fraction of a rupiah", { bases: [{ ...base, amount: 0.5 }] }, ["bases.0.amount NOT_WHOLE"]],
  ["an amount below nothing", { bases: [{ ...base, amount: -1 }] }, ["bases.0.amount OUT_OF_RANGE"]],
  ["a slip of the pen", { bases: [{ ...base, amount: 40_000_000_000 }] }, ["bases.0.amount OUT_OF_RANGE"]],
  ["a grade that is none", { bases: [{ ...base, grades: ["III/a", "3a"] }] }, ["bases.0.grades NOT_A_GRADE"]],
  ["the roman part of a grade", { bases: [{ ...base, grades: ["III", "II/c", "IX"] }] }, []],
  ["no parts", { parts: [] }, ["parts REQUIRED"]],
  ["less than the whole", { parts: [attendance] }, ["parts NOT_THE_WHOLE"]],
  ["two of a name", { parts: [attendance, { ...predicate, name: "disiplin " }] }, ["parts.1.name TWICE"]],
  [
    "a part that weighs nothing",
    {
      parts: [
        { ...attendance, weight: 0 },
        { ...predicate, weight: 10_000 },
      ],
    },
    ["parts.0.weight OUT_OF_RANGE"],
  ],
  [
    "more than the whole for a day",
    { parts: [{ ...attendance, deductions: { TK: 10_001 } }, predicate] },
    ["parts.0.deductions.TK OUT_OF_RANGE"],
  ],
  [
    "a predicate forgotten",
    { parts: [attendance, { ...predicate, predicates: withoutGood }] },
    ["parts.1.predicates.GOOD REQUIRED"],
  ],
  ["no bands", { parts: [attendance, { ...score, bands: [] }] }, ["parts.1.bands REQUIRED"]],
  [
    "bands that leave low scores out",
    { parts: [attendance, { ...score, bands: [{ from: 50, share: 1 }] }] },
    ["parts.1.bands.0.from OUT_OF_ORDER"],
  ],
  [
    "bands that go down",
    {
      parts: [
        attendance,
        {
          ...score,
          bands: [
            { from: 0, share: 1 },
            { from: 60, share: 2 },
            { from: 60, share: 3 },
          ],
        },
      ],
    },
    ["parts.1.bands.2.from OUT_OF_ORDER"],
  ],
  ["nobody has any", { employment: { CIVIL_SERVANT: 0 } }, ["employment REQUIRED"]],
  ["more than the whole for leave", { leave: { SICK: 10_100 } }, ["leave.SICK OUT_OF_RANGE"]],
  ["acting above the whole", { acting: 20_000 }, ["acting OUT_OF_RANGE"]],
  ["a limit of nothing", { most: 0 }, ["most OUT_OF_RANGE"]],
  ["steps that nobody rounds to", { rounding: { step: 7, mode: "UP" } }, ["rounding.step OUT_OF_RANGE"]],
  ["more than a year back", { correctedMonths: 13 }, ["correctedMonths OUT_OF_RANGE"]],
])("%s", (_, change, expected) => {
  expect(allowanceRuleProblems({ ...RULES, ...change }).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
});
