import type { OrganisationRating } from "./organisation-rating.ts";
import type { Rating } from "./rating.ts";

/**
 * The rule is that a unit's organisation rating is its head's work result; which of three each of the five becomes is a dated setting.
 * Source: SE MenPANRB 3/2023 for the rule; the mapping is our default.
 */
export type HeadOfUnitRules = Readonly<Record<OrganisationRating, Rating>>;

export const HEAD_OF_UNIT: HeadOfUnitRules = {
  OUTSTANDING: "ABOVE",
  GOOD: "MEETS",
  NEEDS_IMPROVEMENT: "BELOW",
  POOR: "BELOW",
  VERY_POOR: "BELOW",
};

/** The work result of the head of a unit with that rating; null while the unit has none. */
export const headWorkResult = (rating: OrganisationRating | null, rules: HeadOfUnitRules): Rating | null =>
  rating === null ? null : rules[rating];
