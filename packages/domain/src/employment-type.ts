/**
 * On what ground a person serves (jenis kepegawaian). Source: UU 20/2023, PP 49/2018.
 */
export const EmploymentType = {
  /** PNS. */
  CIVIL_SERVANT: "CIVIL_SERVANT",
  /** CPNS: owes a plan from the date of duty. */
  CANDIDATE: "CANDIDATE",
  /** PPPK. */
  CONTRACT: "CONTRACT",
  /** PPPK paruh waktu: targets and attendance are read against the hours of the post. */
  CONTRACT_PART_TIME: "CONTRACT_PART_TIME",
  /** Kepala daerah: has no NIP, is not an ASN, and stands outside every denominator. */
  ELECTED_OFFICIAL: "ELECTED_OFFICIAL",
} as const;
export type EmploymentType = (typeof EmploymentType)[keyof typeof EmploymentType];
