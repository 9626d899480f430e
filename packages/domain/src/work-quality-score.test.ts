import fc from "fast-check";
import { DEFAULT_SCORING_RULES as rules } from "./scoring-rules.ts";
import { workQualityScore, type WorkQualityFacts } from "./work-quality-score.ts";

const nothing: WorkQualityFacts = { daysAttended: 0, daysWithEntry: 0, entries: 0, verifiedEntries: 0, service: null };

const scores = (facts: Partial<WorkQualityFacts>) => {
  const { score, parts } = workQualityScore({ ...nothing, ...facts }, rules);
  return [score, ...parts.map((part) => part.score)];
};

describe("the quality of work", () => {
  test.each([
    ["an entry on every day", { daysAttended: 20, daysWithEntry: 20 }, [100, 100, null, null]],
    ["an entry on some days", { daysAttended: 22, daysWithEntry: 20 }, [90.91, 90.91, null, null]],
    ["no entry at all is zero", { daysAttended: 20, daysWithEntry: 0 }, [0, 0, null, null]],
    ["entries on days off do not go beyond 100", { daysAttended: 20, daysWithEntry: 23 }, [100, 100, null, null]],
    ["entries without attendance are no share of anything", { daysWithEntry: 2 }, [null, null, null, null]],
    ["half of the entries verified", { entries: 40, verifiedEntries: 20 }, [50, null, 50, null]],
    ["no entry verified", { entries: 40, verifiedEntries: 0 }, [0, null, 0, null]],
    ["requests within the standard", { service: { served: 3, withinStandard: 2 } }, [66.67, null, null, 66.67]],
    ["no request within the standard", { service: { served: 3, withinStandard: 0 } }, [0, null, null, 0]],
    ["nobody came to be served", { service: { served: 0, withinStandard: 0 } }, [null, null, null, null]],
    ["nothing was measured", {}, [null, null, null, null]],
  ])("%s", (_, facts, expected) => {
    expect(scores(facts)).toEqual(expected);
  });

  test("weighs progress 0.3, verified work 0.4 and service 0.3", () => {
    const facts = {
      daysAttended: 20,
      daysWithEntry: 10,
      entries: 10,
      verifiedEntries: 9,
      service: { served: 10, withinStandard: 8 },
    };

    expect(scores(facts)).toEqual([75, 50, 90, 80]);
  });

  test("of one who serves nobody is weighed on the two other parts", () => {
    expect(scores({ daysAttended: 20, daysWithEntry: 10, entries: 10, verifiedEntries: 9 })).toEqual([
      72.86,
      50,
      90,
      null,
    ]);
  });

  test("shows what each share is a share of", () => {
    const { parts } = workQualityScore({ ...nothing, entries: 8, verifiedEntries: 6 }, rules);

    expect(parts).toEqual([
      { name: "DAILY_PROGRESS", weight: 0.3, score: null, lines: [] },
      {
        name: "VERIFIED_WORK",
        weight: 0.4,
        score: 75,
        lines: [
          { name: "ENTRIES", count: 8, each: 0, amount: 0 },
          { name: "VERIFIED_ENTRIES", count: 6, each: 12.5, amount: 75 },
        ],
      },
      { name: "SERVICE_OUTCOME", weight: 0.3, score: null, lines: [] },
    ]);
  });

  test("is full when everything is done, however much there was to do", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (n) => {
        const service = { served: n, withinStandard: n };

        expect(scores({ daysAttended: n, daysWithEntry: n, entries: n, verifiedEntries: n, service })).toEqual([
          100, 100, 100, 100,
        ]);
      }),
    );
  });

  test("never falls when one more entry is verified", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }), (entries, n) => {
        const verifiedEntries = Math.min(n, entries - 1);
        const [before] = scores({ daysAttended: 20, daysWithEntry: 15, entries, verifiedEntries });
        const [after] = scores({ daysAttended: 20, daysWithEntry: 15, entries, verifiedEntries: verifiedEntries + 1 });

        expect(after).toBeGreaterThanOrEqual(before ?? 101);
      }),
    );
  });
});
