import { leadsTo, mayMake, type Move } from "./moves.ts";
import type { Party } from "./party.ts";

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

export type AssessmentMove = "publish" | "withdraw" | "acknowledge" | "object" | "decide" | "finalise" | "reopen";

/** Windows and reasons are the caller's to check. Source: PP 30/2019 art. 59 (objection, once, and its decision is final). */
export const ASSESSMENT_MOVES: readonly Move<AssessmentMove, AssessmentStatus>[] = [
  { move: "publish", from: ["DRAFT"], to: "PUBLISHED", by: ["APPRAISER"] },
  { move: "withdraw", from: ["PUBLISHED"], to: "DRAFT", by: ["APPRAISER"] }, // with a reason, before any acknowledgement
  { move: "acknowledge", from: ["PUBLISHED"], to: "ACKNOWLEDGED", by: ["OWNER"] },
  { move: "object", from: ["PUBLISHED", "ACKNOWLEDGED"], to: "OBJECTED", by: ["OWNER"] }, // also who has accepted, while the window is open
  { move: "decide", from: ["OBJECTED"], to: "DECIDED", by: ["SUPERIOR"] },
  { move: "finalise", from: ["PUBLISHED", "ACKNOWLEDGED", "DECIDED"], to: "FINAL", by: ["SYSTEM"] }, // the window lapsed, or it is decided
  { move: "reopen", from: ["FINAL"], to: "DRAFT", by: ["APPRAISER"] }, // with a reason, while its period is open again
];

/** Whether the party may make the move on an assessment that stands there. */
export const mayActOnAssessment = (status: AssessmentStatus, move: AssessmentMove, party: Party): boolean =>
  mayMake(ASSESSMENT_MOVES, status, move, party);

const OWN_MOVES = ASSESSMENT_MOVES.filter(({ move }) => move !== "reopen"); // which the period allows, when it is opened again

/** Whether an assessment in `from` may become `to` by itself, whoever does it. */
export const mayMoveAssessment = (from: AssessmentStatus, to: AssessmentStatus): boolean =>
  leadsTo(OWN_MOVES, from, to);

/** Whether the ratings have left the appraiser's desk, so that their subject sees them. */
export const isPublished = (status: AssessmentStatus): boolean => status !== AssessmentStatus.DRAFT;
