import type { InnovationStage } from "./innovation-stage.ts";
import type { IsoDate } from "./iso-date.ts";

/** The days that decide at which stage an innovation counts. */
export interface InnovationDays {
  trialOn: IsoDate | null;
  adoptedOn: IsoDate | null;
  replicatedOn: IsoDate | null;
  closedOn: IsoDate | null;
  /** When it was first confirmed, at whatever stage. */
  validatedOn: IsoDate | null;
  /** When it was confirmed as tried, and as in daily use. */
  trialValidatedOn: IsoDate | null;
  adoptionValidatedOn: IsoDate | null;
}

/**
 * The stage at which it counts on a day; null before anyone confirmed it. A stage counts from the day on which it was
 * reached and confirmed, whichever is later; replication follows from the record of another unit and needs no second word.
 */
export function countedStage(days: InnovationDays, day: IsoDate): InnovationStage | null {
  const isBy = (one: IsoDate | null): boolean => one !== null && one <= day;
  if (!isBy(days.validatedOn)) return null;
  if (isBy(days.closedOn)) return "CLOSED";
  const isAdopted = isBy(days.adoptionValidatedOn);
  if (isAdopted && isBy(days.replicatedOn)) return "REPLICATED";
  if (isAdopted && isBy(days.adoptedOn)) return "ADOPTED";
  return isBy(days.trialOn) && isBy(days.trialValidatedOn) ? "TRIAL" : "IDEA";
}

/** The last of its confirmations up to a day, from which on it counts for so many months; null before the first. */
export const lastConfirmedOn = (
  { validatedOn, trialValidatedOn, adoptionValidatedOn }: InnovationDays,
  day: IsoDate,
): IsoDate | null =>
  [validatedOn, trialValidatedOn, adoptionValidatedOn]
    .filter((one): one is IsoDate => one !== null && one <= day)
    .reduce<IsoDate | null>((last, one) => (last === null || one > last ? one : last), null);

/** The last day of the months for which what was confirmed on a day counts: so many whole months, that of the day among them. */
export function countsUntil(validatedOn: IsoDate, monthsBack: number): IsoDate {
  const months = Number(validatedOn.slice(0, 4)) * 12 + Number(validatedOn.slice(5, 7)) - 1 + monthsBack;
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, 0)).toISOString().slice(0, 10);
}

/** Shares of one innovation are parts of 1; so many thousandths may be lost to rounding as thirds lose. */
const ROUNDING = 0.001;

export const sharesAddUp = (shares: readonly number[]): boolean =>
  shares.length > 0 &&
  shares.every((share) => share > 0 && share <= 1) &&
  Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) <= ROUNDING;
