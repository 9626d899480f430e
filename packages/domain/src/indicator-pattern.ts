/** How an indicator is measured over the months (pola pengukuran). An index that was spread over months as if it could be added up says nothing. */
export const IndicatorPattern = {
  /** Hitungan: counts that add up over months. */
  CUMULATIVE: "CUMULATIVE",
  /** Posisi: a state read on its measuring dates; never summed or averaged over months. */
  POSITION: "POSITION",
  /** Rilis: published by a third party in certain months; every other month is not measured: not 0, not 100, not late. */
  RELEASE: "RELEASE",
} as const;
export type IndicatorPattern = (typeof IndicatorPattern)[keyof typeof IndicatorPattern];

/** The Indonesian word for each. */
export const INDICATOR_PATTERN_LABEL: Readonly<Record<IndicatorPattern, string>> = {
  CUMULATIVE: "Hitungan",
  POSITION: "Posisi",
  RELEASE: "Rilis",
};

/** Which way is better: more applications served, or fewer days and less cost. */
export const IndicatorDirection = {
  HIGHER_IS_BETTER: "HIGHER_IS_BETTER",
  LOWER_IS_BETTER: "LOWER_IS_BETTER",
} as const;
export type IndicatorDirection = (typeof IndicatorDirection)[keyof typeof IndicatorDirection];
