import { isIsoDate } from "@andir/domain/iso-date";

export type HolidayKind = "NATIONAL" | "COLLECTIVE_LEAVE";

export interface HolidayLine {
  day: string;
  name: string;
  kind: HolidayKind;
}

/** Why a line cannot be read, by its number as an editor counts. */
export interface UnreadLine {
  line: number;
  text: string;
  why: "DAY" | "NAME" | "YEAR" | "TWICE";
}

/**
 * Days off as they come out of a decree or a spreadsheet: a line each of day, name and, where it is one, the word "cuti" or
 * "leave". Tabs, semicolons and commas part them; a day is written 2026-01-01 or 01/01/2026. A line of heads is passed over.
 */
export function readHolidays(text: string, year: number): { holidays: HolidayLine[]; unread: UnreadLine[] } {
  const holidays: HolidayLine[] = [];
  const unread: UnreadLine[] = [];
  const seen = new Set<string>();
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const [first = "", ...rest] = parts(line);
    const day = dayOf(first);
    const refuse = (why: UnreadLine["why"]) => unread.push({ line: at + 1, text: line, why });
    if (day === null) {
      if (at > 0 || /\d/.test(line)) refuse("DAY");
      continue;
    }
    const isLeave = rest.some((part) => /cuti|leave/i.test(part));
    const name = rest.find(
      (part) => !/^(cuti|leave|cuti bersama|collective leave|nasional|national|libur nasional)$/i.test(part),
    );
    if (name === undefined) refuse("NAME");
    else if (!day.startsWith(`${year}-`)) refuse("YEAR");
    else if (seen.has(day)) refuse("TWICE");
    else {
      seen.add(day);
      holidays.push({ day, name, kind: isLeave ? "COLLECTIVE_LEAVE" : "NATIONAL" });
    }
  }
  return { holidays: holidays.sort((a, b) => a.day.localeCompare(b.day)), unread };
}

function parts(line: string): string[] {
  const separator = ["\t", ";", ","].find((each) => line.includes(each));
  return (separator === undefined ? [line] : line.split(separator))
    .map((part) => part.trim().replace(/^"(.*)"$/, "$1"))
    .filter((part) => part !== "");
}

function dayOf(text: string): string | null {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = written ? `${written[3]}-${written[2]?.padStart(2, "0")}-${written[1]?.padStart(2, "0")}` : text;
  return isIsoDate(day) ? day : null;
}

export interface HolidayDifference {
  added: HolidayLine[];
  changed: HolidayLine[];
  removed: HolidayLine[];
  same: number;
}

/** What an import would do: it stands in place of what is known of the year. */
export function differenceOf(known: readonly HolidayLine[], next: readonly HolidayLine[]): HolidayDifference {
  const before = new Map(known.map((each) => [each.day, each]));
  const days = new Set(next.map(({ day }) => day));
  const isSame = (each: HolidayLine) => {
    const old = before.get(each.day);
    return old !== undefined && old.name === each.name && old.kind === each.kind;
  };
  return {
    added: next.filter(({ day }) => !before.has(day)),
    changed: next.filter((each) => before.has(each.day) && !isSame(each)),
    removed: known.filter(({ day }) => !days.has(day)),
    same: next.filter(isSame).length,
  };
}
