/**
 * From where feedback (umpan balik) on a person's work and conduct comes: in what relation its giver stands to them.
 * Source: PermenPANRB 6/2022 (continuous feedback by leader and peers).
 */
export const FeedbackKind = {
  /** Pejabat penilai kinerja; also the one before, when the appraiser changed in the period. */
  APPRAISER: "APPRAISER",
  /** Ketua tim kerja, on work across units. */
  TEAM_LEAD: "TEAM_LEAD",
  /** Rekan kerja. */
  PEER: "PEER",
  /** Bawahan. */
  SUBORDINATE: "SUBORDINATE",
  /** Penilaian diri: shown beside the others, never part of a mean. */
  SELF: "SELF",
  /** Pengguna layanan: what someone whom a public service served said, written down by a leader; of no employee. */
  SERVICE_USER: "SERVICE_USER",
} as const;
export type FeedbackKind = (typeof FeedbackKind)[keyof typeof FeedbackKind];

const COUNTS: Record<FeedbackKind, boolean> = {
  APPRAISER: true,
  TEAM_LEAD: true,
  PEER: true,
  SUBORDINATE: true,
  SELF: false,
  SERVICE_USER: true,
};

/** Whether feedback of the kind is part of means and advice. */
export const countsInMeans = (kind: FeedbackKind): boolean => COUNTS[kind];
