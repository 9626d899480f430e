import { leadsTo, mayMake, type Move } from "./moves.ts";
import type { Party } from "./party.ts";

/** Where a proposal of other ratings for a draft (kalibrasi) stands. Only a person changes a rating: the appraiser accepts the proposal, or keeps what they chose. */
export const CalibrationStatus = {
  PROPOSED: "PROPOSED",
  /** The appraiser took the ratings that were proposed. */
  ACCEPTED: "ACCEPTED",
  /** The appraiser kept the own ones. */
  KEPT: "KEPT",
} as const;
export type CalibrationStatus = (typeof CalibrationStatus)[keyof typeof CalibrationStatus];

export type CalibrationMove = "accept" | "keep";

export const CALIBRATION_MOVES: readonly Move<CalibrationMove, CalibrationStatus>[] = [
  { move: "accept", from: ["PROPOSED"], to: "ACCEPTED", by: ["APPRAISER"] },
  { move: "keep", from: ["PROPOSED"], to: "KEPT", by: ["APPRAISER"] },
];

/** Whether the party may make the move on a proposal that stands there. */
export const mayActOnCalibration = (status: CalibrationStatus, move: CalibrationMove, party: Party): boolean =>
  mayMake(CALIBRATION_MOVES, status, move, party);

/** Whether a proposal in `from` may become `to`, whoever does it. */
export const mayMoveCalibration = (from: CalibrationStatus, to: CalibrationStatus): boolean =>
  leadsTo(CALIBRATION_MOVES, from, to);
