/** Where a performance plan (SKP) stands. */
export const PlanStatus = {
  DRAFT: "DRAFT",
  SUBMITTED: "SUBMITTED",
  RETURNED: "RETURNED",
  APPROVED: "APPROVED",
  SUPERSEDED: "SUPERSEDED",
} as const;
export type PlanStatus = (typeof PlanStatus)[keyof typeof PlanStatus];
