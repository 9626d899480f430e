/** Where a request to correct a record stands (permintaan perbaikan data). Nothing waits for it. */
export const CorrectionStatus = {
  OPEN: "OPEN",
  ACCEPTED: "ACCEPTED",
  REFUSED: "REFUSED",
  WITHDRAWN: "WITHDRAWN",
} as const;
export type CorrectionStatus = (typeof CorrectionStatus)[keyof typeof CorrectionStatus];

export type CorrectionParty = "OWNER" | "ADMINISTRATOR";

const MOVES: Record<CorrectionStatus, Readonly<Partial<Record<CorrectionStatus, CorrectionParty>>>> = {
  OPEN: { ACCEPTED: "ADMINISTRATOR", REFUSED: "ADMINISTRATOR", WITHDRAWN: "OWNER" },
  ACCEPTED: {},
  REFUSED: {},
  WITHDRAWN: {},
};

/** Whether a party may bring a request from one status to another; what was closed stays closed. */
export const mayMoveCorrection = (from: CorrectionStatus, to: CorrectionStatus, party: CorrectionParty): boolean =>
  MOVES[from][to] === party;
