import { getNamedType, type GraphQLSchema, isInterfaceType, isObjectType, isUnionType } from "graphql";

/** Where an analyst begins; what is asked for by those who judge or plan comes after these. */
const OPEN_DOORS = /Connection$|^(OrgUnit|Employee|Team)$/;

/** By which fields one comes to each type, the shortest way from the query; `node` leads anywhere and so is no way. */
export function pathsFromQuery(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  const doors = Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ name }) => !["node", "nodes"].includes(name))
    .map((field) => ({ name: field.name, leadsTo: getNamedType(field.type).name }));
  const isOpen = ({ leadsTo }: { leadsTo: string }) => OPEN_DOORS.test(leadsTo);
  walk(schema, paths, doors.filter(isOpen));
  walk(schema, paths, doors);
  return paths;
}

function walk(
  schema: GraphQLSchema,
  paths: Map<string, readonly string[]>,
  doors: readonly { readonly name: string; readonly leadsTo: string }[],
): void {
  const waiting: string[] = [];
  for (const { name, leadsTo } of doors) {
    if (paths.has(leadsTo)) continue;
    paths.set(leadsTo, [name]);
    waiting.push(leadsTo);
  }
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
    for (const field of Object.values(type.getFields())) reach(getNamedType(field.type).name, field.name);
  }
}
