import { folded } from "./folded.ts";
import type { PositionKind } from "./position-kind.ts";
import type { Predicate } from "./predicate.ts";
import { roundTo } from "./score.ts";

/** The levels of functional posts (jenjang jabatan fungsional), of skill and then of expertise, lowest first. Their names are terms of law. Source: PermenPANRB 1/2023. */
export const FunctionalLevel = {
  PEMULA: "PEMULA",
  TERAMPIL: "TERAMPIL",
  MAHIR: "MAHIR",
  PENYELIA: "PENYELIA",
  AHLI_PERTAMA: "AHLI_PERTAMA",
  AHLI_MUDA: "AHLI_MUDA",
  AHLI_MADYA: "AHLI_MADYA",
  AHLI_UTAMA: "AHLI_UTAMA",
} as const;
export type FunctionalLevel = (typeof FunctionalLevel)[keyof typeof FunctionalLevel];

/** As the titles of posts end: "Perawat Ahli Pertama". */
export const FUNCTIONAL_LEVEL_LABEL: Readonly<Record<FunctionalLevel, string>> = {
  PEMULA: "Pemula",
  TERAMPIL: "Terampil",
  MAHIR: "Mahir",
  PENYELIA: "Penyelia",
  AHLI_PERTAMA: "Ahli Pertama",
  AHLI_MUDA: "Ahli Muda",
  AHLI_MADYA: "Ahli Madya",
  AHLI_UTAMA: "Ahli Utama",
};

/** A dated setting. */
export interface CreditRules {
  /** What a year of the level with the predicate "Baik" gives. */
  annualCoefficient: Readonly<Record<FunctionalLevel, number>>;
  share: Readonly<Record<Predicate, number>>;
  /** Of the points of one conversion, half up. */
  decimals: number;
}

/**
 * Source: PermenPANRB 1/2023 art. 37(1). It names no rounding; ours is to three decimals, once at the end of each conversion, as each is a document of its own
 * (konversi predikat kinerja) and those of a year are added up as they stand there.
 */
export const CREDIT: CreditRules = {
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
};

/** One conversion: `points` is `coefficient` x `share` x `months` / 12, rounded. */
export interface CreditPoints {
  coefficient: number;
  share: number;
  months: number;
  points: number;
}

/** The level that the title of a post ends with; null when with none. A post that is not functional may bear the same word. */
export function functionalLevelOf(title: string): FunctionalLevel | null {
  const text = ` ${folded(title)}`;
  return (
    Object.values(FunctionalLevel).find((level) => text.endsWith(` ${folded(FUNCTIONAL_LEVEL_LABEL[level])}`)) ?? null
  );
}

/**
 * The credit points (angka kredit) of a predicate for the months, 1 to 12, that it stands for; null for a post that earns none. Throws a RangeError
 * for what is no number of months of a year.
 */
export function creditPoints(
  post: { kind: PositionKind; level: FunctionalLevel | null },
  predicate: Predicate,
  months: number,
  rules: CreditRules,
): CreditPoints | null {
  if (!Number.isInteger(months) || months < 1 || months > 12) throw new RangeError(`Not months of a year: ${months}`);
  if (post.kind !== "FUNCTIONAL" || post.level === null) return null;

  const coefficient = rules.annualCoefficient[post.level];
  const share = rules.share[predicate];
  return { coefficient, share, months, points: roundTo((coefficient * share * months) / 12, rules.decimals) };
}
