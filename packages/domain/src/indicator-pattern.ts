/** How an indicator is measured over the months: counted up, read as a state, or published by a third party. */
export const IndicatorPattern = {
  CUMULATIVE: "CUMULATIVE",
  POSITION: "POSITION",
  RELEASE: "RELEASE",
} as const;
export type IndicatorPattern = (typeof IndicatorPattern)[keyof typeof IndicatorPattern];
