const OFFSET = 7 * 3_600_000; // the agency's clocks: Asia/Jakarta, which has no summer time

/** An instant as the agency's clocks have it, for a field of day and time; "" for what is none. */
export function clockOf(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? "" : new Date(at + OFFSET).toISOString().slice(0, 19).replace(/:00$/, "");
}

/** The instant that a day and a time of the agency's clocks mean. */
export const instantOf = (clock: string): string => `${clock.length === 16 ? `${clock}:00` : clock}+07:00`;
