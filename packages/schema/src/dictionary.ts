import { getNamedType, type GraphQLSchema, isEnumType, isObjectType } from "graphql";
import { type MeasuredType, measuredTypes, RATINGS } from "./measures.ts";
import { pathsFromQuery } from "./paths.ts";

const INTRO = `# Data dictionary

Every number and every rating that can be asked for: what it means, its unit, where it comes from and how fresh it is. Made from the descriptions of the schema by
\`npx pnpm@12 contract\`; the same words stand in the documentation of the workbench. [README.md](README.md) tells how to ask.

- **Unit**: a score has points from 0 to 100, a share is a part of 1 (0.25 is a quarter), a percentage says percent. Null is not 0: it was not measured, does not apply, or is not yours to see.
- **Source**: the records that it is worked out from.
- **Fresh**: when it was worked out. "At every reading" is now; what is published stays as it was published.
- **Asked for by**: a short way to it; there are others.

By what lists can be grouped stands under [what can be grouped](#what-can-be-grouped). Every list also tells \`totalCount\`: how many records the filter lets through, whatever the page.`;

/** Chapters by what one begins to ask with; what begins elsewhere is for those who judge, plan or set rules. */
const CHAPTERS: readonly (readonly [title: string, begins: RegExp])[] = [
  ["In lists and groups", /Connection$/],
  ["Of a person", /^Employee$/],
  ["Of a unit", /^OrgUnit$/],
  ["Of a team", /^Team$/],
  ["For those who judge, plan or set rules", /^/],
];

/** The whole file, as it is committed. */
export function dictionaryOf(schema: GraphQLSchema): string {
  const paths = pathsFromQuery(schema);
  const doors = schema.getQueryType()?.getFields() ?? {};
  const pathTo = (type: MeasuredType) => paths.get(type.name) ?? [];
  const chapterOf = (type: MeasuredType) =>
    CHAPTERS.findIndex(([, begins]) => begins.test(String(doors[pathTo(type)[0] ?? ""]?.type).replace(/!$/, "")));
  const types = measuredTypes(schema);
  const chapters = CHAPTERS.map(([title], at) => ({ title, types: types.filter((type) => chapterOf(type) === at) }));
  return `${[
    INTRO,
    ...chapters.map((chapter) => `**${chapter.title}**\n\n${index(chapter.types)}`),
    ...chapters.flatMap((chapter) => [
      `## ${chapter.title}`,
      ...chapter.types.map((type) => section(schema, type, pathTo(type))),
    ]),
    groupable(schema),
    "## The words of ratings",
    ...Object.keys(RATINGS).map((name) => ratings(schema, name)),
  ].join("\n\n")}\n`;
}

function index(types: readonly MeasuredType[]): string {
  const lines = types.map(
    ({ name, measures }) =>
      `| [${name}](#${name.toLowerCase()}) | ${measures.map((one) => `\`${one.name}\``).join(", ")} |`,
  );
  return `| what | measures |\n| --- | --- |\n${lines.join("\n")}`;
}

/** By what each list can be grouped: its keys, and what they are. */
function groupable(schema: GraphQLSchema): string {
  const lists = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => {
      const keys = type.getFields().groupedAggregates?.args.find(({ name }) => name === "groupBy");
      const named = keys && getNamedType(keys.type);
      if (!isEnumType(named)) return [];
      const rows = named.getValues().map(({ name, description }) => `| \`${name}\` | ${cell(description ?? "")} |`);
      const list = type.name.replace(/Connection$/, "");
      return [`### Groups of ${list}\n\n| key | meaning |\n| --- | --- |\n${rows.join("\n")}`];
    });
  return ["## What can be grouped", ...lists].join("\n\n");
}

function ratings(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name);
  if (!isEnumType(type)) return "";
  const rows = (RATINGS[name] ?? []).map(
    (value) => `| \`${value}\` | ${cell(type.getValue(value)?.description ?? "")} |`,
  );
  return `### ${name}\n\n${type.description}\n\n| value, the lowest first | meaning |\n| --- | --- |\n${rows.join("\n")}`;
}

function section(schema: GraphQLSchema, type: MeasuredType, path: readonly string[]): string {
  const rows = type.measures.map(({ name, meaning, unit, source, fresh }) => {
    const own = [meaning, source && `Source: ${source}.`, fresh && `Fresh: ${fresh}.`].filter(Boolean).join(" ");
    return `| \`${name}\` | ${cell(own)} | ${cell(unit ?? "")} |`;
  });
  return [
    `### ${type.name}`,
    type.meaning,
    [
      `- **Source**: ${type.source}.`,
      `- **Fresh**: ${type.fresh}.`,
      `- **Asked for by**: ${path.length > 0 ? `\`${path.join(" > ")}\`` : "an answer to a change"}`,
    ].join("\n"),
    `| measure | meaning | unit |\n| --- | --- | --- |\n${rows.join("\n")}`,
    ...statistics(schema, type.name),
  ].join("\n\n");
}

/** What all of a list come to: fields that hold one value for each measure. */
function statistics(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  if (!isObjectType(type) || !/(Aggregates|Group)$/.test(name)) return [];
  const rows = Object.values(type.getFields())
    .filter((field) => /(Measures|ValueCounts|DistinctCounts)$/.test(getNamedType(field.type).name))
    .map((field) => `| \`${field.name}\` | ${cell(field.description ?? "")} |`);
  return rows.length > 0 ? [`| statistic of each measure | meaning |\n| --- | --- |\n${rows.join("\n")}`] : [];
}

const cell = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").trim();
