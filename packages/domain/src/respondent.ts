/** What a respondent of a satisfaction survey may say of themselves (karakteristik responden): each is left out by whoever wishes. */
export const AgeBand = {
  UNDER_18: "UNDER_18",
  FROM_18: "FROM_18",
  FROM_26: "FROM_26",
  FROM_36: "FROM_36",
  FROM_46: "FROM_46",
  FROM_60: "FROM_60",
} as const;
export type AgeBand = (typeof AgeBand)[keyof typeof AgeBand];

/** The first age of each band. */
const FIRST_AGE: readonly (readonly [number, AgeBand])[] = [
  [60, "FROM_60"],
  [46, "FROM_46"],
  [36, "FROM_36"],
  [26, "FROM_26"],
  [18, "FROM_18"],
  [0, "UNDER_18"],
];

/** A paper survey asks for the age in years (usia); only the band is kept, since a year and a day could name someone. */
export const ageBandOf = (years: number): AgeBand => FIRST_AGE.find(([from]) => years >= from)?.[1] ?? "UNDER_18";

/** Pendidikan terakhir, as the questionnaire of PermenPANRB 14/2017 lists it. */
export const Education = {
  /** SD atau sederajat. */
  PRIMARY: "PRIMARY",
  /** SMP atau sederajat. */
  JUNIOR_SECONDARY: "JUNIOR_SECONDARY",
  /** SMA atau sederajat. */
  SENIOR_SECONDARY: "SENIOR_SECONDARY",
  /** D1 to D4 and S1. */
  BACHELOR: "BACHELOR",
  /** S2. */
  MASTER: "MASTER",
  /** S3. */
  DOCTOR: "DOCTOR",
} as const;
export type Education = (typeof Education)[keyof typeof Education];

/** How an answer came in. */
export const SurveyChannel = {
  /** The public form, by link or QR code. */
  FORM: "FORM",
  /** A paper survey, by spreadsheet. */
  PAPER: "PAPER",
} as const;
export type SurveyChannel = (typeof SurveyChannel)[keyof typeof SurveyChannel];

/** Jenis kelamin. */
export const RespondentSex = { FEMALE: "FEMALE", MALE: "MALE" } as const;
export type RespondentSex = (typeof RespondentSex)[keyof typeof RespondentSex];
