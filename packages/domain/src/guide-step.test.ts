import { GuideStepKind, guideStepsFor } from "./guide-step.ts";
import { Role } from "./role.ts";

test.each<[Role[], GuideStepKind[]]>([
  [[], []],
  [["EMPLOYEE"], ["PLAN_AGREED", "FIRST_ENTRY", "FIRST_REPORT", "RATING_READ"]],
  [["APPRAISER"], ["TEAM_PLANS_AGREED", "FIRST_VERIFICATION", "FIRST_FEEDBACK", "FIRST_PUBLICATION"]],
  [["UNIT_HEAD"], ["UNIT_AGREEMENT"]],
  [["ADMINISTRATOR"], ["SECOND_FACTOR", "APPRAISERS_COMPLETE"]],
  [["PERFORMANCE_TEAM"], ["SECOND_FACTOR", "MONTH_OPEN", "YEAR_PREPARED"]],
  [["ANALYST"], ["FIRST_QUERY"]],
  [["AUTHORISED_OFFICIAL"], ["SECOND_FACTOR"]],
])("someone who is %j begins with %j", (roles, steps) => {
  expect(guideStepsFor(new Set(roles))).toEqual(steps);
});

test("whoever is several things begins with their own work, and has each step once", () => {
  const steps = guideStepsFor(new Set(["PERFORMANCE_TEAM", "ADMINISTRATOR", "EMPLOYEE"]));

  expect(steps[0]).toBe("PLAN_AGREED");
  expect(steps.filter((step) => step === "SECOND_FACTOR")).toHaveLength(1);
});

test("every step is somebody's", () => {
  expect(new Set(guideStepsFor(new Set(Object.values(Role))))).toEqual(new Set(Object.values(GuideStepKind)));
});
