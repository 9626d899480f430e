/** The values from the last to the first. The browsers that we build for do not all have `toReversed`. */
export const reversed = <T>(values: readonly T[]): T[] => [...values].reverse();
