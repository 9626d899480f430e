import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { createSchema } from "../../schema.ts";
import { TestApi, type Answer } from "../../testing/api.ts";
import { castOf, VIEWERS, type Cast } from "./cast.ts";
import { row, rowsOf } from "./declared.ts";
import { examplesOf } from "./examples.ts";
import { fieldsOf, idFor, selectionOf, signsOf, type Seen } from "./sight.ts";

const DOCUMENT = new URL("../../../../../docs/access.md", import.meta.url);
const RECORD = "(the record)";
const say = (text: string): void => appendFileSync(process.env["ACCESS_REPORT"]!, text + "\n");

let api: TestApi;
let cast: Cast;
let schema: GraphQLSchema;
const ACTORS = [
  "nobody",
  "employee",
  "appraiser",
  "unitHead",
  "team",
  "analyst",
  "admin",
  "unitAdmin",
  "official",
] as const;

function sessionOf(actor: (typeof ACTORS)[number]): string | null {
  const { sessions } = cast;
  if (actor === "nobody") return null;
  if (actor === "employee") return sessions.peer;
  return actor === "unitHead" ? sessions.otherHead : sessions[actor];
}

/** y it runs (what it finds is a matter of the records), S sign in first, F not for this role. */
function signOf({ errors }: Answer): string {
  const code = errors?.[0]?.extensions.code;
  if (code === "UNAUTHENTICATED") return "S";
  if (code === "FORBIDDEN") return "F";
  if (code === "NOT_FOUND") return "y";
  expect(errors).toBeUndefined();
  return "y";
}


const tables = new Map<string, string[]>();

async function writeOperations(kind: "Query" | "Mutation"): Promise<void> {
  const examples = examplesOf(cast) as Record<string, string>;
  const type = schema.getType(kind) as GraphQLObjectType;
  const signs = new Map<string, string[]>();
  const names = Object.keys(type.getFields()).toSorted();
  for (const name of names.toSorted((a, b) => Number(a === "signOut") - Number(b === "signOut"))) {
    const example = examples[name];
    if (example === undefined) {
      say(`NO EXAMPLE of the ${kind.toLowerCase()} ${name} in graph/matrix/examples.ts: it is left out of the table.`);
      continue;
    }
    const cells: string[] = [];
    for (const actor of ACTORS) {
      const answer = await api.ask(sessionOf(actor as never), `${kind.toLowerCase()} { ${name}${example} }`);
      try {
        cells.push((signOf as (answer: Answer, ...more: unknown[]) => string)(answer, name));
      } catch {
        say(`BROKEN EXAMPLE of ${name} as ${actor}: ${JSON.stringify(answer.errors).slice(0, 300)}`);
        cells.push("?");
      }
    }
    signs.set(`\`${name}\``, cells);
  }
  for (const name of Object.keys(examples))
    if (!schema.getQueryType()!.getFields()[name] && !schema.getMutationType()!.getFields()[name] && kind === "Query")
      say(`examples.ts has ${name}, the schema does not.`);
  tables.set(kind === "Query" ? "Queries" : "Mutations", [row("operation", ...ACTORS), ...rowsOf(signs)]);
}

async function writeRecords(): Promise<void> {
  for (const [heading, sample] of Object.entries(cast.samples)) {
    const type = schema.getType(heading.split(",")[0] ?? "") as GraphQLObjectType | undefined;
    if (!type) {
      say(`The sample "${heading}" of cast.ts has no type of this name in the schema.`);
      continue;
    }
    const seen: (Seen | undefined)[] = [];
    for (const viewer of VIEWERS) {
      const id = await idFor(api, viewer, sample);
      const answer = await api.ask(
        cast.sessions[viewer],
        `query ($id: ID!) { node(id: $id) { ... on ${type.name} { ${selectionOf(type)} } } }`,
        { id },
      );
      if (answer.errors) say(`BROKEN: ${heading} as ${viewer}: ${JSON.stringify(answer.errors).slice(0, 400)}`);
      seen.push(answer.data?.["node"] ?? undefined);
    }
    const signs = new Map([[RECORD, seen.map((record) => (record ? "y" : "-"))]]);
    if (!signs.get(RECORD)!.includes("y")) say(`NOBODY sees the sample "${heading}".`);
    const fields = new Map(fieldsOf(type).map((field) => [`\`${field.name}\``, signsOf(field, seen)]));
    tables.set(heading, [row("field", ...VIEWERS), ...rowsOf(signs), ...rowsOf(fields)]);
  }
  const sampled = new Set(Object.keys(cast.samples).map((heading) => heading.split(",")[0]));
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    if (type.getInterfaces().some(({ name }) => name === "Node") && !sampled.has(type.name))
      say(`NO SAMPLE of ${type.name} in graph/matrix/cast.ts.`);
}

/** As in the document: kept in its order with its words; types that are gone leave, new ones come last. */
function writeParts(old: readonly string[]): void {
  const isPlumbing = (name: string) => /^(Query|Mutation|Subscription|PageInfo|__.*|.*(Connection|Edge|Payload))$/.test(name);
  const isRecord = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === "Node");
  const parts = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isRecord(type) && !isPlumbing(type.name));
  const known = new Map(
    old.slice(1).map((line) => {
      const [name, , ...rest] = line.split("|").slice(1, -1).map((cell) => cell.trim());
      return [name!.replaceAll("`", ""), rest] as const;
    }),
  );
  const rank = (name: string) => ([...known.keys()].indexOf(name) + 1 || Infinity);
  const byRank = (a: string, b: string) => (rank(a) === rank(b) ? a.localeCompare(b) : rank(a) - rank(b));
  for (const name of known.keys()) if (!parts.some((part) => part.name === name)) say(`The part ${name} is gone.`);
  const rows = parts
    .toSorted((a, b) => byRank(a.name, b.name))
    .map((type) => {
      if (!known.has(type.name)) say(`NEW PART ${type.name}: write in docs/access.md with what it is seen.`);
      const fields = fieldsOf(type).map(({ name }) => `\`${name}\``);
      return row(`\`${type.name}\``, fields.join(", "), ...(known.get(type.name) ?? ["TODO"]));
    });
  tables.set("Parts", [old[0] ?? row("type", "fields", "seen with"), ...rows]);
}

function withRule(lines: readonly string[], heading: string): string[] {
  const columns = lines[0]!.split("|").length - 2;
  const cell = (index: number) => (heading === "Parts" || index === 0 ? "---" : ":-:");
  return [lines[0]!, `| ${Array.from({ length: columns }, (_, index) => cell(index)).join(" | ")} |`, ...lines.slice(1)];
}

interface Section {
  heading: string;
  lines: string[];
}

function rewrite(): void {
  const sections: Section[] = [{ heading: "", lines: [] }];
  for (const line of readFileSync(DOCUMENT, "utf8").split("\n")) {
    const heading = /^#+ (.+)$/.exec(line)?.[1];
    if (heading !== undefined) sections.push({ heading, lines: [line] });
    else sections.at(-1)!.lines.push(line);
  }
  const isTable = (line: string) => line.startsWith("|");
  const plain = (line: string) => line.replaceAll(/ +/g, " ");
  const parts = sections.find(({ heading }) => heading === "Parts");
  writeParts((parts?.lines ?? []).filter((line) => isTable(line) && !/^\|[-:| ]+$/.test(line)).map(plain));

  for (const section of sections) {
    const table = tables.get(section.heading);
    const at = section.lines.findIndex(isTable);
    if (at < 0) continue;
    if (!table) {
      say(`The heading "${section.heading}" has a table and no sample in cast.ts: its table is as it was.`);
      continue;
    }
    const prose = section.lines.filter((line, index) => !isTable(line) || index < at);
    section.lines = [...prose.slice(0, at), ...withRule(table, section.heading), ...prose.slice(at)];
    tables.delete(section.heading);
  }
  for (const [heading, table] of [...tables].toSorted(([a], [b]) => a.localeCompare(b))) {
    const noun = heading.split(",")[0];
    const same = sections.findLastIndex((section) => section.heading.split(",")[0] === noun && section.lines[0]!.startsWith("###"));
    const end = sections.findIndex((section) => section.heading === "Parts");
    sections.splice(same >= 0 ? same + 1 : end, 0, { heading, lines: [`### ${heading}`, "", ...withRule(table, heading), ""] });
    say(`NEW HEADING "${heading}".`);
  }
  writeFileSync(DOCUMENT, sections.flatMap(({ lines }) => lines).join("\n"));
}

test("docs/access.md is written from what the API shows", async () => {
  schema = await createSchema();
  api = await TestApi.start();
  try {
    cast = await castOf(api);
    await writeRecords();
    await writeOperations("Query");
    await writeOperations("Mutation");
  } finally {
    await api.stop();
  }
  rewrite();
});
