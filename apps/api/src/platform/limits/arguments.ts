import {
  getNamedType,
  isInputObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
} from "graphql";

/** The value of an argument as far as a count needs it: a number, a switch, how long a list is. */
export type Argument = (name: string) => unknown;
export type Variables = (name: string) => unknown;

/** As they were sent, with the operation's own defaults; not yet coerced, so anything may stand in them. */
export function variablesOf(operation: OperationDefinitionNode, sent: Record<string, unknown>): Variables {
  return (name) => {
    if (Object.hasOwn(sent, name)) return sent[name];
    const definition = operation.variableDefinitions?.find((d) => d.variable.name.value === name);
    return definition?.defaultValue && valueFromASTUntyped(definition.defaultValue);
  };
}

export const argumentsOf =
  (field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): Argument =>
  (name) => {
    const given = node.arguments?.find((a) => a.name.value === name);
    const value = given && valueOf(given.value, variables);
    return value === undefined ? field.args.find((a) => a.name === name)?.defaultValue : value;
  };

/** How many terms of an order go by other records: those that hold an input of their own, and not only a name and a direction. */
export function ordersByOthers(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): number {
  const type = field.args.find(({ name }) => name === "orderBy")?.type;
  const given = node.arguments?.find(({ name }) => name.value === "orderBy");
  const order = type && getNamedType(type);
  if (!given || !isInputObjectType(order)) return 0;
  const known = order.getFields();
  const others = new Set(Object.keys(known).filter((name) => isInputObjectType(getNamedType(known[name]!.type))));
  return others.size === 0
    ? 0
    : entriesOf(given.value, variables).filter((names) => names.some((n) => others.has(n))).length;
}

/** What each object of a list names, or the one that stands for a list of one. */
function entriesOf(value: ValueNode, variables: Variables): string[][] {
  if (value.kind === Kind.VARIABLE) return entriesIn(variables(value.name.value));
  if (value.kind === Kind.LIST) return value.values.flatMap((one) => entriesOf(one, variables));
  return value.kind === Kind.OBJECT ? [value.fields.map(({ name }) => name.value)] : [];
}

/** The same of what was sent, which may be anything. */
function entriesIn(value: unknown): string[][] {
  if (Array.isArray(value)) return value.flatMap(entriesIn);
  return typeof value === "object" && value !== null ? [namesIn(value)] : [];
}

/** What an object says something of. */
export const namesIn = (value: object): string[] =>
  Object.entries(value).flatMap(([name, inner]) => (inner == null ? [] : [name]));

/** Counted as included unless the operation or its variables say otherwise. */
export const isLeftOut = ({ directives = [] }: SelectionNode, variables: Variables): boolean =>
  directives.some(({ name, arguments: given }) => {
    const condition = given?.find((a) => a.name.value === "if");
    const value = condition && valueOf(condition.value, variables);
    return (name.value === "skip" && value === true) || (name.value === "include" && value === false);
  });

function valueOf(node: ValueNode, variables: Variables): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables(node.name.value);
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.BOOLEAN:
      return node.value;
    case Kind.LIST:
      return node.values;
    case Kind.NULL:
      return null;
    default:
      return undefined;
  }
}
