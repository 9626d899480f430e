/** Which form of the plan (SKP kuantitatif, SKP kualitatif). Source: PermenPANRB 6/2022, annex. */
export const PlanForm = {
  QUANTITATIVE: "QUANTITATIVE",
  QUALITATIVE: "QUALITATIVE",
} as const;
export type PlanForm = (typeof PlanForm)[keyof typeof PlanForm];
