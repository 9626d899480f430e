import {
  CREDIT,
  creditPoints,
  FUNCTIONAL_LEVEL_LABEL,
  FunctionalLevel,
  functionalLevelOf,
  type CreditRules,
} from "./credit-points.ts";
import { PositionKind } from "./position-kind.ts";
import { Predicate } from "./predicate.ts";

test("the numbers are those of PermenPANRB 1/2023", () => {
  expect(CREDIT).toEqual({
    annualCoefficient: {
      PEMULA: 3.75,
      TERAMPIL: 5,
      MAHIR: 12.5,
      PENYELIA: 25,
      AHLI_PERTAMA: 12.5,
      AHLI_MUDA: 25,
      AHLI_MADYA: 37.5,
      AHLI_UTAMA: 50,
    },
    share: { VERY_GOOD: 1.5, GOOD: 1, NEEDS_IMPROVEMENT: 0.75, POOR: 0.5, VERY_POOR: 0.25 },
    decimals: 3,
  });
});

/** Each level and predicate, with the points of 1 to 12 months; worked out in fractions, rounded half up. */
// prettier-ignore
const TABLE = [
  ["PEMULA", "VERY_GOOD", [0.469, 0.938, 1.406, 1.875, 2.344, 2.813, 3.281, 3.75, 4.219, 4.688, 5.156, 5.625]],
  ["PEMULA", "GOOD", [0.313, 0.625, 0.938, 1.25, 1.563, 1.875, 2.188, 2.5, 2.813, 3.125, 3.438, 3.75]],
  ["PEMULA", "NEEDS_IMPROVEMENT", [0.234, 0.469, 0.703, 0.938, 1.172, 1.406, 1.641, 1.875, 2.109, 2.344, 2.578, 2.813]],
  ["PEMULA", "POOR", [0.156, 0.313, 0.469, 0.625, 0.781, 0.938, 1.094, 1.25, 1.406, 1.563, 1.719, 1.875]],
  ["PEMULA", "VERY_POOR", [0.078, 0.156, 0.234, 0.313, 0.391, 0.469, 0.547, 0.625, 0.703, 0.781, 0.859, 0.938]],
  ["TERAMPIL", "VERY_GOOD", [0.625, 1.25, 1.875, 2.5, 3.125, 3.75, 4.375, 5, 5.625, 6.25, 6.875, 7.5]],
  ["TERAMPIL", "GOOD", [0.417, 0.833, 1.25, 1.667, 2.083, 2.5, 2.917, 3.333, 3.75, 4.167, 4.583, 5]],
  ["TERAMPIL", "NEEDS_IMPROVEMENT", [0.313, 0.625, 0.938, 1.25, 1.563, 1.875, 2.188, 2.5, 2.813, 3.125, 3.438, 3.75]],
  ["TERAMPIL", "POOR", [0.208, 0.417, 0.625, 0.833, 1.042, 1.25, 1.458, 1.667, 1.875, 2.083, 2.292, 2.5]],
  ["TERAMPIL", "VERY_POOR", [0.104, 0.208, 0.313, 0.417, 0.521, 0.625, 0.729, 0.833, 0.938, 1.042, 1.146, 1.25]],
  ["MAHIR", "VERY_GOOD", [1.563, 3.125, 4.688, 6.25, 7.813, 9.375, 10.938, 12.5, 14.063, 15.625, 17.188, 18.75]],
  ["MAHIR", "GOOD", [1.042, 2.083, 3.125, 4.167, 5.208, 6.25, 7.292, 8.333, 9.375, 10.417, 11.458, 12.5]],
  ["MAHIR", "NEEDS_IMPROVEMENT", [0.781, 1.563, 2.344, 3.125, 3.906, 4.688, 5.469, 6.25, 7.031, 7.813, 8.594, 9.375]],
  ["MAHIR", "POOR", [0.521, 1.042, 1.563, 2.083, 2.604, 3.125, 3.646, 4.167, 4.688, 5.208, 5.729, 6.25]],
  ["MAHIR", "VERY_POOR", [0.26, 0.521, 0.781, 1.042, 1.302, 1.563, 1.823, 2.083, 2.344, 2.604, 2.865, 3.125]],
  ["PENYELIA", "VERY_GOOD", [3.125, 6.25, 9.375, 12.5, 15.625, 18.75, 21.875, 25, 28.125, 31.25, 34.375, 37.5]],
  ["PENYELIA", "GOOD", [2.083, 4.167, 6.25, 8.333, 10.417, 12.5, 14.583, 16.667, 18.75, 20.833, 22.917, 25]],
  ["PENYELIA", "NEEDS_IMPROVEMENT", [1.563, 3.125, 4.688, 6.25, 7.813, 9.375, 10.938, 12.5, 14.063, 15.625, 17.188, 18.75]],
  ["PENYELIA", "POOR", [1.042, 2.083, 3.125, 4.167, 5.208, 6.25, 7.292, 8.333, 9.375, 10.417, 11.458, 12.5]],
  ["PENYELIA", "VERY_POOR", [0.521, 1.042, 1.563, 2.083, 2.604, 3.125, 3.646, 4.167, 4.688, 5.208, 5.729, 6.25]],
  ["AHLI_PERTAMA", "VERY_GOOD", [1.563, 3.125, 4.688, 6.25, 7.813, 9.375, 10.938, 12.5, 14.063, 15.625, 17.188, 18.75]],
  ["AHLI_PERTAMA", "GOOD", [1.042, 2.083, 3.125, 4.167, 5.208, 6.25, 7.292, 8.333, 9.375, 10.417, 11.458, 12.5]],
  ["AHLI_PERTAMA", "NEEDS_IMPROVEMENT", [0.781, 1.563, 2.344, 3.125, 3.906, 4.688, 5.469, 6.25, 7.031, 7.813, 8.594, 9.375]],
  ["AHLI_PERTAMA", "POOR", [0.521, 1.042, 1.563, 2.083, 2.604, 3.125, 3.646, 4.167, 4.688, 5.208, 5.729, 6.25]],
  ["AHLI_PERTAMA", "VERY_POOR", [0.26, 0.521, 0.781, 1.042, 1.302, 1.563, 1.823, 2.083, 2.344, 2.604, 2.865, 3.125]],
  ["AHLI_MUDA", "VERY_GOOD", [3.125, 6.25, 9.375, 12.5, 15.625, 18.75, 21.875, 25, 28.125, 31.25, 34.375, 37.5]],
  ["AHLI_MUDA", "GOOD", [2.083, 4.167, 6.25, 8.333, 10.417, 12.5, 14.583, 16.667, 18.75, 20.833, 22.917, 25]],
  ["AHLI_MUDA", "NEEDS_IMPROVEMENT", [1.563, 3.125, 4.688, 6.25, 7.813, 9.375, 10.938, 12.5, 14.063, 15.625, 17.188, 18.75]],
  ["AHLI_MUDA", "POOR", [1.042, 2.083, 3.125, 4.167, 5.208, 6.25, 7.292, 8.333, 9.375, 10.417, 11.458, 12.5]],
  ["AHLI_MUDA", "VERY_POOR", [0.521, 1.042, 1.563, 2.083, 2.604, 3.125, 3.646, 4.167, 4.688, 5.208, 5.729, 6.25]],
  ["AHLI_MADYA", "VERY_GOOD", [4.688, 9.375, 14.063, 18.75, 23.438, 28.125, 32.813, 37.5, 42.188, 46.875, 51.563, 56.25]],
  ["AHLI_MADYA", "GOOD", [3.125, 6.25, 9.375, 12.5, 15.625, 18.75, 21.875, 25, 28.125, 31.25, 34.375, 37.5]],
  ["AHLI_MADYA", "NEEDS_IMPROVEMENT", [2.344, 4.688, 7.031, 9.375, 11.719, 14.063, 16.406, 18.75, 21.094, 23.438, 25.781, 28.125]],
  ["AHLI_MADYA", "POOR", [1.563, 3.125, 4.688, 6.25, 7.813, 9.375, 10.938, 12.5, 14.063, 15.625, 17.188, 18.75]],
  ["AHLI_MADYA", "VERY_POOR", [0.781, 1.563, 2.344, 3.125, 3.906, 4.688, 5.469, 6.25, 7.031, 7.813, 8.594, 9.375]],
  ["AHLI_UTAMA", "VERY_GOOD", [6.25, 12.5, 18.75, 25, 31.25, 37.5, 43.75, 50, 56.25, 62.5, 68.75, 75]],
  ["AHLI_UTAMA", "GOOD", [4.167, 8.333, 12.5, 16.667, 20.833, 25, 29.167, 33.333, 37.5, 41.667, 45.833, 50]],
  ["AHLI_UTAMA", "NEEDS_IMPROVEMENT", [3.125, 6.25, 9.375, 12.5, 15.625, 18.75, 21.875, 25, 28.125, 31.25, 34.375, 37.5]],
  ["AHLI_UTAMA", "POOR", [2.083, 4.167, 6.25, 8.333, 10.417, 12.5, 14.583, 16.667, 18.75, 20.833, 22.917, 25]],
  ["AHLI_UTAMA", "VERY_POOR", [1.042, 2.083, 3.125, 4.167, 5.208, 6.25, 7.292, 8.333, 9.375, 10.417, 11.458, 12.5]],
] as const;

test.each(TABLE)("%s with %s", (level, predicate, points) => {
  const given = points.map((_, i) => creditPoints({ kind: "FUNCTIONAL", level }, predicate, i + 1, CREDIT)?.points);

  expect(given).toEqual(points);
});

test("the table has every level with every predicate", () => {
  const cells = Object.values(FunctionalLevel).flatMap((level) =>
    Object.values(Predicate).map((predicate) => `${level} ${predicate}`),
  );
  expect(new Set(TABLE.map(([level, predicate]) => `${level} ${predicate}`))).toEqual(new Set(cells));
});

test("points come with the numbers that they are made of", () => {
  expect(creditPoints({ kind: "FUNCTIONAL", level: "AHLI_PERTAMA" }, "GOOD", 2, CREDIT)).toEqual({
    coefficient: 12.5,
    share: 1,
    months: 2,
    points: 2.083,
  });
});

test("an agency may round otherwise", () => {
  const rules: CreditRules = { ...CREDIT, decimals: 2 };

  expect(creditPoints({ kind: "FUNCTIONAL", level: "AHLI_PERTAMA" }, "GOOD", 2, rules)?.points).toBe(2.08);
});

test.each(Object.values(PositionKind).map((kind) => [kind, kind === "FUNCTIONAL"] as const))(
  "a post that is %s earns points: %s",
  (kind, earns) => {
    expect(creditPoints({ kind, level: "MAHIR" }, "GOOD", 12, CREDIT) !== null).toBe(earns);
  },
);

test("a functional post without a level earns none", () => {
  expect(creditPoints({ kind: "FUNCTIONAL", level: null }, "GOOD", 12, CREDIT)).toBeNull();
});

test.each([0, 13, -1, 6.5, NaN])("%s are no months of a year", (months) => {
  expect(() => creditPoints({ kind: "FUNCTIONAL", level: "MAHIR" }, "GOOD", months, CREDIT)).toThrow(RangeError);
});

describe("the level of a post", () => {
  test.each([
    ["PEMULA", "Pemula"],
    ["TERAMPIL", "Terampil"],
    ["MAHIR", "Mahir"],
    ["PENYELIA", "Penyelia"],
    ["AHLI_PERTAMA", "Ahli Pertama"],
    ["AHLI_MUDA", "Ahli Muda"],
    ["AHLI_MADYA", "Ahli Madya"],
    ["AHLI_UTAMA", "Ahli Utama"],
  ] as const)("%s is %s, at the end of a title", (level, label) => {
    expect(FUNCTIONAL_LEVEL_LABEL[level]).toBe(label);
    for (const title of [label, `Perawat ${label}`, `  PERAWAT  ${label.toUpperCase()} `]) {
      expect(functionalLevelOf(title)).toBe(level);
    }
  });

  test.each([
    "Lurah",
    "Ahli",
    "Muda",
    "Staf Ahli",
    "Ahli Muda Perawat",
    "Perawat PerMahir",
    "Tenaga Ahlimuda",
    "",
    "Perawat Ahli",
  ])("%j has none", (title) => {
    expect(functionalLevelOf(title)).toBeNull();
  });
});
