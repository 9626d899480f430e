import { ABSENCE, absenceFlag, type AbsenceRules } from "./absence.ts";
import { DEFAULT_CYCLE_RULES } from "./cycle-rules.ts";
import { FOLLOW_UP, followUpProposals, type FollowUpFacts, type FollowUpRule } from "./follow-up.ts";
import type { Predicate } from "./predicate.ts";

const nothing: FollowUpFacts = { year: 2026, predicates: [], absence: null };
const codes = (facts: Partial<FollowUpFacts>, rules: readonly FollowUpRule[] = FOLLOW_UP) =>
  followUpProposals({ ...nothing, ...facts }, rules).map(({ rule }) => rule);

/** Predicates of 2026, 2025 and so on; null for a year without one. */
const lastYears = (...predicates: (Predicate | null)[]) =>
  predicates.flatMap((predicate, i) => (predicate === null ? [] : [{ year: 2026 - i, predicate }]));
const absent = (days: number, longestRun: number, law: keyof AbsenceRules = "civilServants") => ({
  flag: absenceFlag({ days, longestRun }, ABSENCE[law]),
  rule: ABSENCE[law],
});

test("the agency's rules are those of the cycle", () => {
  expect(DEFAULT_CYCLE_RULES.followUp).toBe(FOLLOW_UP);
  expect(DEFAULT_CYCLE_RULES.absence).toBe(ABSENCE);
});

describe("what follows from the predicates of this year and the last", () => {
  const very = "VERY_GOOD_TWO_YEARS";
  test.each([
    ["VERY_GOOD", "VERY_GOOD", [very, "VERY_GOOD"]],
    ["VERY_GOOD", "GOOD", ["VERY_GOOD"]],
    ["VERY_GOOD", "NEEDS_IMPROVEMENT", ["VERY_GOOD"]],
    ["VERY_GOOD", "POOR", ["VERY_GOOD"]],
    ["VERY_GOOD", "VERY_POOR", ["VERY_GOOD"]],
    ["VERY_GOOD", null, ["VERY_GOOD"]],
    ["GOOD", "VERY_GOOD", []],
    ["GOOD", "GOOD", []],
    ["GOOD", "NEEDS_IMPROVEMENT", []],
    ["GOOD", "POOR", []],
    ["GOOD", "VERY_POOR", []],
    ["GOOD", null, []],
    ["NEEDS_IMPROVEMENT", "VERY_GOOD", ["BELOW_GOOD"]],
    ["NEEDS_IMPROVEMENT", "GOOD", ["BELOW_GOOD"]],
    ["NEEDS_IMPROVEMENT", "NEEDS_IMPROVEMENT", ["BELOW_GOOD"]],
    ["NEEDS_IMPROVEMENT", "POOR", ["BELOW_GOOD"]],
    ["NEEDS_IMPROVEMENT", "VERY_POOR", ["BELOW_GOOD"]],
    ["NEEDS_IMPROVEMENT", null, ["BELOW_GOOD"]],
    ["POOR", "VERY_GOOD", ["BELOW_GOOD"]],
    ["POOR", "GOOD", ["BELOW_GOOD"]],
    ["POOR", "NEEDS_IMPROVEMENT", ["BELOW_GOOD"]],
    ["POOR", "POOR", ["BELOW_GOOD", "POOR_TWO_YEARS"]],
    ["POOR", "VERY_POOR", ["BELOW_GOOD", "POOR_TWO_YEARS"]],
    ["POOR", null, ["BELOW_GOOD"]],
    ["VERY_POOR", "VERY_GOOD", ["BELOW_GOOD"]],
    ["VERY_POOR", "GOOD", ["BELOW_GOOD"]],
    ["VERY_POOR", "NEEDS_IMPROVEMENT", ["BELOW_GOOD"]],
    ["VERY_POOR", "POOR", ["BELOW_GOOD", "POOR_TWO_YEARS"]],
    ["VERY_POOR", "VERY_POOR", ["BELOW_GOOD", "POOR_TWO_YEARS"]],
    ["VERY_POOR", null, ["BELOW_GOOD"]],
    [null, "VERY_GOOD", []],
    [null, "GOOD", []],
    [null, "NEEDS_IMPROVEMENT", []],
    [null, "POOR", []],
    [null, "VERY_POOR", []],
    [null, null, []],
  ] as const)("%s after %s: %j", (thisYear, lastYear, expected) => {
    expect(codes({ predicates: lastYears(thisYear, lastYear) })).toEqual(expected);
  });

  test("a year without a predicate breaks the row, whatever came before it", () => {
    expect(codes({ predicates: lastYears("VERY_GOOD", null, "VERY_GOOD") })).toEqual(["VERY_GOOD"]);
    expect(codes({ predicates: lastYears("POOR", null, "POOR", "POOR") })).toEqual(["BELOW_GOOD"]);
  });

  test("the order in which years are told is nothing", () => {
    expect(codes({ predicates: lastYears("VERY_GOOD", "VERY_GOOD").toReversed() })).toEqual([very, "VERY_GOOD"]);
  });
});

describe("what follows from absence", () => {
  test.each([
    [0, 0, []],
    [2, 2, []],
    [3, 1, ["ABSENCE teguran lisan"]],
    [10, 9, ["ABSENCE pernyataan tidak puas tertulis"]],
    [
      10,
      10,
      [
        "ABSENCE pernyataan tidak puas tertulis",
        "CONSECUTIVE_ABSENCE pemberhentian dengan hormat tidak atas permintaan sendiri",
      ],
    ],
    [13, 2, ["ABSENCE potongan TPP 25% selama 6 bulan"]],
    [28, 2, ["ABSENCE pemberhentian dengan hormat tidak atas permintaan sendiri"]],
    [1, 10, ["CONSECUTIVE_ABSENCE pemberhentian dengan hormat tidak atas permintaan sendiri"]],
  ])("%i days, %i of them one after another: %j", (days, longestRun, expected) => {
    const proposals = followUpProposals({ ...nothing, absence: absent(days, longestRun) }, FOLLOW_UP);

    expect(proposals.map(({ rule, text }) => `${rule} ${text}`)).toEqual(expected);
    for (const { kind } of proposals) expect(kind).toBe("SANCTION");
  });

  test("of a contract employee it is flagged, and what follows is in the contract", () => {
    const proposals = followUpProposals({ ...nothing, absence: absent(28, 10, "contract") }, FOLLOW_UP);

    expect(proposals.map(({ rule, text }) => [rule, text])).toEqual([
      ["ABSENCE", null],
      ["CONSECUTIVE_ABSENCE", null],
    ]);
  });
});

test("a proposal names its rule, where that comes from, and the years it looks at", () => {
  expect(
    followUpProposals({ ...nothing, predicates: lastYears("POOR", "VERY_POOR"), absence: absent(4, 2) }, FOLLOW_UP),
  ).toEqual([
    {
      rule: "BELOW_GOOD",
      kind: "COACHING",
      text: "bimbingan dan konseling kinerja",
      source: "PermenPANRB 6/2022",
      years: [2026],
    },
    {
      rule: "POOR_TWO_YEARS",
      kind: "SANCTION",
      text: "sanksi administratif",
      source: "PP 30/2019; jumlah tahun ditetapkan instansi",
      years: [2026, 2025],
    },
    {
      rule: "ABSENCE",
      kind: "SANCTION",
      text: "teguran tertulis",
      source: "PP 94/2021, PP 49/2018",
      years: [2026],
    },
  ]);
});

test("good performance does not make absence undone, nor absence the performance", () => {
  expect(codes({ predicates: lastYears("VERY_GOOD"), absence: absent(30, 12) })).toEqual([
    "VERY_GOOD",
    "ABSENCE",
    "CONSECUTIVE_ABSENCE",
  ]);
});

describe("an agency's own rules", () => {
  const three: FollowUpRule = {
    code: "STEADY",
    kind: "REWARD",
    when: { on: "PREDICATES", anyOf: ["GOOD", "VERY_GOOD"], years: 3 },
    text: "piagam",
    source: "Peraturan kepala daerah",
  };
  const severe: FollowUpRule = {
    code: "SEVERE",
    kind: "SANCTION",
    when: { on: "ABSENCE", levels: ["SEVERE"] },
    text: "pemeriksaan oleh tim",
    source: "Peraturan kepala daerah",
  };

  test("may look at more years", () => {
    expect(codes({ predicates: lastYears("GOOD", "VERY_GOOD", "GOOD") }, [three])).toEqual(["STEADY"]);
    expect(codes({ predicates: lastYears("GOOD", "VERY_GOOD") }, [three])).toEqual([]);
  });

  test("may have words of their own for a level of absence", () => {
    expect(codes({ absence: absent(20, 1) }, [severe])).toEqual([]);
    expect(followUpProposals({ ...nothing, absence: absent(21, 1) }, [severe])[0]?.text).toBe("pemeriksaan oleh tim");
  });

  test("may be none", () => {
    expect(codes({ predicates: lastYears("VERY_POOR", "VERY_POOR"), absence: absent(40, 40) }, [])).toEqual([]);
  });
});
