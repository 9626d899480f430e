/** Whole rupiah, as an integer: money is never a fraction of two. Exact up to nine thousand trillion. */
export type Rupiah = number;

/** Hundredths of a percent (basis points): 2.5% is 250. What decrees give as percentages is exact in these. */
export type BasisPoints = number;
export const WHOLE: BasisPoints = 10_000;

export const RoundingMode = {
  /** Half and more goes up. */
  HALF_UP: "HALF_UP",
  /** Down to the full step. */
  DOWN: "DOWN",
  /** Up to the full step. */
  UP: "UP",
} as const;
export type RoundingMode = (typeof RoundingMode)[keyof typeof RoundingMode];

/** The quotient as a whole number: a half goes away from zero, so that a deduction rounds as its amount does. */
function quotient(numerator: bigint, denominator: bigint): number {
  const [size, sign] = numerator < 0n ? [-numerator, -1] : [numerator, 1];
  return sign * Number((2n * size + denominator) / (2n * denominator)) + 0;
}

/** So many parts of an amount, to the nearest rupiah. By whole numbers of any size: no product is cut short. */
export const shareOf = (amount: Rupiah, part: number, of: number = WHOLE): Rupiah =>
  quotient(BigInt(amount) * BigInt(part), BigInt(of));

/** To full steps, such as to hundreds of rupiah. Of an amount below nothing the mode goes by its size. */
export function roundedTo(amount: Rupiah, step: number, mode: RoundingMode): Rupiah {
  const size = Math.abs(amount);
  const rest = size % step;
  if (rest === 0) return amount;
  const goesUp = mode === "UP" || (mode === "HALF_UP" && rest * 2 >= step);
  return Math.sign(amount) * (size - rest + (goesUp ? step : 0)) + 0;
}

/**
 * An amount cut by weights, so that the parts add up to it to the rupiah: each gets its whole rupiahs, and what is left goes one by one to
 * those with the largest remainder, of equal ones to the first.
 */
export function apportioned(amount: Rupiah, weights: readonly number[]): Rupiah[] {
  const all = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  if (all === 0n) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = exact.map((value) => Number(value / all));
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value % all }))
    .toSorted((a, b) => (b.remainder > a.remainder ? 1 : b.remainder < a.remainder ? -1 : a.index - b.index));
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  for (const { index } of byRemainder.slice(0, left)) parts[index]! += 1;
  return parts;
}
