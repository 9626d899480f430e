import { BEHAVIOUR } from "./behaviour-advice.ts";
import { DEFAULT_CYCLE_RULES } from "./cycle-rules.ts";
import { DISTRIBUTION } from "./distribution.ts";
import { HEAD_OF_UNIT } from "./head-of-unit.ts";
import { WORK_RESULT } from "./work-result-advice.ts";

test("the default rules of the cycle", () => {
  expect(DEFAULT_CYCLE_RULES).toEqual({
    version: "2026-1",
    attainment: { cap: 120 },
    workResult: WORK_RESULT,
    behaviour: BEHAVIOUR,
    feedback: { anonymousFrom: 3 },
    headOfUnit: HEAD_OF_UNIT,
    distribution: DISTRIBUTION,
    merge: { method: "WEIGHTED_MEAN" },
    minimumMonths: { MONTH: 1, QUARTER: 1, YEAR: 1 },
    objection: { windowDays: 14, windowUnit: "CALENDAR", answerDays: 14 },
  });
});

test("the rules are data: they come back from JSON as they went in", () => {
  expect(JSON.parse(JSON.stringify(DEFAULT_CYCLE_RULES))).toEqual(DEFAULT_CYCLE_RULES);
});
