import { accessWord } from "./access-words.ts";

test.each([
  ["OWN_ROLE accountId", "akun Anda sendiri"],
  ["NO_DUTIES fromEmployeeId", "tidak menilai siapa pun"],
])("%p is said in Indonesian", (what, words) => {
  expect(accessWord(what)).toContain(words);
});

test("what is wrong elsewhere is left to others", () => {
  expect(accessWord("TOO_LONG password")).toBeNull();
});
