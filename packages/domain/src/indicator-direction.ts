/** Whether more of it is better, as of families served, or less, as of days needed. */
export const IndicatorDirection = {
  HIGHER_IS_BETTER: "HIGHER_IS_BETTER",
  LOWER_IS_BETTER: "LOWER_IS_BETTER",
} as const;
export type IndicatorDirection = (typeof IndicatorDirection)[keyof typeof IndicatorDirection];
