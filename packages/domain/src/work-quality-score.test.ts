import fc from "fast-check";
import { DEFAULT_SCORING_RULES as rules, SCORING_RULES_2026_2 as newer } from "./scoring-rules.ts";
import { workQualityScore, type WorkQualityFacts } from "./work-quality-score.ts";

const nothing: WorkQualityFacts = {
  attainment: null,
  daysAttended: 0,
  daysWithEntry: 0,
  entries: 0,
  verifiedEntries: 0,
  feedback: null,
  service: null,
};

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

describe("the rule of 2024", () => {
  test("knows neither attainment nor feedback", () => {
    const facts = { daysAttended: 20, daysWithEntry: 10, entries: 10, verifiedEntries: 9 };

    expect(scores({ ...facts, attainment: 10, feedback: { mean: -1, raters: 9 } })).toEqual(scores(facts));
  });
});

describe("the rule of 2026", () => {
  const newly = (facts: Partial<WorkQualityFacts>) => {
    const { score, parts } = workQualityScore({ ...nothing, ...facts }, newer);
    return [score, ...parts.map((part) => part.score)];
  };
  const service = { served: 10, withinStandard: 8 };

  test("has these parts, and daily progress is none of them", () => {
    const { parts } = workQualityScore({ ...nothing, daysAttended: 20, daysWithEntry: 0 }, newer);

    expect(parts.map(({ name, weight, score }) => [name, weight, score])).toEqual([
      ["ATTAINMENT", 0.4, null],
      ["VERIFIED_WORK", 0.2, null],
      ["FEEDBACK", 0.2, null],
      ["SERVICE_OUTCOME", 0.2, null],
    ]);
  });

  test("weighs attainment 0.4 and the others 0.2 each", () => {
    const facts = { attainment: 95, entries: 10, verifiedEntries: 9, feedback: { mean: 0.5, raters: 4 }, service };

    expect(newly(facts)).toEqual([90, 95, 90, 90, 80]);
  });

  // For every set of parts that were measured: the weights of the rest are shared out among them.
  test.each([
    [null, false, false, false, null],
    [60, false, false, false, 60],
    [null, true, false, false, 90],
    [null, false, true, false, 80],
    [null, false, false, true, 50],
    [60, true, false, false, 70],
    [60, false, true, false, 66.67],
    [60, false, false, true, 56.67],
    [null, true, true, false, 85],
    [null, true, false, true, 70],
    [null, false, true, true, 65],
    [60, true, true, false, 72.5],
    [60, true, false, true, 65],
    [60, false, true, true, 62.5],
    [null, true, true, true, 73.33],
    [60, true, true, true, 68],
  ])(
    "attainment %s, verified work %s, feedback %s, service %s make %s",
    (attainment, hasEntries, hasFeedback, hasService, score) => {
      const facts = {
        attainment,
        ...(hasEntries && { entries: 10, verifiedEntries: 9 }),
        ...(hasFeedback && { feedback: { mean: 0, raters: 3 } }),
        ...(hasService && { service: { served: 10, withinStandard: 5 } }),
      };

      expect(newly(facts)[0]).toBe(score);
    },
  );

  test("5 and 5 give 5, never 3.33 because the third is missing", () => {
    const facts = { attainment: 5, entries: 20, verifiedEntries: 1 };

    expect(newly(facts)).toEqual([5, 5, 5, null, null]);
  });

  test.each([
    [-1, 50],
    [-0.5, 65],
    [0, 80],
    [0.25, 85],
    [1, 100],
  ])("feedback of %s in the mean is worth %s points", (mean, points) => {
    expect(newly({ feedback: { mean, raters: 3 } })[3]).toBe(points);
  });

  test.each([
    [0, null],
    [1, null],
    [2, null],
    [3, 80],
  ])("feedback of %i people is worth %s: of too few it is left out", (raters, points) => {
    expect(newly({ feedback: { mean: 0, raters } })[3]).toBe(points);
  });

  test("an attainment above the target counts as 100", () => {
    expect(newly({ attainment: 120 })).toEqual([100, 100, null, null, null]);
  });

  test("shows the attainment and how feedback was reckoned", () => {
    const { parts } = workQualityScore({ ...nothing, attainment: 95.5, feedback: { mean: -0.5, raters: 4 } }, newer);

    expect(parts.flatMap(({ lines }) => lines)).toEqual([
      { name: "MEAN_ATTAINMENT", count: 95.5, each: 1, amount: 95.5 },
      { name: "RATERS", count: 4, each: 0, amount: 0 },
      { name: "MEETS_EXPECTATION", count: 1, each: 80, amount: 80 },
      { name: "MEAN_FEEDBACK", count: -0.5, each: 30, amount: -15 },
    ]);
  });

  test("better feedback and a better attainment never lower it", () => {
    const anyMean = fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100);
    const anyAttainment = fc.integer({ min: 0, max: 120 });

    fc.assert(
      fc.property(anyMean, anyMean, anyAttainment, anyAttainment, (a, b, c, d) => {
        const at = (mean: number, attainment: number) =>
          newly({ attainment, feedback: { mean, raters: 3 }, service })[0]!;

        expect(at(Math.max(a, b), Math.max(c, d))).toBeGreaterThanOrEqual(at(Math.min(a, b), Math.min(c, d)));
      }),
    );
  });
});

describe("a rule that weighs what the public says", () => {
  const weighing = {
    ...newer,
    workQuality: {
      ...newer.workQuality,
      weights: { serviceOutcome: 0.5, satisfaction: 0.5 },
      satisfaction: { minResponses: 20 },
    },
  };
  const service = { served: 10, withinStandard: 8 };

  test.each([
    [
      "the index in points of 100, beside the wait",
      { service, satisfaction: { index: 84.67, responses: 20 } },
      [82.34, 80, 84.67],
    ],
    ["too few answers are left out", { service, satisfaction: { index: 84.67, responses: 19 } }, [80, 80, null]],
    ["no answer at all", { service, satisfaction: null }, [80, 80, null]],
    ["facts that were kept before it was asked", { service }, [80, 80, null]],
    ["nobody was called, but people answered", { satisfaction: { index: 25, responses: 40 } }, [25, null, 25]],
  ])("%s", (_, facts, expected) => {
    const { score, parts } = workQualityScore({ ...nothing, ...facts }, weighing);
    expect([score, ...parts.map((part) => part.score)]).toEqual(expected);
  });

  test("shows the index and of how many answers it is; other rules have no such part", () => {
    const satisfaction = { index: 84.67, responses: 73 };
    const part = workQualityScore({ ...nothing, satisfaction }, weighing).parts.at(-1);
    expect(part).toEqual({
      name: "SATISFACTION",
      weight: 0.5,
      score: 84.67,
      lines: [
        { name: "RESPONDENTS", count: 73, each: 0, amount: 0 },
        { name: "SATISFACTION_INDEX", count: 84.67, each: 1, amount: 84.67 },
      ],
    });
    expect(workQualityScore({ ...nothing, satisfaction }, newer).parts.map(({ name }) => name)).not.toContain(
      "SATISFACTION",
    );
  });
});
