import { getNamedType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";

export interface Measure {
  readonly name: string;
  readonly meaning: string;
  /** Null where the description tells none. */
  readonly unit: string | null;
  /** Where it is another than that of its type. */
  readonly source: string | null;
  readonly fresh: string | null;
}

export interface MeasuredType {
  readonly name: string;
  readonly meaning: string;
  readonly source: string | null;
  readonly fresh: string | null;
  readonly measures: readonly Measure[];
}

/** Numbers that tell records apart or put them in order, and measure nothing. */
const NUMERALS = /^(year|quarter|level|ordinal|revision|version|baseVersion|measuredMonths|measuredQuarters)$/;
/** What is about asking, paging and changing, and not about work. */
const OF_THE_API =
  /(Payload|Connection|GroupKeys|ValueCounts)$|^(AccessLogEntry|RateLimit|QueryCost|Problem|Notice|Viewer|Evidence|Retention|PlanAssignment|Publish(Run|Preview|PreviewDistribution))$/;
/** The official judgements, the lowest first: no numbers, and what most is asked about. */
export const RATINGS: Readonly<Record<string, readonly string[]>> = {
  Rating: ["BELOW", "MEETS", "ABOVE"],
  Predicate: ["VERY_POOR", "POOR", "NEEDS_IMPROVEMENT", "GOOD", "VERY_GOOD"],
  OrganisationRating: ["VERY_POOR", "POOR", "NEEDS_IMPROVEMENT", "GOOD", "OUTSTANDING"],
};

/** What a list comes to is counted from its records, whatever they are. */
const STATISTICS = /^(.+)(Aggregates|Group|Measures|DistinctCounts)$/;

/** What is measured, by the type that holds it. */
export function measuredTypes(schema: GraphQLSchema): MeasuredType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith("__") && !OF_THE_API.test(name) && name !== "Query")
    .map(measured)
    .filter(({ measures }) => measures.length > 0);
}

function measured(type: GraphQLObjectType): MeasuredType {
  const { meaning, source, fresh } = parted(type.description);
  const whole = STATISTICS.exec(type.name)?.[1];
  const fields = Object.values(type.getFields());
  return {
    name: type.name,
    meaning,
    source: source ?? (whole === undefined ? null : `all records of ${whole} that the filter lets through`),
    fresh: fresh ?? (whole === undefined ? null : "at every reading"),
    measures: fields.filter(isMeasure).map((field) => measure(type, field)),
  };
}

function isMeasure(field: GraphQLField<unknown, unknown>): boolean {
  const { name } = getNamedType(field.type);
  if (name === "Int" || name === "Float" || name === "Rupiah") return !NUMERALS.test(field.name);
  return name in RATINGS;
}

function measure(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Measure {
  const { meaning, unit, source, fresh } = parted(field.description);
  return { name: field.name, meaning, unit: unit ?? unitOf(type, field, meaning), source, fresh };
}

/** A description says what is meant, and may end with "Unit: …. Source: …. Fresh: ….", each one sentence. */
function parted(description: string | null | undefined) {
  let meaning = (description ?? "").replaceAll(/\s+/g, " ").trim();
  const take = (label: string): string | null => {
    const sentence = new RegExp(`\\s*\\b${label}: (.+?)\\.(?= |$)`);
    const found = sentence.exec(meaning)?.[1] ?? null;
    meaning = meaning.replace(sentence, "").trim();
    return found;
  };
  const [unit, source, fresh] = [take("Unit"), take("Source"), take("Fresh")];
  return { meaning, unit, source, fresh };
}

/** Units that a sentence tells by itself, so that none has to be said twice. */
const TOLD: readonly (readonly [RegExp, string])[] = [
  [/\bunit of measure\b/i, "the indicator's unit of measure"],
  [/\bminutes\b/i, "minutes"],
  [/\bpercent\b/i, "percent"],
  [/\b0(-| to )100\b/, "points, 0 to 100"],
  [/\b0(-| to )1\b/, "share, 0 to 1"],
  [/\b25 to 100\b/, "points, 25 to 100"],
  [/\b1 to 4\b/, "points, 1 to 4"],
  [/\bcalendar days\b/i, "calendar days"],
  [/\bworking days\b/i, "working days"],
  [/\bin points\b/i, "points"],
  [/\bmonths\b/i, "months"],
  [/^1 (for|where)\b.*\b0 (for|where)\b/, "1 or 0; its average is a share"],
  [/\bas a step\b/i, "steps"],
  [/^days\b/i, "days"],
  [/^years\b/i, "years"],
];

function unitOf(
  { name: holder }: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  meaning: string,
): string | null {
  const type = getNamedType(field.type);
  const ratings = RATINGS[type.name];
  if (ratings) return `one of ${ratings.join(", ")}`;
  if (holder.endsWith("DistinctCounts") || (type.name === "Int" && field.name.endsWith("Count"))) return "count";
  const told = TOLD.find(([words]) => words.test(meaning))?.[1];
  if (told !== undefined) return told;
  const counts = /^(n|count|total)$|(Owed|Published|Late|In)$/.test(field.name) || /^How (many|often)\b/.test(meaning);
  return counts && (type.name === "Int" || holder.endsWith("Measures")) ? "count" : null;
}
