import { SERVICE_ELEMENTS, type ServiceElement } from "./service-element.ts";

/** Mutu pelayanan, best first. Source: PermenPANRB 14/2017, with the edges of the index after rounding to two decimals. */
export const SatisfactionBand = {
  /** Sangat baik: 88.31 to 100. */
  A: "A",
  /** Baik: 76.61 to 88.30. */
  B: "B",
  /** Kurang baik: 65.00 to 76.60. */
  C: "C",
  /** Tidak baik: 25.00 to 64.99. */
  D: "D",
} as const;
export type SatisfactionBand = (typeof SatisfactionBand)[keyof typeof SatisfactionBand];

/** The lowest index of each band, in hundredths: a whole number, so that no edge hangs on a binary fraction. */
const FROM_HUNDREDTHS: readonly (readonly [number, SatisfactionBand])[] = [
  [8831, "A"],
  [7661, "B"],
  [6500, "C"],
  [2500, "D"],
];

/** The answers to one element: how many answered it, and what their answers of 1 to 4 add up to. */
export interface ElementSum {
  readonly count: number;
  readonly sum: number;
}

export type ElementSums = Readonly<Record<ServiceElement, ElementSum>>;

export interface ElementResult {
  readonly element: ServiceElement;
  readonly count: number;
  readonly sum: number;
  /** 1 to 4, to two decimals (nilai rata-rata); null where nobody answered. */
  readonly mean: number | null;
  /** The mean on the scale of the index: x 25, to two decimals. */
  readonly value: number | null;
  readonly band: SatisfactionBand | null;
}

export interface SatisfactionResult {
  /** 25 to 100, to two decimals; null while an element has no answer. */
  readonly index: number | null;
  readonly band: SatisfactionBand | null;
  /** U1 to U9. */
  readonly elements: readonly ElementResult[];
  /** The elements of the lowest mean: several when they are level, none without an answer. */
  readonly weakest: readonly ServiceElement[];
  /** The elements that nobody answered. */
  readonly unanswered: readonly ServiceElement[];
}

/**
 * The satisfaction index (indeks kepuasan masyarakat, IKM): the mean of each element among those who answered it, by 1/9, added up, by 25,
 * rounded half up to two decimals, and then the band. It is worked out in whole numbers: 1/9 has no end in decimals, and a sum of rounded
 * means is another number.
 *
 * Without an answer to some element there is no index: PermenPANRB 14/2017 gives each of nine elements the same weight, of which
 * the sum must be 1. An element counted as 0 would be worse than the worst answer, and sharing out its weight would be another survey
 * than the one that the bands are made for. What was answered is still shown by element.
 */
export function satisfactionIndexOf(sums: ElementSums): SatisfactionResult {
  const elements = SERVICE_ELEMENTS.map((element) => elementResult(element, checked(element, sums[element])));
  const answered = elements.filter(({ count }) => count > 0);
  const unanswered = elements.filter(({ count }) => count === 0).map(({ element }) => element);
  const index = unanswered.length > 0 ? null : roundedHundredths(25n * 100n, BigInt(elements.length), answered);
  return {
    index: index === null ? null : index / 100,
    band: index === null ? null : bandOfHundredths(index),
    elements,
    weakest: weakestOf(answered),
    unanswered,
  };
}

/** The band of an index that has been rounded to two decimals; null below 25, which no survey gives. */
export const bandOfIndex = (index: number): SatisfactionBand | null => bandOfHundredths(Math.round(index * 100));

const bandOfHundredths = (hundredths: number): SatisfactionBand | null =>
  FROM_HUNDREDTHS.find(([from]) => hundredths >= from)?.[1] ?? null;

/** What answers add up to; an element that a respondent left out is not among them. */
export function elementSums(responses: readonly Partial<Record<ServiceElement, number | null>>[]): ElementSums {
  const sums = {} as Record<ServiceElement, ElementSum>;
  for (const element of SERVICE_ELEMENTS) {
    const answers = responses.map((response) => response[element]).filter((answer) => answer != null);
    sums[element] = { count: answers.length, sum: answers.reduce((sum, answer) => sum + answer, 0) };
  }
  return sums;
}

function elementResult(element: ServiceElement, { count, sum }: ElementSum): ElementResult {
  if (count === 0) return { element, count, sum, mean: null, value: null, band: null };
  const value = roundedHundredths(25n * 100n, 1n, [{ count, sum }]);
  return {
    element,
    count,
    sum,
    mean: roundedHundredths(100n, 1n, [{ count, sum }]) / 100,
    value: value / 100,
    band: bandOfHundredths(value),
  };
}

/** `factor` / `parts` x the sum of the means, half up: floor((2a + b) / 2b) of the exact fraction a/b. */
function roundedHundredths(factor: bigint, parts: bigint, means: readonly ElementSum[]): number {
  let above = 0n;
  let below = 1n;
  for (const { sum, count } of means) {
    above = above * BigInt(count) + BigInt(sum) * below;
    below *= BigInt(count);
  }
  above *= factor;
  below *= parts;
  return Number((2n * above + below) / (2n * below));
}

/** Compared as fractions, so that level means are level. */
function weakestOf(elements: readonly ElementResult[]): ServiceElement[] {
  const lower = (a: ElementSum, b: ElementSum): boolean => a.sum * b.count < b.sum * a.count;
  return elements.filter((one) => !elements.some((other) => lower(other, one))).map(({ element }) => element);
}

function checked(element: ServiceElement, sum: ElementSum): ElementSum {
  const { count, sum: total } = sum;
  if (!Number.isInteger(count) || !Number.isInteger(total) || count < 0 || total < count || total > 4 * count) {
    throw new RangeError(`${count} answers of 1 to 4 to ${element} do not add up to ${total}`);
  }
  return sum;
}
