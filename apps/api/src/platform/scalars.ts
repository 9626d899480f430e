import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";

/** A day stays text from PostgreSQL to the client: a time zone cannot move what is not an instant. */
export const DateScalar = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: "Date",
  description: "A day, as YYYY-MM-DD. Days of the agency are days in Asia/Jakarta.",
});

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "An instant in UTC, as ISO 8601 (2026-11-03T08:15:00.000Z).",
});
