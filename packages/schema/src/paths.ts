import { getNamedType, type GraphQLSchema, isInterfaceType, isObjectType, isUnionType } from "graphql";

/** By which fields one comes to each type, the shortest way from the query; `node` leads anywhere and so is no way. */
export function pathsFromQuery(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const query = schema.getQueryType();
  const paths = new Map<string, readonly string[]>();
  if (!query) return paths;
  paths.set(query.name, []);
  const waiting: string[] = [query.name];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const type = schema.getType(name);
    const path = paths.get(name) ?? [];
    const reach = (next: string, step: string | null) => {
      if (paths.has(next)) return;
      paths.set(next, step === null ? path : [...path, step]);
      waiting.push(next);
    };
    if (isUnionType(type)) for (const member of type.getTypes()) reach(member.name, `... on ${member.name}`);
    if (isInterfaceType(type))
      for (const { name: kind } of schema.getPossibleTypes(type)) reach(kind, `... on ${kind}`);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (type === query && ["node", "nodes"].includes(field.name)) continue;
      reach(getNamedType(field.type).name, field.name);
    }
  }
  return paths;
}
