import { problemWord } from "./problem-words.ts";

test.each([
  ["Too many attempts. Try again in 5 minutes.", "Coba lagi dalam 5 menit."],
  ["Too many attempts. Try again in 1 second.", "Coba lagi dalam 1 detik."],
  ["Too many attempts.", "Coba lagi beberapa menit lagi."],
])("%p says when to try again: %s", (message, words) => {
  expect(problemWord({ code: "TOO_MANY_ATTEMPTS", field: null, message })).toContain(words);
});

test("a code that we do not know is said in the API's own words", () => {
  expect(problemWord({ code: "NEVER_HEARD_OF", message: "Turn it off and on." })).toContain("Turn it off and on.");
});
