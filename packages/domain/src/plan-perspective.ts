/** Perspective of a unit head's result (perspektif). Source: PermenPANRB 6/2022, annex. */
export const PlanPerspective = {
  RECIPIENT: "RECIPIENT",
  PROCESS: "PROCESS",
  STRENGTHENING: "STRENGTHENING",
  BUDGET: "BUDGET",
} as const;
export type PlanPerspective = (typeof PlanPerspective)[keyof typeof PlanPerspective];
