import type { OrganisationRating } from "@andir/domain/organisation-rating";
import styles from "../predicates/predicate-mark.module.css";
import { organisationRatingLetters, organisationRatingStep, organisationRatingWord } from "./rating-words.ts";

/** How a unit did, on the scale that the predicates of people have. */
export function OrganisationRatingMark({ rating }: { rating: OrganisationRating }) {
  return (
    <span className={styles.predicate}>
      <span className={styles.letters} data-step={organisationRatingStep(rating)} aria-hidden="true">
        {organisationRatingLetters(rating)}
      </span>
      {organisationRatingWord(rating)}
    </span>
  );
}
