/** A share from 0 to 1; null of nothing, which is no share of anything. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
