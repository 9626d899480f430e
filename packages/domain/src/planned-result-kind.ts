/** Whether a planned result (rencana hasil kerja, RHK) belongs to the post or comes on top of it. Source: PermenPANRB 6/2022. */
export const PlannedResultKind = {
  /** Kinerja utama. */
  MAIN: "MAIN",
  /** Kinerja tambahan. */
  ADDITIONAL: "ADDITIONAL",
} as const;
export type PlannedResultKind = (typeof PlannedResultKind)[keyof typeof PlannedResultKind];
