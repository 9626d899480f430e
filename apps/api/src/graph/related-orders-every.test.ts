import fc from "fast-check";
import {
  getNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  isEnumType,
  isInputObjectType,
  type GraphQLInputObjectType,
} from "graphql";
import { createSchema } from "../schema.ts";
import { TestApi } from "../testing/api.ts";
import { HostileOperations } from "../testing/hostile.ts";

/** Every number that an order can be asked for is one that the database can put in order, for whoever asks. */
let api: TestApi;
let sessions: string[];
const known: string[] = [];

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL", await world.unit("KEC"));
  const september = await world.month(2026, 9);
  const head = await world.employee({ in: village, heads: true });
  for (let i = 0; i < 6; i += 1) {
    const person = await world.employee({ in: village, appraisedBy: head });
    const report = await world.report(person, september, { status: "VERIFIED", daysLate: i });
    known.push(person.id, report, await world.assessment(person, head, september, { discipline: 80 + i }));
  }
  sessions = [
    await world.session(null, "PERFORMANCE_TEAM"),
    await world.session(null, "ANALYST"),
    await world.session(head),
  ];
});
afterAll(() => api.stop());

const input = (schema: GraphQLSchema, name: string) => schema.getType(name) as GraphQLInputObjectType;

/** Whatever an input can name a number by: each statistic of each measure, each thing, and how many. */
function numbersOf(type: GraphQLInputObjectType): object[] {
  const valuesOf = (field: string): string[] => {
    const named = type.getFields()[field] && getNamedType(type.getFields()[field]!.type);
    return isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
  };
  return [
    {},
    ...valuesOf("distinct").map((distinct) => ({ distinct })),
    ...valuesOf("measure").flatMap((measure) => valuesOf("statistic").map((statistic) => ({ statistic, measure }))),
  ];
}

test.each([
  ["employees", "EmployeeOrder"],
  ["orgUnits", "OrgUnitOrder"],
])(
  "%s by every number of every kind of record, page after page",
  async (list, order) => {
    const related = Object.values(input(await createSchema(), order).getFields()).flatMap(({ name, type }) => {
      const named = getNamedType(type);
      return isInputObjectType(named) ? numbersOf(named).map((number) => ({ [name]: number })) : [];
    });
    expect(related.length).toBeGreaterThan(200);
    const query = `query ($orderBy: [${order}!], $after: String) { page: ${list}(first: 1, orderBy: $orderBy, after: $after) { nodes { id } pageInfo { endCursor } } }`;

    for (const [index, number] of related.entries()) {
      const session = sessions[index % sessions.length]!;
      const orderBy = [{ ...number, direction: index % 2 ? "ASC" : "DESC" }];
      const first = await api.ask(session, query, { orderBy });
      const after = first.data?.["page"].pageInfo.endCursor;
      const second = await api.ask(session, query, { orderBy, after });

      expect({ number, errors: [first.errors, second.errors] }).toEqual({ number, errors: [undefined, undefined] });
      expect(second.data?.["page"].nodes).not.toEqual(first.data?.["page"].nodes);
    }
  },
  120_000,
);

test("hostile orders and filters are answered or refused, and nothing breaks", async () => {
  const schema = await createSchema();
  const { employees, orgUnits } = schema.getQueryType()!.toConfig().fields;
  const root = (name: string) =>
    new GraphQLObjectType({ name, fields: { employees: employees!, orgUnits: orgUnits! } });
  const these = new GraphQLSchema({ query: root("Query"), mutation: root("Mutation") });
  const operations = fc.sample(new HostileOperations(these, known).arbitrary, { numRuns: 1_000, seed: 20_261_126 });
  const codes = new Set<string | undefined>();

  for (const [index, { query, variables }] of operations.entries()) {
    const { status, errors = [] } = await api.ask(sessions[index % sessions.length]!, query, variables);
    for (const { extensions } of errors) codes.add(extensions?.code);
    expect({ query, fault: status >= 500 || codes.has("INTERNAL_SERVER_ERROR") }).toEqual({ query, fault: false });
  }
  expect(codes).toContain("BAD_USER_INPUT");
}, 240_000);
