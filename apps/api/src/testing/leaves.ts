import {
  getNamedType,
  isEnumType,
  isLeafType,
  isSpecifiedScalarType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLLeafType,
  type GraphQLSchema,
} from "graphql";

/**
 * The compiled operation takes leaves as they are, which spares a check for each of thousands (see platform/jit.ts). So
 * what a server no longer looks at is looked at here, in every answer that a test gets.
 */
export function checkLeaves(schema: GraphQLSchema, query: string, data: unknown): void {
  const leaves = leavesOf(schema, parse(query));
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, name);
    else if (value !== null && typeof value === "object")
      for (const [key, below] of Object.entries(value)) walk(below, key);
    else if (value !== null && leaves.has(name) && !leaves.get(name)!.some((type) => isOf(type, value)))
      throw new Error(`${name} is ${JSON.stringify(value)}, which is none of ${leaves.get(name)!.join(", ")}.`);
  };
  walk(data, "data");
}

/** By the name in the answer; of several fields under one name any type will do. */
function leavesOf(schema: GraphQLSchema, document: DocumentNode): Map<string, GraphQLLeafType[]> {
  const leaves = new Map<string, GraphQLLeafType[]>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      [Kind.FIELD](field) {
        const type = getNamedType(info.getType());
        const name = (field.alias ?? field.name).value;
        if (isLeafType(type)) leaves.set(name, [...(leaves.get(name) ?? []), type]);
      },
    }),
  );
  return leaves;
}

function isOf(type: GraphQLLeafType, value: unknown): boolean {
  if (!isEnumType(type) && !isSpecifiedScalarType(type)) return true; // these are serialized
  try {
    return type.serialize(value) === value;
  } catch {
    return false;
  }
}
