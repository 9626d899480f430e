import type { Rating } from "@andir/domain/rating";
import { ratingWord } from "../assessments/words.ts";

/** In the middle of a sentence. */
export const ratingInText = (rating: Rating): string => ratingWord(rating).toLowerCase();
