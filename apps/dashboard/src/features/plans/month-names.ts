import { locale } from "../../lib/locale.ts";

const made: Partial<Record<string, readonly string[]>> = {};

/** The twelve months, short, in the reader's language. */
export function monthNames(): readonly string[] {
  const tag = locale() === "id" ? "id-ID" : "en-GB";
  return (made[tag] ??= Array.from({ length: 12 }, (_, at) =>
    new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" }).format(Date.UTC(2026, at, 1)),
  ));
}
