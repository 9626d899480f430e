/** What of a service can get worse. */
export const ServiceAlertKind = { WAITING: "WAITING", INDEX: "INDEX" } as const;
export type ServiceAlertKind = (typeof ServiceAlertKind)[keyof typeof ServiceAlertKind];

/** When a month is called worse than the one before: a dated setting of the agency, part of the rules of the cycle. */
export interface ServiceAlertRules {
  /** The median wait grew by at least this share of the month before, in percent ... */
  waitRise: number;
  /** ... and by at least so many minutes: of two minutes, one more is half again and nobody's trouble. */
  waitRiseMinutes: number;
  /** The index fell by at least so many points of 100. */
  indexFall: number;
  /** Months with fewer visits or answers are not compared. */
  minVisits: number;
  minResponses: number;
}

/** The law names no threshold. Five points of the index are near half the width of a band. */
export const SERVICE_ALERT: ServiceAlertRules = {
  waitRise: 20,
  waitRiseMinutes: 3,
  indexFall: 5,
  minVisits: 30,
  minResponses: 10,
};

/** A number of a month and of how many visits or answers it is; null where the month had none. */
export interface MeasuredMonth {
  readonly value: number;
  readonly count: number;
}

/** Whether a month got worse than the one before by more than the rule allows. Without enough in both it is not said. */
export function gotWorse(
  kind: ServiceAlertKind,
  before: MeasuredMonth | null,
  after: MeasuredMonth | null,
  rules: ServiceAlertRules,
): boolean {
  const fewest = kind === ServiceAlertKind.WAITING ? rules.minVisits : rules.minResponses;
  if (before === null || after === null || before.count < fewest || after.count < fewest) return false;
  if (kind === ServiceAlertKind.INDEX) return atLeast(before.value - after.value, rules.indexFall);
  const risen = after.value - before.value;
  return risen > 0 && atLeast(risen, rules.waitRiseMinutes) && atLeast(risen * 100, rules.waitRise * before.value);
}

/** Of the same numbers written otherwise (88.3 - 83.3 is 4.999 ...) the last digit decides nothing. */
const atLeast = (value: number, least: number): boolean => value >= least - 1e-9;
