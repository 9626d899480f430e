import type { ApolloServerPlugin } from "@apollo/server";
import { getOperationRootType, GraphQLError } from "graphql";
import type { Scope } from "./scope.ts";
import { rootFieldsOf } from "./selection.ts";

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
        for (const name of rootFieldsOf(document, operation))
          if (!(developer && name.startsWith("__")) && fields[name]?.extensions["open"] !== true)
            throw new GraphQLError("Sign in first.", {
              extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
            });
      },
    };
  },
});
