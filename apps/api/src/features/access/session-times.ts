const MINUTE = 60_000;

/** A session ends after so long without a request, and after so long in any case. */
const IDLE_MINUTES = 120;
const LONGEST_MINUTES = 12 * 60;
/** How long one may look for one's phone. */
const HALF_OPEN_MINUTES = 10;

export const idleSince = (now: Date): Date => new Date(now.getTime() - IDLE_MINUTES * MINUTE);

export const sessionEnd = (now: Date, half: { awaitsSecondFactor: boolean }): Date =>
  new Date(now.getTime() + (half.awaitsSecondFactor ? HALF_OPEN_MINUTES : LONGEST_MINUTES) * MINUTE);
