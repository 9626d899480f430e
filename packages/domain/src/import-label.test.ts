import { folded } from "./folded.ts";
import { importedPredicate, importedRating, PREDICATE_LABEL, RATING_LABEL } from "./import-label.ts";
import { Predicate } from "./predicate.ts";
import { Rating } from "./rating.ts";

const ratings = [
  ["Di atas ekspektasi", "ABOVE"],
  ["Di Atas Ekspektasi", "ABOVE"],
  ["Diatas Ekspektasi", "ABOVE"],
  ["Sesuai ekspektasi", "MEETS"],
  ["Sesuai Ekspektasi", "MEETS"],
  ["Di bawah ekspektasi", "BELOW"],
  ["Di Bawah Ekspektasi", "BELOW"],
  ["Dibawah Ekspektasi", "BELOW"],
] as const;

const predicates = [
  ["Sangat Baik", "VERY_GOOD"],
  ["Baik", "GOOD"],
  ["Butuh Perbaikan", "NEEDS_IMPROVEMENT"],
  ["Perlu Perbaikan", "NEEDS_IMPROVEMENT"],
  ["Cukup", "NEEDS_IMPROVEMENT"],
  ["Kurang", "POOR"],
  ["Misconduct", "POOR"],
  ["Kurang/Misconduct", "POOR"],
  ["Kurang / Misconduct", "POOR"],
  ["Sangat Kurang", "VERY_POOR"],
] as const;

/** As files have them: shouted, whispered, and with spaces that nobody sees. */
const spellings = (text: string) => [
  text,
  text.toUpperCase(),
  text.toLowerCase(),
  `  ${text}\t`,
  text.replaceAll(" ", "   "),
  text.replaceAll(" ", "\u00a0"),
  text.replaceAll(" ", "\n"),
];

test.each(ratings)("%j in a file is the rating %s, however it is spelled", (text, rating) => {
  for (const spelling of spellings(text)) expect(importedRating(spelling)).toBe(rating);
});

test.each(predicates)("%j in a file is the predicate %s, however it is spelled", (text, predicate) => {
  for (const spelling of spellings(text)) expect(importedPredicate(spelling)).toBe(predicate);
});

test("the forms print these words, and what is printed can be read again", () => {
  expect(RATING_LABEL).toEqual({
    ABOVE: "Di atas ekspektasi",
    MEETS: "Sesuai ekspektasi",
    BELOW: "Di bawah ekspektasi",
  });
  expect(PREDICATE_LABEL).toEqual({
    VERY_GOOD: "Sangat Baik",
    GOOD: "Baik",
    NEEDS_IMPROVEMENT: "Butuh Perbaikan",
    POOR: "Kurang/Misconduct",
    VERY_POOR: "Sangat Kurang",
  });
  for (const rating of Object.values(Rating)) expect(importedRating(RATING_LABEL[rating])).toBe(rating);
  for (const predicate of Object.values(Predicate)) {
    expect(importedPredicate(PREDICATE_LABEL[predicate])).toBe(predicate);
  }
});

test.each(["", " ", "Istimewa", "Sangat", "Baik sekali", "GOOD", "ABOVE", "Ekspektasi", "3", "constructor", "/"])(
  "%j is neither a rating nor a predicate",
  (text) => {
    expect(importedRating(text)).toBeNull();
    expect(importedPredicate(text)).toBeNull();
  },
);

test("a rating is no predicate, and a predicate no rating", () => {
  for (const [text] of ratings) expect(importedPredicate(text)).toBeNull();
  for (const [text] of predicates) expect(importedRating(text)).toBeNull();
});

test("folding twice is folding once", () => {
  for (const text of [...ratings, ...predicates].flatMap(([word]) => spellings(word))) {
    expect(folded(folded(text))).toBe(folded(text));
  }
});
