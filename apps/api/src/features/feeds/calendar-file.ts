import { addDays, agencyDate } from "@andir/domain/iso-date";
import type { Language } from "@andir/domain/language";
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { CalendarEntry } from "./calendar-entries.ts";

const HOURS_BETWEEN_READINGS = 6;

/**
 * RFC 5545. The same facts give the same bytes for a whole day, so that a program that has them need not fetch them again:
 * the stamp is the day's beginning, and entries are in the order of their names.
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { now, language }: { now: Date; language: Language },
): string {
  const calendar = ical({
    prodId: { company: "Kinerja Andir", product: "Tenggat", language },
    name: "Kinerja Andir",
    method: ICalCalendarMethod.PUBLISH,
    ttl: HOURS_BETWEEN_READINGS * 3_600,
  });
  const stamp = midnight(agencyDate(now));
  for (const { id, title, when, revision = 0, isCancelled = false } of entries.toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  )) {
    const time =
      "day" in when
        ? { allDay: true, start: midnight(when.day), end: midnight(addDays(when.day, 1)) }
        : { start: when.startsAt, end: when.endsAt };
    calendar.createEvent({
      id: `${id}@kinerja-andir`,
      stamp,
      summary: title,
      sequence: revision,
      ...(isCancelled && { status: ICalEventStatus.CANCELLED }),
      ...time,
      // A deadline takes up no hour: nobody is busy all day by it.
      ...("day" in when && { transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE }),
    });
  }
  return calendar.toString();
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
