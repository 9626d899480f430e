import type { OrganisationRating } from "@andir/domain/organisation-rating";
import * as m from "../../messages/messages.js";

/** Lowest first, as everywhere. */
export const ORGANISATION_RATINGS: readonly OrganisationRating[] = [
  "VERY_POOR",
  "POOR",
  "NEEDS_IMPROVEMENT",
  "GOOD",
  "OUTSTANDING",
];

export const organisationRatingStep = (rating: OrganisationRating): number => ORGANISATION_RATINGS.indexOf(rating) + 1;

const WORDS: Record<OrganisationRating, { word: () => string; letters: () => string }> = {
  VERY_POOR: { word: m.predicate_very_poor, letters: m.predicate_letters_very_poor },
  POOR: { word: m.predicate_poor, letters: m.predicate_letters_poor },
  NEEDS_IMPROVEMENT: { word: m.predicate_needs_improvement, letters: m.predicate_letters_needs_improvement },
  GOOD: { word: m.predicate_good, letters: m.predicate_letters_good },
  OUTSTANDING: { word: m.organisation_rating_outstanding, letters: m.organisation_rating_letters_outstanding },
};

export const organisationRatingWord = (rating: OrganisationRating): string => WORDS[rating].word();
export const organisationRatingLetters = (rating: OrganisationRating): string => WORDS[rating].letters();
