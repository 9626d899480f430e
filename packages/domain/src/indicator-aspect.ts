/** What an indicator looks at (aspek). Source: PermenPANRB 6/2022, annex. */
export const IndicatorAspect = {
  QUANTITY: "QUANTITY",
  QUALITY: "QUALITY",
  TIME: "TIME",
  COST: "COST",
} as const;
export type IndicatorAspect = (typeof IndicatorAspect)[keyof typeof IndicatorAspect];
