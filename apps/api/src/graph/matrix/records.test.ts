import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { createSchema } from "../../schema.ts";
import { TestApi } from "../../testing/api.ts";
import { castOf, VIEWERS, type Cast, type Viewer } from "./cast.ts";
import { declaredTables, row, rowsOf } from "./declared.ts";
import { fieldsOf, idFor, selectionOf, signsOf, type Seen } from "./sight.ts";

/**
 * docs/access.md against the product: every field of every record, as every viewer. A field or a type that the document
 * does not have fails here, so nothing is added to the schema without saying who sees it.
 */

const RECORD = "(the record)";
const tables = declaredTables();
const samples = [...tables].filter(([, lines]) => lines[1]?.includes(RECORD)).map(([heading]) => heading);

let api: TestApi;
let cast: Cast;
let schema: GraphQLSchema;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
  schema = await createSchema();
});
afterAll(() => api.stop());

const typeOf = (heading: string): GraphQLObjectType => schema.getType(heading.split(",")[0] ?? "") as GraphQLObjectType;

async function look(viewer: Viewer, heading: string): Promise<Seen | undefined> {
  const type = typeOf(heading);
  const id = await idFor(api, viewer, cast.samples[heading] ?? "");
  const answer = await api.ask(
    cast.sessions[viewer],
    `query ($id: ID!) { node(id: $id) { ... on ${type.name} { ${selectionOf(type)} } } }`,
    { id },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data?.["node"] ?? undefined;
}

test.each(samples)("%s: each field is shown as the table says", async (heading) => {
  const seen: (Seen | undefined)[] = [];
  for (const viewer of VIEWERS) seen.push(await look(viewer, heading));
  const signs = new Map([[RECORD, seen.map((record) => (record ? "y" : "-"))]]);
  const fields = new Map(fieldsOf(typeOf(heading)).map((field) => [`\`${field.name}\``, signsOf(field, seen)]));

  expect(tables.get(heading)).toEqual([row("field", ...VIEWERS), ...rowsOf(signs), ...rowsOf(fields)]);
});

test("the document has no sample that the test cannot make, and the test none that the document leaves out", () => {
  expect(samples.toSorted()).toEqual(Object.keys(cast.samples).toSorted());
});

test("every type of the schema is a record or a part in the document, with all of its fields", () => {
  const isPlumbing = (name: string) =>
    /^(Query|Mutation|Subscription|PageInfo|__.*|.*(Connection|Edge|Payload))$/.test(name);
  const isRecord = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === "Node");
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);

  const records = types.filter(isRecord).map(({ name }) => name);
  expect(new Set(samples.map((heading) => typeOf(heading)?.name))).toEqual(new Set(records));

  const parts = types.filter((type) => !isRecord(type) && !isPlumbing(type.name));
  const declared = (tables.get("Parts") ?? []).slice(1).map((line) => line.split(" | ").slice(0, 2).join(" | "));
  expect(declared.toSorted()).toEqual(
    parts
      .map((type) => {
        const fields = fieldsOf(type).map(({ name }) => `\`${name}\``);
        return `| \`${type.name}\` | ${fields.join(", ")}`;
      })
      .toSorted(),
  );
});
