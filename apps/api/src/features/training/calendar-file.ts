import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

export interface CalendarSession {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly revision: number;
  readonly cancelledAt: Date | null;
}

const HOUR = 3600;

/** A session for a calendar (RFC 5545), in UTC, which every calendar shows where its owner is. The name stays the same, so a newer file takes the older one's place. */
export function calendarFile(
  { key, title, description, place, link, startsAt, endsAt, revision, cancelledAt }: CalendarSession,
  { now, pageUrl, agency }: { now: Date; pageUrl: string; agency: string },
): string {
  const calendar = ical({
    prodId: { company: "Kinerja Andir", product: "Pelatihan", language: "ID" },
    method: cancelledAt === null ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL,
  });
  const event = calendar.createEvent({
    id: `${key}@kinerja-andir`,
    stamp: now,
    start: startsAt,
    end: endsAt,
    sequence: cancelledAt === null ? revision : revision + 1,
    summary: title,
    description: [description, link, pageUrl].filter(Boolean).join("\n\n"),
    location: place ?? link ?? agency,
    url: pageUrl,
    status: cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  });
  if (cancelledAt === null) event.createAlarm({ trigger: HOUR });
  return calendar.toString();
}
