import { folded } from "./folded.ts";

/** What a unit has achieved (capaian kinerja organisasi), lowest first; set by the leader one level above. Source: PermenPANRB 6/2022, SE MenPANRB 3/2023. */
export const OrganisationRating = {
  /** Sangat kurang. */
  VERY_POOR: "VERY_POOR",
  /** Kurang. */
  POOR: "POOR",
  /** Butuh perbaikan. */
  NEEDS_IMPROVEMENT: "NEEDS_IMPROVEMENT",
  /** Baik. */
  GOOD: "GOOD",
  /** Istimewa. */
  OUTSTANDING: "OUTSTANDING",
} as const;
export type OrganisationRating = (typeof OrganisationRating)[keyof typeof OrganisationRating];

/** As printed on the forms. */
export const ORGANISATION_RATING_LABEL: Readonly<Record<OrganisationRating, string>> = {
  VERY_POOR: "Sangat Kurang",
  POOR: "Kurang",
  NEEDS_IMPROVEMENT: "Butuh Perbaikan",
  GOOD: "Baik",
  OUTSTANDING: "Istimewa",
};

const BY_TEXT: ReadonlyMap<string, OrganisationRating> = new Map([
  ...Object.values(OrganisationRating).map((rating) => [folded(ORGANISATION_RATING_LABEL[rating]), rating] as const),
  ["cukup", OrganisationRating.NEEDS_IMPROVEMENT], // an older word for it, still found in files
]);

/** The rating that a file means, whatever its case and spacing; null for what is none. */
export const organisationRatingOf = (text: string): OrganisationRating | null => BY_TEXT.get(folded(text)) ?? null;
