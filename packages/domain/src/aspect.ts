/**
 * The three sides of work that are scored from 0 to 100 as advice (aspek). None of them sets a rating: the appraiser does.
 */
export const Aspect = {
  /** Kedisiplinan. */
  DISCIPLINE: "DISCIPLINE",
  /** Kualitas kerja. */
  WORK_QUALITY: "WORK_QUALITY",
  /** Inovasi. */
  INNOVATION: "INNOVATION",
} as const;
export type Aspect = (typeof Aspect)[keyof typeof Aspect];
