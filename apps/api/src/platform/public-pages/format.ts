import { Language } from "@andir/domain/language";
import type { Worded } from "./language.ts";

/** As the dashboard writes numbers and days: see its lib/format.ts. */
interface Format {
  readonly count: (value: number) => string;
  readonly score: (value: number) => string;
  readonly index: (value: number) => string;
  readonly share: (value: number) => string;
  readonly day: (date: string) => string;
  readonly month: (date: string) => string;
  readonly shortMonth: (date: string) => string;
  readonly instant: (at: Date) => string;
}

const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

function formatOf(tag: string): Format {
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(tag, options);
    return (value: number) => format.format(value).replace("-", "−");
  };
  const time = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, options);
    return (at: Date) => format.format(at);
  };
  // A day has no zone; an instant is shown where the agency is.
  const day = time({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const month = time({ month: "long", year: "numeric", timeZone: "UTC" });
  const shortMonth = time({ month: "short", year: "numeric", timeZone: "UTC" });
  return {
    count: number({ maximumFractionDigits: 0 }),
    score: number({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    index: number({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    share: number({ style: "percent", maximumFractionDigits: 0 }),
    day: (date) => day(dayOf(date)),
    month: (date) => month(dayOf(date)),
    shortMonth: (date) => shortMonth(dayOf(date)),
    instant: time({ day: "numeric", month: "long", year: "numeric", timeZone: "Asia/Jakarta" }),
  };
}

export const FORMAT: Worded<Format> = {
  [Language.ID]: formatOf("id-ID"),
  [Language.EN]: formatOf("en-GB"),
};
