import { isIsoDate } from "@andir/domain/iso-date";

/**
 * Days as a roster has them: whole days (2026-12-03), or numbers of the month that the roster begins in (3, 5, 8-10). What
 * cannot be read comes back as it was written.
 */
export function dutyDaysIn(text: string, from: string): { days: string[]; unread: string[] } {
  const days = new Set<string>();
  const unread: string[] = [];
  const dayOf = (number: number) => `${from.slice(0, 8)}${String(number).padStart(2, "0")}`;
  for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
    const span = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(part);
    if (isIsoDate(part)) days.add(part);
    else if (span) {
      const [first, last] = [Number(span[1]), Number(span[2] ?? span[1])];
      const named = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => dayOf(first + i));
      if (named.length > 0 && named.every(isIsoDate)) for (const day of named) days.add(day);
      else unread.push(part);
    } else unread.push(part);
  }
  return { days: [...days].sort(), unread };
}
