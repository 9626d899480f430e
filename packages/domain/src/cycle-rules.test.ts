import { ABSENCE } from "./absence.ts";
import { ADOPTION } from "./adoption.ts";
import { BEHAVIOUR } from "./behaviour-advice.ts";
import { CREDIT } from "./credit-points.ts";
import { DEFAULT_CYCLE_RULES } from "./cycle-rules.ts";
import { DISTRIBUTION } from "./distribution.ts";
import { FAIRNESS } from "./fairness.ts";
import { FOLLOW_UP } from "./follow-up.ts";
import { HEAD_OF_UNIT } from "./head-of-unit.ts";
import { LETTER_NUMBER } from "./letter-number.ts";
import { ORGANISATION_ADVICE } from "./organisation-advice.ts";
import { SERVICE_ALERT } from "./service-alert.ts";
import { WORK_HOURS } from "./work-hours.ts";
import { WORK_RESULT } from "./work-result-advice.ts";

test("the default rules of the cycle", () => {
  expect(DEFAULT_CYCLE_RULES).toEqual({
    version: "2026-1",
    planDue: { monthDay: "01-31", daysAfterNewPost: 14 },
    attainment: { cap: 120, proratesCounts: true },
    workResult: WORK_RESULT,
    behaviour: BEHAVIOUR,
    feedback: { anonymousFrom: 3 },
    headOfUnit: HEAD_OF_UNIT,
    unitPlanDue: { agreementMonthDay: "01-31", actionPlanDays: 14 },
    smallestGroup: 5,
    organisationAdvice: ORGANISATION_ADVICE,
    distribution: DISTRIBUTION,
    fairness: FAIRNESS,
    merge: { method: "WEIGHTED_MEAN" },
    minimumMonths: { MONTH: 1, QUARTER: 1, YEAR: 1 },
    minimumDays: { MONTH: 0, QUARTER: 0, YEAR: 0 },
    objection: { windowDays: 14, windowUnit: "CALENDAR", answerDays: 14 },
    absence: ABSENCE,
    credit: CREDIT,
    followUp: FOLLOW_UP,
    serviceAlert: SERVICE_ALERT,
    adoption: ADOPTION,
    workHours: WORK_HOURS,
    letterNumber: LETTER_NUMBER,
  });
});

test("the rules are data: they come back from JSON as they went in", () => {
  expect(JSON.parse(JSON.stringify(DEFAULT_CYCLE_RULES))).toEqual(DEFAULT_CYCLE_RULES);
});

test("the windows of the law and the smallest group of raters are as the law has them", () => {
  expect(DEFAULT_CYCLE_RULES.objection).toMatchObject({ windowDays: 14, windowUnit: "CALENDAR" });
  expect(DEFAULT_CYCLE_RULES.planDue).toEqual({ monthDay: "01-31", daysAfterNewPost: 14 });
  expect(DEFAULT_CYCLE_RULES.feedback.anonymousFrom).toBe(3);
});

test("no single indicator counts for more than the cap, and the cap leaves room to be outstanding", () => {
  const { attainment, organisationAdvice } = DEFAULT_CYCLE_RULES;

  expect(attainment.cap).toBeGreaterThan(organisationAdvice.outstandingOver);
});
