import type { ApolloServerPlugin } from "@apollo/server";
import { getOperationRootType, GraphQLError, Kind, type FragmentDefinitionNode, type SelectionSetNode } from "graphql";
import type { Scope } from "./scope.ts";

/**
 * Closed by default: without sign-in only root fields that declare themselves open may run, introspection included.
 * Runs once per request, when the actor is known: validated documents are cached and know no actor.
 */
export const gate: ApolloServerPlugin<Scope> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, document, operation, schema }) {
        if (contextValue.actor || !operation) return;
        const fields = getOperationRootType(schema, operation).getFields();
        const fragments = new Map(
          document.definitions.flatMap((d) =>
            d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [],
          ),
        );
        for (const name of rootFields(operation.selectionSet, fragments))
          if (name !== "__typename" && fields[name]?.extensions["open"] !== true)
            throw new GraphQLError("Sign in first.", {
              extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
            });
      },
    };
  },
};

function* rootFields(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Generator<string> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) yield selection.name.value;
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* rootFields(selection.selectionSet, fragments);
    else {
      const fragment = fragments.get(selection.name.value);
      if (fragment) yield* rootFields(fragment.selectionSet, fragments);
    }
  }
}
