/** The seven core values of civil servants (BerAKHLAK). Source: SE MenPANRB 20/2021. */
export const CoreValue = {
  SERVICE_ORIENTED: "SERVICE_ORIENTED",
  ACCOUNTABLE: "ACCOUNTABLE",
  COMPETENT: "COMPETENT",
  HARMONIOUS: "HARMONIOUS",
  LOYAL: "LOYAL",
  ADAPTIVE: "ADAPTIVE",
  COLLABORATIVE: "COLLABORATIVE",
} as const;
export type CoreValue = (typeof CoreValue)[keyof typeof CoreValue];
