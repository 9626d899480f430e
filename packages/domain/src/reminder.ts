import { addDays, type IsoDate } from "./iso-date.ts";
import { workingDays, type WorkCalendar } from "./working-days.ts";

/** A dated setting of the agency: when people are reminded of what they owe. */
export interface ReminderRule {
  /** In calendar days before the due date. */
  daysBefore: readonly number[];
  /** Once overdue, on the first working day and then every so many working days. */
  repeatEvery: number;
  /** Working days overdue after which the one above is told: of a report the appraiser, of an assessment their superior. */
  escalateAfter: number;
  /** Working days overdue after which the head of the unit is told. */
  escalateToHeadAfter: number;
  /** Working days overdue after which nobody is reminded any more. */
  endsAfter: number;
}

/** The day that each reminder last came up, today included; null when it has not, or no longer does. */
export interface Reminders {
  due: IsoDate | null;
  overdue: IsoDate | null;
  escalated: IsoDate | null;
  toHead: IsoDate | null;
}

/**
 * Which reminders hold today for something due on a day. A reminder holds until the next one comes, so that one whose day
 * was missed (the program was off) still comes, and one that has come is known by its day.
 */
export function remindersOf(dueOn: IsoDate, today: IsoDate, calendar: WorkCalendar, rule: ReminderRule): Reminders {
  if (today <= dueOn) return { due: lastBefore(dueOn, today, rule), overdue: null, escalated: null, toHead: null };

  const days = workingDays(addDays(dueOn, 1), today, calendar);
  const repeated = (first: number) => lastRepeated(days, first, rule);
  return {
    due: null,
    overdue: repeated(1),
    escalated: repeated(rule.escalateAfter),
    toHead: repeated(rule.escalateToHeadAfter),
  };
}

/** The day due itself brings no new one. */
function lastBefore(dueOn: IsoDate, today: IsoDate, { daysBefore }: ReminderRule): IsoDate | null {
  const days = daysBefore.map((count) => addDays(dueOn, -count)).filter((day) => day <= today);
  return days.toSorted().at(-1) ?? null;
}

function lastRepeated(days: readonly IsoDate[], first: number, rule: ReminderRule): IsoDate | null {
  const overdue = days.length;
  if (overdue < first || overdue > rule.endsAfter) return null;
  return days[overdue - 1 - ((overdue - first) % rule.repeatEvery)] ?? null;
}
