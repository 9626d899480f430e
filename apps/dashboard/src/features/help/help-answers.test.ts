import { helpFields, helpSearch, helpTopics } from "./help-answers.ts";

const search = helpSearch([...helpTopics("id"), ...helpFields("id")]);
const english = helpSearch([...helpTopics("en"), ...helpFields("en")]);

test.each([
  ["lupa sandi", "password"],
  ["lupa kata sandi saya", "password"],
  ["keberatan", "object"],
  ["tanpa sinyal", "offline"],
  ["sinyl", "offline"],
  ["penilai keliru", "appraiser"],
  ["bagaimana cara kirim laporan", "report"],
  ["satuan", "plan.indicatorUnit"],
])("%j finds %s first", (words, key) => {
  expect(search(words)[0]?.key).toBe(key);
});

test("English finds the same", () => {
  expect(english("forgotten password")[0]?.key).toBe("password");
});

test("words that are nowhere find nothing", () => {
  expect(search("qwxyz")).toEqual([]);
});
