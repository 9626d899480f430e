import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import { GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>["gateway"];
type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface["load"]>>>["executor"];

/**
 * Runs operations through graphql-jit, behind Apollo Server's documented gateway hook.
 * Compiled once per document AND operation name: one document may hold a query and a mutation,
 * and a cache by document alone would run the wrong one. An operation that does not compile runs on graphql-js.
 */
export function jitGateway(schema: GraphQLSchema): GatewayInterface {
  const compiled = new WeakMap<DocumentNode, Map<string | null, CompiledQuery>>();

  const executor: GatewayExecutor = async ({ document, operationName, context, request }) => {
    const name = operationName ?? null;
    const byName = compiled.get(document) ?? new Map<string | null, CompiledQuery>();
    compiled.set(document, byName);
    let query = byName.get(name);
    if (!query) {
      const result = compileQuery(schema, document, name ?? undefined);
      if (!isCompiledQuery(result)) return result;
      byName.set(name, (query = result));
    }
    return named((await query.query(undefined, context, request.variables ?? {})) as ExecutionResult);
  };

  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({ executor }),
    stop: async () => {},
  };
}

/** The compiler reports a variable that does not fit without data and without a code; the client must learn that it is theirs to mend. */
function named(result: ExecutionResult): ExecutionResult {
  if ("data" in result || !result.errors) return result;
  return {
    errors: result.errors.map(
      (e) => new GraphQLError(e.message, { nodes: e.nodes ?? null, extensions: { code: "BAD_USER_INPUT" } }),
    ),
  };
}
