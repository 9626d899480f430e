import { Role } from "./role.ts";

/** The first steps in the product (langkah awal), each ticked by a fact and never by hand. */
export const GuideStepKind = {
  PLAN_AGREED: "PLAN_AGREED",
  FIRST_ENTRY: "FIRST_ENTRY",
  FIRST_REPORT: "FIRST_REPORT",
  RATING_READ: "RATING_READ",
  TEAM_PLANS_AGREED: "TEAM_PLANS_AGREED",
  FIRST_VERIFICATION: "FIRST_VERIFICATION",
  FIRST_FEEDBACK: "FIRST_FEEDBACK",
  FIRST_PUBLICATION: "FIRST_PUBLICATION",
  UNIT_AGREEMENT: "UNIT_AGREEMENT",
  SECOND_FACTOR: "SECOND_FACTOR",
  APPRAISERS_COMPLETE: "APPRAISERS_COMPLETE",
  MONTH_OPEN: "MONTH_OPEN",
  YEAR_PREPARED: "YEAR_PREPARED",
  FIRST_QUERY: "FIRST_QUERY",
} as const;
export type GuideStepKind = (typeof GuideStepKind)[keyof typeof GuideStepKind];

/** Whose steps they are: one's own work comes first, then what others wait for, then the office. */
const STEPS: readonly (readonly [Role, readonly GuideStepKind[]])[] = [
  [Role.EMPLOYEE, ["PLAN_AGREED", "FIRST_ENTRY", "FIRST_REPORT", "RATING_READ"]],
  [Role.APPRAISER, ["TEAM_PLANS_AGREED", "FIRST_VERIFICATION", "FIRST_FEEDBACK", "FIRST_PUBLICATION"]],
  [Role.UNIT_HEAD, ["UNIT_AGREEMENT"]],
  [Role.ADMINISTRATOR, ["SECOND_FACTOR", "APPRAISERS_COMPLETE"]],
  [Role.PERFORMANCE_TEAM, ["SECOND_FACTOR", "MONTH_OPEN", "YEAR_PREPARED"]],
  [Role.ANALYST, ["FIRST_QUERY"]],
  [Role.AUTHORISED_OFFICIAL, ["SECOND_FACTOR"]],
];

/** The first steps of someone with these roles, each once, in the order in which they are taken. */
export const guideStepsFor = (roles: ReadonlySet<Role>): GuideStepKind[] => [
  ...new Set(STEPS.flatMap(([role, steps]) => (roles.has(role) ? steps : []))),
];
