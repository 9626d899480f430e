import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  GraphQLScalarType,
  isEnumType,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>["gateway"];
export type Run = (context: unknown, variables: Record<string, unknown>) => Promise<ExecutionResult>;

/**
 * Runs operations through graphql-jit, behind Apollo Server's documented gateway hook.
 * Compiled once per document AND operation name: one document may hold a query and a mutation,
 * and a cache by document alone would run the wrong one.
 */
export function jitGateway(schema: GraphQLSchema): GatewayInterface {
  checkEnums(schema);
  const compile = compiler(schema);
  const compiled = new WeakMap<DocumentNode, Map<string | null, Run>>();
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, operationName, context, request }) => {
        const name = operationName ?? null;
        let byName = compiled.get(document);
        if (!byName) compiled.set(document, (byName = new Map()));
        let run = byName.get(name);
        if (!run) byName.set(name, (run = compile(document, name)));
        return run(context, request.variables ?? {});
      },
    }),
    stop: async () => {},
  };
}

/**
 * Texts, numbers and enums are put into the answer as they are: for each of these leaves the compiler would write down its
 * place and its path, which in an answer about fifty people is most of the garbage. Rows have the types of their columns,
 * tests look at every leaf (testing/leaves.ts), and an enum must not have another name outside than inside.
 */
const LEAVES_AS_THEY_ARE = { disableLeafSerialization: true };

function checkEnums(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isEnumType(type) && type.getValues().some(({ name, value }) => name !== value))
      throw new Error(`${type.name}: its keys and its values must be the same.`);
}

/** What the compiler takes every variable for: graphql-js has coerced them before. */
const Coerced = new GraphQLScalarType({ name: "Coerced", description: "A value that is already what it should be." });

/**
 * The compiler's own coercion of variables cannot take inputs that contain themselves (and, or, not of a filter),
 * nor a non-null variable with a default. So graphql-js coerces, and the compiled operation takes the values as they are.
 */
export function compiler(schema: GraphQLSchema): (document: DocumentNode, name: string | null) => Run {
  const taking: GraphQLSchema = Object.create(schema, {
    getType: { value: (name: string) => (name === Coerced.name ? Coerced : schema.getType(name)) },
  });
  return (document, name) => {
    const operation = getOperationAST(document, name);
    if (!operation) throw new Error("The operation was resolved before it came here.");
    const result = compileQuery(taking, withoutTypes(document), name ?? undefined, LEAVES_AS_THEY_ARE);
    // An operation that does not compile is slower, not refused.
    const run = isCompiledQuery(result)
      ? async (context: unknown, values: Record<string, unknown>) =>
          proper((await result.query(undefined, context, values)) as ExecutionResult)
      : async (contextValue: unknown, variableValues: Record<string, unknown>) =>
          execute({ schema, document, operationName: name, contextValue, variableValues });
    return async (context, variables) => {
      const values = coerce(schema, operation, variables);
      return "errors" in values ? values : run(context, isCompiledQuery(result) ? values.coerced : variables);
    };
  };
}

function coerce(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Record<string, unknown>) {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 10,
  });
  if (coerced) return { coerced };
  return {
    errors: (errors ?? []).map(
      (e) => new GraphQLError(e.message, { nodes: e.nodes ?? null, extensions: { code: "BAD_USER_INPUT" } }),
    ),
  };
}

const withoutTypes = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition: ({ kind, variable }) => ({
      kind,
      variable,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: Coerced.name } },
    }),
  });

/** The compiler's errors only resemble GraphQL's: they lack extensions, and most of their properties are not enumerable. */
const proper = (result: ExecutionResult): ExecutionResult =>
  result.errors
    ? {
        ...result,
        errors: result.errors.map(
          (e) => new GraphQLError(e.message, { path: e.path ?? null, originalError: e.originalError ?? null }),
        ),
      }
    : result;
