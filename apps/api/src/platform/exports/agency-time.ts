/** The clock of Asia/Jakarta has no summer time. */
const AHEAD_MS = 7 * 3_600_000;

/** An instant as the clock of the agency shows it: 2026-07-03 09:00:00. Spreadsheets know no time zones. */
export const agencyClock = (instant: string): string =>
  new Date(Date.parse(instant) + AHEAD_MS).toISOString().slice(0, 19).replace("T", " ");

const DAY_MS = 86_400_000;
/** The day 0 of spreadsheets. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A day as a spreadsheet counts it. */
export const daySerial = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY_MS;

/** An instant as a spreadsheet counts the clock of the agency. */
export const clockSerial = (instant: string): number => (Date.parse(instant) + AHEAD_MS - EPOCH) / DAY_MS;
