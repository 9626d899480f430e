/**
 * What a person may be to the records of others (peran). Held by dated facts and grants, several at once.
 * Source: PermenPANRB 6/2022 for the appraiser, the performance team and the authorised officials.
 */
export const Role = {
  EMPLOYEE: "EMPLOYEE",
  /** Pejabat penilai kinerja: the direct superior. */
  APPRAISER: "APPRAISER",
  /** Pimpinan unit kerja. */
  UNIT_HEAD: "UNIT_HEAD",
  /** Tim pengelola kinerja: runs the cycle. */
  PERFORMANCE_TEAM: "PERFORMANCE_TEAM",
  /** Reads groups of people, never persons by name. */
  ANALYST: "ANALYST",
  /** Keeps the records of units and superiors. */
  ADMINISTRATOR: "ADMINISTRATOR",
  /** PPK and PyB: decide rewards, sanctions and the top organisation rating. */
  AUTHORISED_OFFICIAL: "AUTHORISED_OFFICIAL",
} as const;
export type Role = (typeof Role)[keyof typeof Role];
