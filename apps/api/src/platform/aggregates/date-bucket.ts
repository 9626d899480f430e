import sql, { raw, type Sql } from "sql-template-tag";
import { registerEnumType } from "type-graphql";
import { badInput } from "../errors.ts";

export const DateBucket = {
  PERIOD: "PERIOD",
  DAY: "DAY",
  WEEK: "WEEK",
  MONTH: "MONTH",
  QUARTER: "QUARTER",
  YEAR: "YEAR",
} as const;
export type DateBucket = (typeof DateBucket)[keyof typeof DateBucket];
registerEnumType(DateBucket, {
  name: "DateBucket",
  description: "Into which spans days and periods are put together; a period by its last day.",
  valuesConfig: {
    PERIOD: { description: "Each period is one; of days and instants, each day." },
    DAY: { description: "A day." },
    WEEK: { description: "A week, from Monday (ISO 8601)." },
    MONTH: { description: "A calendar month." },
    QUARTER: { description: "A quarter of a calendar year." },
    YEAR: { description: "A calendar year." },
  },
});

export const AGENCY_ZONE = "Asia/Jakarta";

/** The first day of the span that a day lies in. */
export const bucketOfDay = (bucket: DateBucket, day: Sql): Sql =>
  bucket === "PERIOD" || bucket === "DAY" ? day : sql`date_trunc('${unit(bucket)}', ${day}::timestamp)::date`;

/** The first day of the span that an instant lies in, as the clocks of a zone have it. */
export const bucketOfInstant = (bucket: DateBucket, instant: Sql, timezone: string): Sql => {
  const local = sql`(${instant} at time zone ${checkedZone(timezone)}::text)`;
  return bucket === "PERIOD" || bucket === "DAY"
    ? sql`${local}::date`
    : sql`date_trunc('${unit(bucket)}', ${local})::date`;
};

const unit = (bucket: DateBucket): Sql => raw(bucket.toLowerCase());

/** By the names of the IANA, which both sides know; what is no name of a place (an offset, an abbreviation) is read differently by each. */
function checkedZone(timezone: string): string {
  if (timezone === "UTC") return timezone;
  try {
    if (/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(timezone) && !timezone.startsWith("Etc/"))
      return new Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions().timeZone && timezone;
  } catch {
    // Said below.
  }
  throw badInput(`timezone is ${timezone}; it must be a name of the IANA, such as ${AGENCY_ZONE} or Asia/Makassar.`);
}
