import { limitWord } from "./limit-words.ts";

test.each([
  ["TOO_LONG", "endsOn", "At most 92 days: it can be granted again.", "paling banyak 92 hari"],
  ["TOO_LONG", "reason", "At most 4000 characters.", "paling banyak 4.000 karakter"],
  ["TOO_LONG", "title", "At most 200 characters; this has 231.", "paling banyak 200 karakter"],
  ["TOO_MANY", "members", "At most 20 people; these are 23.", "Paling banyak 20"],
  ["TOO_MANY", "", "The unit has 50 machines that work. Shut out one that stands no more.", "Sudah ada 50"],
  ["INVALID", "name", "Use at most 120 letters on one line.", "paling banyak 120 huruf"],
])("%s of %p is said with the limit that the API names", (code, field, message, words) => {
  expect(limitWord(code, field, message)).toContain(words);
});

test("what names no number is left to others", () => {
  expect(limitWord("TOO_LONG", "reason", "")).toBeNull();
  expect(limitWord("REQUIRED", "reason", "Say why in at least 1 sentence.")).toBeNull();
});
