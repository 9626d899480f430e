import fc from "fast-check";
import { innovationScore } from "./innovation-score.ts";
import { InnovationStage } from "./innovation-stage.ts";
import { DEFAULT_SCORING_RULES as rules } from "./scoring-rules.ts";

const anyRecord = fc.record({
  stage: fc.constantFrom(...Object.values(InnovationStage)),
  share: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
});

describe("innovation", () => {
  test.each([
    ["IDEA", 1, 55],
    ["TRIAL", 1, 70],
    ["ADOPTED", 1, 90],
    ["REPLICATED", 1, 100],
    ["CLOSED", 1, 50],
    ["IDEA", 0.5, 52.5],
    ["TRIAL", 0.5, 60],
    ["ADOPTED", 0.5, 70],
    ["REPLICATED", 0.5, 75],
    ["CLOSED", 0.5, 50],
  ] as const)("one that is %s, by a share of %s, makes %s", (stage, share, score) => {
    expect(innovationScore({ applicable: true, records: [{ stage, share }] }, rules).score).toBe(score);
  });

  test("without a record it is the base, not zero", () => {
    expect(innovationScore({ applicable: true, records: [] }, rules).score).toBe(50);
  });

  test("several add up, by their shares exactly", () => {
    const third = { stage: InnovationStage.ADOPTED, share: 1 / 3 };

    expect(innovationScore({ applicable: true, records: [third, third, third] }, rules).score).toBe(90);
  });

  test("no more than 100", () => {
    const records = [
      { stage: InnovationStage.REPLICATED, share: 1 },
      { stage: InnovationStage.ADOPTED, share: 1 },
    ];

    expect(innovationScore({ applicable: true, records }, rules).score).toBe(100);
  });

  test("it is not measured where it does not apply, whatever the records", () => {
    const records = [{ stage: InnovationStage.ADOPTED, share: 1 }];

    expect(innovationScore({ applicable: false, records }, rules)).toEqual({
      score: null,
      parts: [{ name: "VALIDATED_INNOVATION", weight: 1, score: null, lines: [] }],
    });
  });

  test("shows the base and each record", () => {
    const records = [
      { stage: InnovationStage.TRIAL, share: 0.5 },
      { stage: InnovationStage.IDEA, share: 1 },
    ];

    expect(innovationScore({ applicable: true, records }, rules).parts).toEqual([
      {
        name: "VALIDATED_INNOVATION",
        weight: 1,
        score: 65,
        lines: [
          { name: "BASE", count: 1, each: 50, amount: 50 },
          { name: "TRIAL", count: 0.5, each: 20, amount: 10 },
          { name: "IDEA", count: 1, each: 5, amount: 5 },
        ],
      },
    ]);
  });

  test("one more record never lowers it, and it stays from the base to 100", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 8 }), anyRecord, (records, one) => {
        const before = innovationScore({ applicable: true, records }, rules).score ?? -1;
        const after = innovationScore({ applicable: true, records: [...records, one] }, rules).score ?? -1;

        expect(after).toBeGreaterThanOrEqual(before);
        expect(before).toBeGreaterThanOrEqual(50);
        expect(after).toBeLessThanOrEqual(100);
      }),
    );
  });
});
