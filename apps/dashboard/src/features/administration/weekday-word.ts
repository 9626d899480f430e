import { locale } from "../../lib/locale.ts";

/** The day of the week of a day, in full. */
export const weekdayWord = (day: string): string =>
  new Intl.DateTimeFormat(locale() === "id" ? "id-ID" : "en-GB", { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
