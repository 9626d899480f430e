import { locale } from "./locale.ts";

const tags = { id: "id-ID", en: "en-GB" };

/** Formatters are slow to make and quick to use, so each is made once per language. */
function perLocale<T>(make: (tag: string) => T): () => T {
  const made: Partial<Record<"id" | "en", T>> = {};
  return () => (made[locale()] ??= make(tags[locale()]));
}

const whole = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
const tenth = perLocale((tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
const difference = perLocale(
  (tag) =>
    new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" }),
);
const sum = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }));
const index = perLocale((tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
const share = perLocale((tag) => new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 }));
const exact = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 4 }));
const percent = perLocale((tag) => new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 }));
// A day has no zone: it is read and written in UTC so that no browser moves it.
const day = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
);
const weekday = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }),
);
const longDay = perLocale(
  (tag) =>
    new Intl.DateTimeFormat(tag, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
);
const weekdayName = perLocale((tag) => new Intl.DateTimeFormat(tag, { weekday: "short", timeZone: "UTC" }));
const month = perLocale((tag) => new Intl.DateTimeFormat(tag, { month: "short", year: "numeric", timeZone: "UTC" }));
// An instant is shown where the agency is.
const instant = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", timeZone: "Asia/Jakarta" }),
);
const time = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Jakarta" }),
);
const moment = perLocale(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZone: "Asia/Jakarta",
    }),
);

export const formatCount = (value: number): string => whole().format(value);
/** A score, an average, minutes: one decimal, so that they stand under each other. */
export const formatScore = (value: number): string => tenth().format(value);
/** By how much one score differs from another: "+2,4", "−0,5", "0,0". */
export const formatDifference = (value: number): string => difference().format(value).replace("-", "−");
/** A term of a sum that has to add up on paper: two decimals where it has them. */
export const formatTerm = (value: number): string => sum().format(value).replace("-", "−");
/** An index and its edges are told in two decimals. */
export const formatIndex = (value: number): string => index().format(value);
export const formatShare = (value: number): string => share().format(value);
/** A number of which nothing is known but that it is one: as many digits as tell it from another. */
export const formatExact = (value: number): string => exact().format(value).replace("-", "−");
/** A share that is compared with others: "13,3 %". */
export const formatPercent = (value: number): string => percent().format(value);
export const formatDay = (date: string): string => day().format(new Date(`${date}T00:00:00Z`));
/** A day within a period whose year is known: "Sen, 3 Nov". */
export const formatWeekday = (date: string): string => weekday().format(new Date(`${date}T00:00:00Z`));
/** "Kamis, 26 November 2026" */
export const formatLongDay = (date: string): string => longDay().format(new Date(`${date}T00:00:00Z`));
/** "Sen", as the head of a column of days. */
export const formatWeekdayName = (date: string): string => weekdayName().format(new Date(`${date}T00:00:00Z`));
export const formatMonth = (date: string): string => month().format(new Date(`${date}T00:00:00Z`));
export const formatInstant = (at: string): string => instant().format(new Date(at));
export const formatTime = (at: string): string => time().format(new Date(at));
/** With the time of day, for what someone may have to recognise: a sign-in, a deadline of hours. */
export const formatMoment = (at: string): string => moment().format(new Date(at));
export const formatList = (items: readonly string[]): string =>
  new Intl.ListFormat(tags[locale()], { type: "conjunction" }).format(items);
