import { buildSchema, isObjectType, parse, type OperationDefinitionNode } from "graphql";
import { fieldsIn, withArgument, withField, withoutArgument, withoutField } from "./edit-selection.ts";

const schema = buildSchema(`
  enum Kind { MONTH YEAR }
  type Unit { id: ID! name: String! }
  type UnitConnection { totalCount: Int! nodes: [Unit!]! }
  type Query { units(first: Int, kind: Kind, deep: Boolean): UnitConnection! unit(id: ID!): Unit count: Int }
`);
const fieldOf = (type: string, name: string) => {
  const found = schema.getType(type);
  const field = isObjectType(found) ? found.getFields()[name] : undefined;
  if (!field) throw new Error(`${type}.${name}`);
  return field;
};
const operationOf = (text: string) => parse(text).definitions[0] as OperationDefinitionNode;

test("a field is added as one would begin it, and what was written stays", () => {
  const text = "query {\n  # how many\n  count\n}\n";

  expect(withField(text, operationOf(text), fieldOf("Query", "units"))).toBe(
    "query {\n  # how many\n  count\n  units(first: 10) {\n    totalCount\n    nodes {\n      name\n    }\n  }\n}\n",
  );
  expect(withField(text, operationOf(text), fieldOf("Query", "unit"))).toBe(
    'query {\n  # how many\n  count\n  unit(id: "") {\n    name\n  }\n}\n',
  );
});

test("a field is added to one that has no selection yet, and to one in a single line", () => {
  const bare = "{\n  unit(id: 1)\n}";
  const [unit] = fieldsIn(operationOf(bare).selectionSet);
  expect(withField(bare, unit!, fieldOf("Unit", "id"))).toBe("{\n  unit(id: 1) {\n    id\n  }\n}");

  const flat = "{ units { totalCount } }";
  expect(parse(withField(flat, operationOf(flat), fieldOf("Query", "count"))).definitions).toHaveLength(1);
});

test("a field is taken out with its line; the last leaves the name of the type", () => {
  const text = "{\n  count\n  units {\n    totalCount\n  }\n}";
  const { selectionSet } = operationOf(text);
  const [count, units] = fieldsIn(selectionSet);
  expect(withoutField(text, selectionSet, count!)).toBe("{\n  units {\n    totalCount\n  }\n}");
  expect(withoutField(text, selectionSet, units!)).toBe("{\n  count\n}");

  const flat = "{ units { totalCount } count }";
  const set = operationOf(flat).selectionSet;
  expect(withoutField(flat, set, fieldsIn(set)[0]!)).toBe("{ count }");
  const [only] = fieldsIn(set);
  expect(withoutField(flat, only!.selectionSet!, fieldsIn(only!.selectionSet)[0]!)).toBe(
    "{ units { __typename } count }",
  );
});

test("arguments come and go, with values that are right by their type", () => {
  const text = "{ units { totalCount } }";
  const [units] = fieldsIn(operationOf(text).selectionSet);
  const typeOf = (name: string) => fieldOf("Query", "units").args.find((each) => each.name === name)!.type;
  const one = withArgument(text, units!, "kind", typeOf("kind"));
  expect(one).toBe("{ units(kind: MONTH) { totalCount } }");
  const [again] = fieldsIn(operationOf(one).selectionSet);
  const two = withArgument(one, again!, "deep", typeOf("deep"));
  expect(two).toBe("{ units(kind: MONTH, deep: true) { totalCount } }");

  const [both] = fieldsIn(operationOf(two).selectionSet);
  expect(withoutArgument(two, both!, "kind")).toBe("{ units(deep: true) { totalCount } }");
  expect(withoutArgument(two, both!, "deep")).toBe(one);
  expect(withoutArgument(one, again!, "kind")).toBe(text);
});
