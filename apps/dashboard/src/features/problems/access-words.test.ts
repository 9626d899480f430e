import { accessWord } from "./access-words.ts";

test.each([
  ["TOO_LONG endsOn", "At most 92 days: it can be granted again.", "92 hari"],
  ["OWN_ROLE accountId", "", "akun Anda sendiri"],
  ["NO_DUTIES fromEmployeeId", "", "tidak menilai siapa pun"],
])("%p is said in Indonesian", (what, message, words) => {
  expect(accessWord(what, message)).toContain(words);
});

test("a length that is not one of days is left to others", () => {
  expect(accessWord("TOO_LONG password", "At most 200 characters.")).toBeNull();
});
