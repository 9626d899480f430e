import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { Scope } from "./scope.ts";

/** An operation that somebody wants to run, by whatever transport it came. */
export interface Asked {
  readonly scope: Scope;
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
  /** SHA-256 of its text. */
  readonly hash: string;
}

/** Throws what an operation is refused with. It is asked once, when the actor is known: validated documents know none. */
export type Check = (asked: Asked) => void;

/** The same checks as those of the socket, for what comes over HTTP, which has one answer. */
export const admission = (checks: readonly Check[]): ApolloServerPlugin<Scope> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue: scope, document, operation, schema, request, queryHash }) {
        if (!operation) return;
        const variables = request.variables ?? {};
        for (const check of checks) check({ scope, schema, document, operation, variables, hash: queryHash });
        if (operation.operation === "subscription")
          throw new GraphQLError("A subscription is answered over WebSocket, by the protocol graphql-transport-ws.", {
            extensions: { code: "BAD_REQUEST", http: { status: 400 } },
          });
      },
    };
  },
});
