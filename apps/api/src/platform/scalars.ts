import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";

const anyDay = GraphQLLocalDate.toConfig();
const anyInstant = GraphQLDateTimeISO.toConfig();
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A day stays text from PostgreSQL to the client: a time zone cannot move what is not an instant. */
export const DateScalar = new GraphQLScalarType<string, string>({
  ...anyDay,
  // PostgreSQL has no day that there is not: of half a million of them each need not be looked up in the calendar again.
  serialize: (value) => (typeof value === "string" && DAY.test(value) ? value : anyDay.serialize(value)),
  name: "Date",
  description: "A day, as YYYY-MM-DD. Days of the agency are days in Asia/Jakarta.",
});

export const DateTimeScalar = new GraphQLScalarType({
  ...anyInstant,
  serialize: (value) =>
    value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : anyInstant.serialize(value),
  name: "DateTime",
  description: "An instant in UTC, as ISO 8601 (2026-11-03T08:15:00.000Z).",
});
