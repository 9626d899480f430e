import { compareWithNational, NationalComparison } from "./national-comparison.ts";
import { Rating } from "./rating.ts";

const ratings = Object.values(Rating);
const pairs = ratings.flatMap((workResult) => ratings.map((behaviour) => ({ workResult, behaviour })));

test.each(pairs)("%j is the same as itself alone", (national) => {
  for (const here of pairs) {
    const isSame = here.workResult === national.workResult && here.behaviour === national.behaviour;
    expect(compareWithNational(national, here)).toBe(isSame ? "SAME" : "DIFFERENT");
  }
});

test.each([null, { workResult: null, behaviour: null }, { workResult: Rating.MEETS, behaviour: null }])(
  "beside %j it is held against nothing",
  (here) => {
    expect(compareWithNational({ workResult: "MEETS", behaviour: "MEETS" }, here)).toBe("NOT_RATED_HERE");
  },
);

test("the words are the same as keys and as values", () => {
  for (const [key, value] of Object.entries(NationalComparison)) expect(value).toBe(key);
});
