/** From which side a result of a unit head is looked at (perspektif). Source: PermenPANRB 6/2022, form of the plan of a unit head. */
export const PlanPerspective = {
  /** Penerima layanan. */
  RECIPIENT: "RECIPIENT",
  /** Proses bisnis. */
  PROCESS: "PROCESS",
  /** Penguatan internal. */
  STRENGTHENING: "STRENGTHENING",
  /** Anggaran. */
  BUDGET: "BUDGET",
} as const;
export type PlanPerspective = (typeof PlanPerspective)[keyof typeof PlanPerspective];

/** As printed on the form. */
export const PLAN_PERSPECTIVE_LABEL: Readonly<Record<PlanPerspective, string>> = {
  RECIPIENT: "Penerima layanan",
  PROCESS: "Proses bisnis",
  STRENGTHENING: "Penguatan internal",
  BUDGET: "Anggaran",
};
