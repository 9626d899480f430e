/** A day as "YYYY-MM-DD", which also sorts and compares as text. No hour and no zone: a day is not an instant. */
export type IsoDate = string;

const DAY = 86_400_000; // milliseconds
const AGENCY_OFFSET = 7 * 3_600_000; // Asia/Jakarta (WIB) is UTC+7 all year

/** Whether the text is a day that exists: "2026-02-30" is not. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && dateAt(instant) === text; // engines roll the 30th of February over to March
}

/** The day `days` calendar days later, or earlier when negative. Throws a RangeError for what is no day. */
export const addDays = (date: IsoDate, days: number): IsoDate => dateAt(instantOf(date) + days * DAY);

/** Calendar days from one day to another: 0 for the same day, negative when `to` is earlier. Throws a RangeError for what is no day. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (instantOf(to) - instantOf(from)) / DAY;

/** The day of the week by ISO 8601: 1 is Monday, 7 is Sunday. Throws a RangeError for what is no day. */
export const weekday = (date: IsoDate): number => new Date(instantOf(date)).getUTCDay() || 7;

/** The Monday of the week of a day. Throws a RangeError for what is no day. */
export const mondayOf = (date: IsoDate): IsoDate => addDays(date, 1 - weekday(date));

/** The day that an instant falls on in the agency (Asia/Jakarta). */
export const agencyDate = (instant: Date): IsoDate => dateAt(instant.getTime() + AGENCY_OFFSET);

const dateAt = (instant: number): IsoDate => new Date(instant).toISOString().slice(0, 10);

function instantOf(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`Not a day of the form YYYY-MM-DD: ${date}`);
  return Date.parse(`${date}T00:00:00Z`);
}
