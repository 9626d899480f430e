import { mayMake, type Move } from "./moves.ts";
import type { Party } from "./party.ts";

/** Where a unit's performance agreement stands (perjanjian kinerja). Source: PermenPANRB 6/2022. */
export const UnitAgreementStatus = {
  DRAFT: "DRAFT",
  /** By the unit's head and the leader above. */
  AGREED: "AGREED",
} as const;
export type UnitAgreementStatus = (typeof UnitAgreementStatus)[keyof typeof UnitAgreementStatus];

export type UnitAgreementMove = "save" | "agree" | "reopen" | "plan" | "report" | "comment";

/** The unit's head is the owner, the leader one level above the appraiser. */
export const UNIT_AGREEMENT_MOVES: readonly Move<UnitAgreementMove, UnitAgreementStatus>[] = [
  { move: "save", from: ["DRAFT"], to: "DRAFT", by: ["OWNER"] },
  { move: "agree", from: ["DRAFT"], to: "AGREED", by: ["APPRAISER"] },
  { move: "reopen", from: ["AGREED"], to: "DRAFT", by: ["APPRAISER"] },
  // The action plan may be written while the agreement still is; a realisation needs something agreed to be held against.
  { move: "plan", from: ["DRAFT"], to: "DRAFT", by: ["OWNER"] },
  { move: "plan", from: ["AGREED"], to: "AGREED", by: ["OWNER"] },
  { move: "report", from: ["AGREED"], to: "AGREED", by: ["OWNER"] },
  { move: "comment", from: ["AGREED"], to: "AGREED", by: ["APPRAISER"] },
];

/** Whether the party may make the move on an agreement that stands there. */
export const mayActOnUnitAgreement = (status: UnitAgreementStatus, move: UnitAgreementMove, party: Party): boolean =>
  mayMake(UNIT_AGREEMENT_MOVES, status, move, party);
