import { folded } from "./folded.ts";
import { Predicate } from "./predicate.ts";
import { Rating } from "./rating.ts";

/** As printed on the forms. */
export const RATING_LABEL: Readonly<Record<Rating, string>> = {
  BELOW: "Di bawah ekspektasi",
  MEETS: "Sesuai ekspektasi",
  ABOVE: "Di atas ekspektasi",
};

/** As printed on the forms. */
export const PREDICATE_LABEL: Readonly<Record<Predicate, string>> = {
  VERY_POOR: "Sangat Kurang",
  POOR: "Kurang/Misconduct",
  NEEDS_IMPROVEMENT: "Butuh Perbaikan",
  GOOD: "Baik",
  VERY_GOOD: "Sangat Baik",
};

/** Other words for them that stand in the files of the national system and of agencies. */
const RATING_ALIASES: Partial<Record<Rating, readonly string[]>> = {
  BELOW: ["Dibawah Ekspektasi"],
  ABOVE: ["Diatas Ekspektasi"],
};
const PREDICATE_ALIASES: Partial<Record<Predicate, readonly string[]>> = {
  POOR: ["Kurang", "Misconduct"],
  NEEDS_IMPROVEMENT: ["Perlu Perbaikan", "Cukup"],
};

/** How each is written in files: for columns of imports. */
export const RATING_WORDS = written(Object.values(Rating), RATING_LABEL, RATING_ALIASES);
export const PREDICATE_WORDS = written(Object.values(Predicate), PREDICATE_LABEL, PREDICATE_ALIASES);

const RATINGS = byText(RATING_WORDS);
const PREDICATES = byText(PREDICATE_WORDS);

/** The rating that a file means, whatever its case and spacing; null for what is none. */
export const importedRating = (text: string): Rating | null => RATINGS.get(folded(text)) ?? null;

/** The predicate of a person that a file means, whatever its case and spacing; null for what is none. For a unit's there is `organisationRatingOf`. */
export const importedPredicate = (text: string): Predicate | null => PREDICATES.get(folded(text)) ?? null;

function byText<Word extends string>(words: Readonly<Record<Word, readonly string[]>>): ReadonlyMap<string, Word> {
  return new Map(
    (Object.entries(words) as [Word, readonly string[]][]).flatMap(([word, texts]) =>
      texts.map((text) => [folded(text), word] as const),
    ),
  );
}

function written<Word extends string>(
  words: readonly Word[],
  labels: Readonly<Record<Word, string>>,
  aliases: Partial<Record<Word, readonly string[]>>,
): Readonly<Record<Word, readonly string[]>> {
  return Object.fromEntries(words.map((word) => [word, [labels[word], ...(aliases[word] ?? [])]])) as unknown as Record<
    Word,
    readonly string[]
  >;
}
