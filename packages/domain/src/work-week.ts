import type { IsoDate } from "./iso-date.ts";
import type { WorkCalendar } from "./working-days.ts";

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
  SHIFT: 5, // says nothing: the duty days do
};

/**
 * The calendar of a person in a unit that works so. `daysOff` are national holidays and collective leave (cuti bersama) alike, for nobody's own leave;
 * `dutyDays` are the person's, and count only in shifts; without any nobody knows when that person works, and there is no working day.
 */
export const workCalendar = (
  kind: WorkWeekKind,
  daysOff: Iterable<IsoDate>,
  dutyDays: Iterable<IsoDate> = [],
): WorkCalendar => ({
  daysPerWeek: DAYS[kind],
  holidays: new Set(daysOff),
  dutyDays: kind === "SHIFT" ? new Set(dutyDays) : undefined,
});
