import { problemWord } from "./problem-words.ts";

test.each([
  [300, "Coba lagi dalam 5 menit."],
  [61, "Coba lagi dalam 2 menit."],
  [60, "Coba lagi dalam 60 detik."],
  [1, "Coba lagi dalam 1 detik."],
  [null, "Coba lagi beberapa menit lagi."],
])("after too many attempts %p seconds are said as they are waited: %s", (retryAfterSeconds, words) => {
  expect(problemWord({ code: "TOO_MANY_ATTEMPTS", field: null, message: "", retryAfterSeconds })).toContain(words);
});

test("a code that we do not know is said in the API's own words", () => {
  expect(problemWord({ code: "NEVER_HEARD_OF", message: "Turn it off and on." })).toContain("Turn it off and on.");
});
