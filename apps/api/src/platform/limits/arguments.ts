import {
  Kind,
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
    return definition?.defaultValue && valueOf(definition.defaultValue, () => undefined);
  };
}

export const argumentsOf =
  (field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): Argument =>
  (name) => {
    const given = node.arguments?.find((a) => a.name.value === name);
    const value = given && valueOf(given.value, variables);
    return value === undefined ? field.args.find((a) => a.name === name)?.defaultValue : value;
  };

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
