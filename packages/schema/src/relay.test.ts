import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import { currentSchema, fileOf } from "./contract.ts";

const require = createRequire(import.meta.url);
const run = promisify(execFile);

const RELAY_RULES = ["relay-connection-arguments-spec", "relay-connection-types-spec", "relay-page-info-spec"];
const NAMING_RULES = [
  "arguments-have-descriptions",
  "defined-types-are-used",
  "deprecations-have-a-reason",
  "enum-values-all-caps",
  "fields-are-camel-cased",
  "input-object-values-are-camel-cased",
  "types-are-capitalized",
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "relay-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("graphql-schema-linter finds nothing, neither by Relay's rules nor by those of names", async () => {
  expect(await lint(fileURLToPath(fileOf("schema.graphql")), [...RELAY_RULES, ...NAMING_RULES])).toEqual([]);
});

test("the linter finds what is wrong, or it would find nothing anywhere", async () => {
  const wrong = join(folder, "wrong.graphql");
  await writeFile(
    wrong,
    "type Query { people: PersonConnection } type PersonConnection { pageInfo: PageInfo } type PageInfo { hasNextPage: Boolean }",
  );

  expect(new Set((await lint(wrong, RELAY_RULES)).map(({ rule }) => rule))).toEqual(new Set(RELAY_RULES));
});

test("every connection has edges of a node and a cursor, and any node can be asked for by its id", () => {
  const schema = currentSchema();
  const edgeOf = (type: GraphQLObjectType) => schema.getType(type.name.replace(/Connection$/, "Edge"));
  const odd = objects(schema)
    .filter(({ name }) => name.endsWith("Connection"))
    .filter((type) => {
      const edge = edgeOf(type);
      if (!isObjectType(edge) || String(type.getFields().edges?.type) !== `[${edge.name}!]!`) return true;
      return String(edge.getFields().cursor?.type) !== "String!" || edge.getFields().node === undefined;
    });

  expect(odd.map(({ name }) => name)).toEqual([]);
  expect(String(schema.getQueryType()?.getFields().node?.type)).toBe("Node");
});

test("relay-compiler takes every connection, to be paged both ways and fetched again by itself", async () => {
  const schema = currentSchema();
  const lists = connections(schema);

  const artifacts = await compile({ "Connections.js": lists.map(paginated).join("\n") });

  expect(lists.length).toBeGreaterThan(20);
  // Of each its fragment and the query that fetches it again.
  expect(artifacts).toHaveLength(lists.length * 2);
});

test("relay-compiler takes a mutation that sends variables of every kind of input", async () => {
  const fields = Object.values(currentSchema().getMutationType()?.getFields() ?? {});
  const mutations = fields.map(({ name, args }, index) => {
    const variables = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(", ");
    const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
    const [open, close] = args.length > 0 ? [`(${variables})`, `(${given})`] : ["", ""];
    return `graphql\`mutation Mutations${index}Mutation${open} { ${name}${close} { __typename } }\`;`;
  });

  expect(await compile({ "Mutations.js": mutations.join("\n") })).toHaveLength(fields.length);
});

async function lint(file: string, rules: readonly string[]): Promise<{ rule: string; message: string }[]> {
  const program = join(dirname(require.resolve("graphql-schema-linter")), "cli.js");
  const args = [program, file, "--format", "json", "--rules", rules.join(",")];
  // It ends with a code other than 0 when it found something.
  const said = await run(process.execPath, args).catch((found: { stdout: string }) => found);
  const { errors } = JSON.parse(said.stdout) as { errors: { rule: string; message: string }[] };
  return errors;
}

const objects = (schema: GraphQLSchema) => Object.values(schema.getTypeMap()).filter(isObjectType);

interface Connection {
  readonly on: string;
  readonly field: string;
}

/** Those that Relay can fetch again: of the query, of the viewer and of whatever is a node. */
function connections(schema: GraphQLSchema): Connection[] {
  return objects(schema)
    .filter(
      (type) => ["Query", "Viewer"].includes(type.name) || type.getInterfaces().some(({ name }) => name === "Node"),
    )
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => /Connection!?$/.test(String(field.type)))
        .map((field) => ({ on: type.name, field: field.name })),
    );
}

const paginated = ({ on, field }: Connection): string => `graphql\`
  fragment Connections_${on}_${field} on ${on}
  @argumentDefinitions(first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" })
  @refetchable(queryName: "Connections${on}${field}Query") {
    ${field}(first: $first, after: $after, last: $last, before: $before) @connection(key: "Connections_${on}_${field}") {
      edges { node { __typename } }
    }
  }\`;`;

/** What the compiler made of these sources, by name; its own words when it refuses them. */
async function compile(sources: Record<string, string>): Promise<string[]> {
  const root = await mkdtemp(join(folder, "client-"));
  await mkdir(join(root, "src", "__generated__"), { recursive: true });
  await cp(fileURLToPath(fileOf("schema.graphql")), join(root, "schema.graphql"));
  for (const [name, text] of Object.entries(sources)) await writeFile(join(root, "src", name), text);
  const config = { src: "./src", schema: "./schema.graphql", language: "javascript", eagerEsModules: true };
  await writeFile(
    join(root, "relay.config.json"),
    JSON.stringify({ ...config, artifactDirectory: "./src/__generated__" }),
  );
  const compiler = require("relay-compiler") as string;
  await run(compiler, ["relay.config.json"], { cwd: root }).catch((refused: { stdout: string; stderr: string }) => {
    throw new Error(`${refused.stdout}\n${refused.stderr}`);
  });
  return readdir(join(root, "src", "__generated__"));
}
