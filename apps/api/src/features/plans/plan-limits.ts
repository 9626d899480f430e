/** How much a plan holds at most, however it is written: more than any plan has, so what is beyond is a mistake of a program. */
export const MOST_RESULTS = 100;
export const MOST_INDICATORS = 20;
/** In characters. */
export const LONGEST_TEXT = 2_000;
