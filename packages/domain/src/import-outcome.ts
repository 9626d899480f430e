/** What a row of an imported file would do, or has done (hasil pemeriksaan baris). */
export const ImportOutcome = {
  CREATE: "CREATE",
  CHANGE: "CHANGE",
  SAME: "SAME",
  PENDING: "PENDING",
  WRONG: "WRONG",
} as const;
export type ImportOutcome = (typeof ImportOutcome)[keyof typeof ImportOutcome];

/** Who can mend what is wrong with a row. */
export const ImportMender = {
  SENDER: "SENDER",
  ADMINISTRATOR: "ADMINISTRATOR",
  PERFORMANCE_TEAM: "PERFORMANCE_TEAM",
  SOURCE: "SOURCE",
} as const;
export type ImportMender = (typeof ImportMender)[keyof typeof ImportMender];
