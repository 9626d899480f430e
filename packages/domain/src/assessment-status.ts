/** Where an assessment (penilaian kinerja) stands between its draft and its end. */
export const AssessmentStatus = {
  /** Under way with the appraiser; its subject sees no rating. */
  DRAFT: "DRAFT",
  /** Handed over (diserahkan); the window for an objection runs from its receipt. */
  PUBLISHED: "PUBLISHED",
  /** Received and accepted (diterima). */
  ACKNOWLEDGED: "ACKNOWLEDGED",
  /** An objection (keberatan) waits for the superior of the appraiser. */
  OBJECTED: "OBJECTED",
  /** The objection is decided. */
  DECIDED: "DECIDED",
  FINAL: "FINAL",
} as const;
export type AssessmentStatus = (typeof AssessmentStatus)[keyof typeof AssessmentStatus];

/** Where an assessment came from: made here, or read from the national e-Kinerja. An imported one is FINAL, has no aspects, and never replaces a local one. */
export const AssessmentSource = { LOCAL: "LOCAL", IMPORT: "IMPORT" } as const;
export type AssessmentSource = (typeof AssessmentSource)[keyof typeof AssessmentSource];

const NEXT: Record<AssessmentStatus, readonly AssessmentStatus[]> = {
  DRAFT: ["PUBLISHED"],
  PUBLISHED: ["ACKNOWLEDGED", "OBJECTED", "FINAL", "DRAFT"], // final: the window lapsed; draft: withdrawn with a reason
  ACKNOWLEDGED: ["OBJECTED", "FINAL"], // who has accepted may still object while the window is open
  OBJECTED: ["DECIDED"],
  DECIDED: ["FINAL"],
  FINAL: [], // opens again only with its period, which is no move of the assessment
};

/**
 * Whether an assessment in `from` may become `to`. Windows, reasons and persons are the caller's to check.
 * Source: PP 30/2019 art. 59 (objection, once, and its decision is final).
 */
export const mayMoveAssessment = (from: AssessmentStatus, to: AssessmentStatus): boolean => NEXT[from].includes(to);

/** Whether the ratings have left the appraiser's desk, so that their subject sees them. */
export const isPublished = (status: AssessmentStatus): boolean => status !== AssessmentStatus.DRAFT;
