import { buildSchema, getOperationAST, parse } from "graphql";
import { fieldsFor } from "./variable-fields.ts";

const schema = buildSchema(`
  scalar Date
  scalar DateTime
  scalar Rupiah
  scalar Strange
  "How it went."
  enum Mark {
    "Very well."
    GOOD
    BAD
  }
  interface Node { id: ID! }
  type Assessment { id: ID! }
  type OrgUnit { id: ID!, overview(periodId: ID, untilId: ID @deprecated): Int, later("The last month; this one without it." untilId: ID): Int }
  type Person { id: ID! }
  input IdComparison { eq: ID, in: [ID!] }
  input MarkComparison { in: [Mark!] }
  input OrgUnitScope { id: ID!, includeSubunits: Boolean! = false }
  input PeriodFilter { "By id." id: IdComparison, startsOn: Date }
  input EmployeeFilter { id: IdComparison }
  input Filter {
    and: [Filter!]
    period: PeriodFilter
    employee: EmployeeFilter
    service: IdComparison
    session: IdComparison
    "Only those about this person, whoever asks."
    subjectId: ID
    "A person's assessment."
    assessmentId: ID
    unit: OrgUnitScope
    mark: MarkComparison
  }
  type Query {
    records(filter: Filter, at: DateTime, sum: Rupiah, first: Int, share: Float, name: String, isLate: Boolean, mark: Mark, marks: [Mark!], names: [String!], odd: Strange): Int
    orgUnit(id: ID): OrgUnit
    savedQuery("Its id." id: ID!): Int
    node(id: ID!): Node
  }
`);

function read(query: string) {
  const document = parse(query);
  return fieldsFor(schema, document, getOperationAST(document)!);
}
const controlsOf = (query: string) =>
  Object.fromEntries(read(query).fields.map(({ name, control }) => [name, control]));

test.each([
  ["Int", "first", { as: "NUMBER", isWhole: true }],
  ["Rupiah", "sum", { as: "NUMBER", isWhole: true }],
  ["Float!", "share", { as: "NUMBER", isWhole: false }],
  ["Boolean", "isLate", { as: "YES_NO" }],
  ["String", "name", { as: "TEXT" }],
  ["DateTime!", "at", { as: "INSTANT" }],
  ["Mark", "mark", { as: "CHOICE", of: "Mark", choices: expect.any(Array) }],
  ["[Mark!]!", "marks", { as: "CHOICES", of: "Mark", choices: expect.any(Array) }],
])("a variable of type %s has the field that fits", (type, argument, control) => {
  expect(controlsOf(`query($x: ${type}) { records(${argument}: $x) }`)).toEqual({ x: control });
});

test("an enum offers its values with what each means", () => {
  const [field] = read("query($mark: Mark) { records(mark: $mark) }").fields;

  expect(field?.control).toEqual({
    as: "CHOICE",
    of: "Mark",
    choices: [
      { value: "GOOD", description: "Very well." },
      { value: "BAD", description: null },
    ],
  });
});

test.each([
  ["[String!]", "names: $x"],
  ["Filter", "filter: $x"],
  ["Strange", "odd: $x"],
  ["Nowhere", "odd: $x"],
])("%s is left to the JSON", (type, given) => {
  expect(read(`query($x: ${type}) { records(${given}) }`)).toEqual({ fields: [], others: [{ name: "x", type }] });
});

test.each([
  ["UNIT", "orgUnit(id: $x) { id }"],
  ["UNIT", "records(filter: { unit: { id: $x } })"],
  ["PERIOD", "records(filter: { period: { id: { eq: $x } } })"],
  ["PERIOD", "records(filter: { and: [{ period: { id: { in: [$x] } } }] })"],
  ["EMPLOYEE", "records(filter: { employee: { id: { eq: $x } } })"],
  ["SERVICE", "records(filter: { service: { eq: $x } })"],
  ["PERIOD", "orgUnit { overview(periodId: $x) }"],
  ["PERIOD", "orgUnit { later(untilId: $x) }"],
  ["EMPLOYEE", "records(filter: { subjectId: $x })"],
  ["ANY", "node(id: $x) { id }"],
  // The first place that says so, whatever the others say.
  ["UNIT", "savedQuery(id: $x) orgUnit(id: $x) { id }"],
])("an id is one of %s where it is used so: %s", (of, selection) => {
  expect(controlsOf(`query($x: ID) { ${selection} }`)).toEqual({ x: { as: "RECORD", of } });
});

test.each([
  "savedQuery(id: $x)",
  "records(filter: { session: { eq: $x } })",
  "records(filter: { assessmentId: $x })",
  "records(nothing: $x)",
  "nowhere(id: $x)",
])("an id of which nothing tells what it is the id of is a text: %s", (selection) => {
  expect(controlsOf(`query($x: ID!) { ${selection} }`)).toEqual({ x: { as: "TEXT" } });
});

test("a unit with those below it is one field, and fragments count as what they stand for", () => {
  const text = `
    query($unit: OrgUnitScope, $period: ID) { records(filter: { unit: $unit }) ...Rest }
    query Other($period: ID) { node(id: $period) { id } }
    fragment Rest on Query { records(filter: { period: { id: { eq: $period } } }) }`;

  const document = parse(text);
  const [operation] = document.definitions;
  const { fields } = fieldsFor(schema, document, operation as ReturnType<typeof getOperationAST> & object);
  expect(fields.map(({ control }) => control)).toEqual([{ as: "UNIT_SCOPE" }, { as: "RECORD", of: "PERIOD" }]);
});

test("what has to be filled in, what it is otherwise, and what the schema says of its place", () => {
  const { fields } = read(`query($id: IdComparison, $must: ID!, $given: Int! = 10, $may: Mark = GOOD, $period: ID) {
    savedQuery(id: $must) records(first: $given, mark: $may, filter: { period: { id: { eq: $period } } })
  }`);

  expect(fields.map(({ control: _control, ...rest }) => rest)).toEqual([
    { name: "must", type: "ID!", isRequired: true, mayBeNull: false, initial: undefined, description: "Its id." },
    { name: "given", type: "Int!", isRequired: false, mayBeNull: false, initial: 10, description: null },
    { name: "may", type: "Mark", isRequired: false, mayBeNull: true, initial: "GOOD", description: null },
    { name: "period", type: "ID", isRequired: false, mayBeNull: true, initial: undefined, description: "By id." },
  ]);
});
