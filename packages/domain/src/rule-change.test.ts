import fc from "fast-check";
import { DEFAULT_CYCLE_RULES } from "./cycle-rules.ts";
import { changedRule, differencesOf, writtenAt, type RuleProblemCode } from "./rule-change.ts";
import type { RuleKind } from "./rule-kind.ts";
import { RULE_SETTINGS } from "./rule-setting.ts";
import { DEFAULT_SCORING_RULES, SCORING_RULES_2026_2 } from "./scoring-rules.ts";

const REMINDER = {
  daysBefore: [7, 1],
  repeatEvery: 3,
  escalateAfter: 3,
  escalateToHeadAfter: 6,
  endsAfter: 30,
  hour: 6,
};
const RULES: [RuleKind, object][] = [
  ["SCORING", DEFAULT_SCORING_RULES],
  ["SCORING", SCORING_RULES_2026_2],
  ["CYCLE", DEFAULT_CYCLE_RULES],
  ["REMINDER", REMINDER],
];
const changed = (kind: RuleKind, rules: object, path: string, value: string | null) =>
  changedRule(kind, rules as Record<string, unknown>, [{ path, value }]);

test.each(RULES)("%s: what a rule says, written back, is that rule", (kind, rules) => {
  const changes = RULE_SETTINGS[kind].map(({ path }) => ({ path, value: writtenAt(rules, path) }));
  const again = changedRule(kind, rules as Record<string, unknown>, changes);

  expect(again.problems).toEqual([]);
  expect(differencesOf(kind, rules, again.rules)).toEqual([]);
});

test.each<[RuleKind, object, string, string | null, RuleProblemCode]>([
  ["SCORING", DEFAULT_SCORING_RULES, "discipline.base", "1", "UNKNOWN"],
  ["SCORING", DEFAULT_SCORING_RULES, "discipline.perDayLate", "", "REQUIRED"],
  ["SCORING", DEFAULT_SCORING_RULES, "discipline.perDayLate", null, "REQUIRED"],
  ["SCORING", DEFAULT_SCORING_RULES, "discipline.perDayLate", "lima", "NOT_A_NUMBER"],
  ["SCORING", DEFAULT_SCORING_RULES, "discipline.perDayLate", "-1", "OUT_OF_RANGE"],
  ["SCORING", DEFAULT_SCORING_RULES, "discipline.deductions.TK", "101", "OUT_OF_RANGE"],
  ["SCORING", DEFAULT_SCORING_RULES, "innovation.monthsBack", "1.5", "NOT_WHOLE"],
  ["SCORING", DEFAULT_SCORING_RULES, "workQuality.weights.feedback", "0.2", "POINTS_MISSING"],
  ["SCORING", SCORING_RULES_2026_2, "workQuality.feedback.minRaters", "2", "OUT_OF_RANGE"],
  ["SCORING", SCORING_RULES_2026_2, "workQuality.feedback.points.MEETS", "40", "OUT_OF_ORDER"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "headOfUnit.GOOD", "FINE", "NOT_A_CHOICE"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "attainment.proratesCounts", "yes", "NOT_A_CHOICE"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "planDue.monthDay", "13-01", "NOT_A_DAY"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "workResult.meetsFrom", "101", "OUT_OF_ORDER"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "absence.civilServants.source", "x", "UNKNOWN"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "workHours.startsAt", "7 pagi", "NOT_A_TIME"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "workHours.startsAt", "24:00", "NOT_A_TIME"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "workHours.startsAt", "7:30", "NOT_A_TIME"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "workHours.startsAt", "16:00", "OUT_OF_ORDER"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "workHours.sixDayEndsAt", "07:30", "OUT_OF_ORDER"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "workHours.steps", "1, 31, 61", "WRONG_COUNT"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "workHours.steps", "1, 31, 31, 91", "OUT_OF_ORDER"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "workHours.steps", "0, 31, 61, 91", "OUT_OF_RANGE"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "letterNumber.pattern", "{nomor}/{tahun}", "NOT_A_PATTERN"],
  ["CYCLE", DEFAULT_CYCLE_RULES, "letterNumber.pattern", "", "REQUIRED"],
  ["REMINDER", REMINDER, "daysBefore", "7, x", "NOT_A_NUMBER"],
  ["REMINDER", REMINDER, "endsAfter", "4", "OUT_OF_ORDER"],
])("%s: %j at %s %p is refused as %s", (kind, rules, path, value, code) => {
  expect(changed(kind, rules, path, value).problems.map((problem) => problem.code)).toContain(code);
});

test.each<[string, string, unknown]>([
  ["workHours.startsAt", "08.00", { ...DEFAULT_CYCLE_RULES.workHours, startsAt: "08:00" }],
  ["workHours.steps", "1; 16 31,61", { ...DEFAULT_CYCLE_RULES.workHours, steps: [1, 16, 31, 61] }],
  ["letterNumber.pattern", " 800/{nomor}/{jenis}/{tahun} ", { pattern: "800/{nomor}/{jenis}/{tahun}" }],
])("%s as people write it: %s", (path, value, part) => {
  const { rules, problems } = changed("CYCLE", DEFAULT_CYCLE_RULES, path, value);

  expect(problems).toEqual([]);
  expect(rules[path.split(".")[0]!]).toEqual(part);
});

test("weights that are all nothing give no score", () => {
  const changes = ["attendance", "punctualReporting"].map((part) => ({
    path: `discipline.weights.${part}`,
    value: "0",
  }));
  expect(changedRule("SCORING", { ...DEFAULT_SCORING_RULES }, changes).problems).toEqual([
    { path: "discipline.weights.attendance", code: "NO_WEIGHT" },
  ]);
});

test("a part without a weight is left out, and what cannot be changed stays", () => {
  const { rules } = changed("SCORING", SCORING_RULES_2026_2, "workQuality.weights.serviceOutcome", "");
  expect(rules).toMatchObject({ version: "2026-2", innovation: SCORING_RULES_2026_2.innovation });
  expect((rules["workQuality"] as { weights: object }).weights).toEqual({
    attainment: 0.4,
    verifiedWork: 0.2,
    feedback: 0.2,
  });
  const cycle = changed("CYCLE", DEFAULT_CYCLE_RULES, "objection.windowDays", "10").rules;
  expect(cycle["absence"]).toBe(DEFAULT_CYCLE_RULES.absence);
});

test("none of an optional threshold is null, as the rule has it", () => {
  const set = changed("CYCLE", DEFAULT_CYCLE_RULES, "behaviour.discipline.aboveFrom", "95").rules;
  expect(writtenAt(set, "behaviour.discipline.aboveFrom")).toBe("95");
  expect(changed("CYCLE", set, "behaviour.discipline.aboveFrom", "").rules).toEqual(DEFAULT_CYCLE_RULES);
});

test("a decimal may be written with a comma, and days with commas between", () => {
  expect(
    writtenAt(
      changed("SCORING", DEFAULT_SCORING_RULES, "discipline.deductions.TL3", "1,75").rules,
      "discipline.deductions.TL3",
    ),
  ).toBe("1.75");
  expect(changed("REMINDER", REMINDER, "daysBefore", "10 5, 1").rules["daysBefore"]).toEqual([10, 5, 1]);
});

test("whatever is written, a rule without problems has its numbers within their bounds", () => {
  const settings = RULE_SETTINGS.SCORING;
  fc.assert(
    fc.property(fc.nat(settings.length - 1), fc.oneof(fc.double(), fc.string()), (at, written) => {
      const setting = settings[at]!;
      const { rules, problems } = changed("SCORING", SCORING_RULES_2026_2, setting.path, String(written));
      const value = writtenAt(rules, setting.path);
      if (problems.length > 0 || value === null) return;
      expect(Number(value)).toBeGreaterThanOrEqual(setting.min ?? -Infinity);
      expect(Number(value)).toBeLessThanOrEqual(setting.max ?? Infinity);
    }),
  );
});
