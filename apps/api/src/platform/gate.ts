import type { ApolloServerPlugin } from "@apollo/server";
import { getOperationRootType, GraphQLError, Kind } from "graphql";
import type { Scope } from "./scope.ts";
import { fieldsOf } from "./selection.ts";

/**
 * Closed by default: without sign-in only root fields that declare themselves open may run, introspection included
 * (but for a developer's server).
 * Runs once per request, when the actor is known: validated documents are cached and know no actor.
 */
export const gate = ({ developer }: { readonly developer: boolean }): ApolloServerPlugin<Scope> => ({
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
        for (const {
          name: { value: name },
        } of fieldsOf(operation.selectionSet, (spread) => fragments.get(spread)))
          if (
            name !== "__typename" &&
            !(developer && name.startsWith("__")) &&
            fields[name]?.extensions["open"] !== true
          )
            throw new GraphQLError("Sign in first.", {
              extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
            });
      },
    };
  },
});
