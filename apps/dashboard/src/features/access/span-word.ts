import { daysBetween } from "@andir/domain/iso-date";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";

/** Both days count: from Monday to Tuesday is two days. */
export function spanWord(startsOn: string, endsOn: string): string {
  const days = daysBetween(startsOn, endsOn) + 1;
  if (days === 1) return m.span_one_day({ day: formatDay(startsOn) });
  return m.span({ from: formatDay(startsOn), to: formatDay(endsOn), days: m.days({ n: formatCount(days) }) });
}
