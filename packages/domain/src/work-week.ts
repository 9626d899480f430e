import type { IsoDate } from "./iso-date.ts";
import { rosterOf, type WorkCalendar } from "./working-days.ts";

/** When a unit works (hari kerja): a dated fact of the unit. */
export const WorkWeekKind = {
  /** Monday to Friday, less holidays and collective leave. */
  FIVE_DAY: "FIVE_DAY",
  /** Monday to Saturday, less holidays and collective leave. */
  SIX_DAY: "SIX_DAY",
  /** By duty roster (dinas jaga, sif), on holidays too. */
  SHIFT: "SHIFT",
} as const;
export type WorkWeekKind = (typeof WorkWeekKind)[keyof typeof WorkWeekKind];

const DAYS: Record<WorkWeekKind, 5 | 6> = {
  FIVE_DAY: 5,
  SIX_DAY: 6,
  SHIFT: 5, // where no roster is written
};

/**
 * The calendar of a person in a unit that works so. `daysOff` are national holidays and collective leave (cuti bersama) alike, for nobody's own leave;
 * `dutyDays` are the person's, and count only in shifts.
 */
export const workCalendar = (
  kind: WorkWeekKind,
  daysOff: Iterable<IsoDate>,
  dutyDays: Iterable<IsoDate> = [],
): WorkCalendar => ({
  daysPerWeek: DAYS[kind],
  holidays: new Set(daysOff),
  roster: kind === "SHIFT" ? rosterOf(dutyDays) : undefined,
});
