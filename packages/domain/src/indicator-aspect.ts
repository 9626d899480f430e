/** What an indicator measures of a result (aspek indikator). Source: PermenPANRB 6/2022, form of the quantitative plan. */
export const IndicatorAspect = {
  /** Kuantitas. */
  QUANTITY: "QUANTITY",
  /** Kualitas. */
  QUALITY: "QUALITY",
  /** Waktu. */
  TIME: "TIME",
  /** Biaya. */
  COST: "COST",
} as const;
export type IndicatorAspect = (typeof IndicatorAspect)[keyof typeof IndicatorAspect];

/** As printed on the form. */
export const INDICATOR_ASPECT_LABEL: Readonly<Record<IndicatorAspect, string>> = {
  QUANTITY: "Kuantitas",
  QUALITY: "Kualitas",
  TIME: "Waktu",
  COST: "Biaya",
};
