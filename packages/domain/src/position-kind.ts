/**
 * The kinds of post (jenis jabatan) of UU 20/2023.
 */
export const PositionKind = {
  /** Jabatan pimpinan tinggi. */
  HIGH_LEADER: "HIGH_LEADER",
  /** Administrator. */
  ADMINISTRATIVE: "ADMINISTRATIVE",
  /** Pengawas. */
  SUPERVISORY: "SUPERVISORY",
  /** Fungsional: the only kind that earns credit points. */
  FUNCTIONAL: "FUNCTIONAL",
  /** Pelaksana. */
  IMPLEMENTING: "IMPLEMENTING",
} as const;
export type PositionKind = (typeof PositionKind)[keyof typeof PositionKind];
