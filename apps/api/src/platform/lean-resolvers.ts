import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";

type Metadata = ReturnType<typeof getMetadataStorage>["fieldResolvers"][number];
type Parameter = NonNullable<Metadata["params"]>[number];
type Resolve = GraphQLFieldResolver<unknown, unknown>;

/**
 * Calls the methods of resolver classes directly. type-graphql sorts the parameters, copies the arguments into classes
 * and makes four objects at every call, which for a field of hundreds of rows is most of the work.
 * Nothing here needs what that gives.
 */
export function leanResolvers(schema: GraphQLSchema): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const names = new Map<unknown, string>(objectTypes.map((type) => [type.target, type.name]));
  const instances = new Map<Metadata["target"], object>();
  for (const metadata of fieldResolvers) {
    if (metadata.kind !== "external" || !metadata.getObjectType) continue;
    const type = schema.getType(names.get(metadata.getObjectType()) ?? "");
    const field = isObjectType(type) ? type.getFields()[metadata.schemaName] : undefined;
    if (!field) continue;
    if (metadata.roles || metadata.middlewares?.length)
      throw new Error(
        `${metadata.methodName}: fields have no roles and no middleware here; policies stand in statements.`,
      );

    let instance = instances.get(metadata.target);
    if (!instance) instances.set(metadata.target, (instance = new (metadata.target as new () => object)()));
    field.resolve = direct(instance, metadata);
  }
}

function direct(instance: object, { methodName, params = [] }: Metadata): Resolve {
  const method = (instance as Record<string, (...values: unknown[]) => unknown>)[methodName]!;
  const read = params.toSorted((a, b) => a.index - b.index).map(reader);
  const [a, b = nothing, c = nothing, d = nothing] = read;
  if (!a) return () => method.call(instance);
  if (read.length > 4)
    return (...call) =>
      method.apply(
        instance,
        read.map((one) => one(...call)),
      );
  return (root, args, scope, info) =>
    method.call(
      instance,
      a(root, args, scope, info),
      b(root, args, scope, info),
      c(root, args, scope, info),
      d(root, args, scope, info),
    );
}

const nothing: Resolve = () => undefined;

function reader(parameter: Parameter): Resolve {
  switch (parameter.kind) {
    case "root":
      return (root) => root;
    case "context":
      return (_root, _args, scope) => scope;
    case "info":
      return (_root, _args, _scope, info) => info;
    case "args":
      return (_root, args) => args;
    case "arg":
      return (_root, args) => (args as Record<string, unknown>)[parameter.name];
    default:
      throw new Error(`A field resolver cannot take a parameter of the kind ${parameter.kind}.`);
  }
}
