import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";

const anyDay = GraphQLLocalDate.toConfig();
const anyInstant = GraphQLDateTimeISO.toConfig();
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The calendar has no year 0, and PostgreSQL knows none. */
function withYear(day: string): string {
  if (day.startsWith("0000"))
    throw new GraphQLError(`There is no year 0: ${day}. Give a day from 0001-01-01 to 9999-12-31.`);
  return day;
}

/** A day stays text from PostgreSQL to the client: a time zone cannot move what is not an instant. */
export const DateScalar = new GraphQLScalarType<string, string>({
  ...anyDay,
  // PostgreSQL has no day that there is not: of half a million of them each need not be looked up in the calendar again.
  serialize: (value) => (typeof value === "string" && DAY.test(value) ? value : anyDay.serialize(value)),
  parseValue: (value) => withYear(anyDay.parseValue(value)),
  parseLiteral: (node, variables) => withYear(anyDay.parseLiteral(node, variables)),
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

/** JSON has one kind of number: whole ones are exact in it up to 2^53. */
const wholeRupiah = (value: unknown): number => {
  if (typeof value !== "number" || !Number.isSafeInteger(value))
    throw new GraphQLError("An amount is a whole number of rupiah, such as 4500000.");
  return value;
};

export const RupiahScalar = new GraphQLScalarType<number, number>({
  name: "Rupiah",
  description: "An amount of money in whole rupiah: an integer, never a fraction.",
  serialize: wholeRupiah,
  parseValue: wholeRupiah,
  parseLiteral: (node) => wholeRupiah(node.kind === Kind.INT ? Number(node.value) : Number.NaN),
});
