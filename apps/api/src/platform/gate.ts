import { getOperationRootType, GraphQLError } from "graphql";
import type { Check } from "./admission.ts";
import { rootFieldsOf } from "./selection.ts";

/**
 * Closed by default: without sign-in only root fields that declare themselves open may run, introspection included
 * (but for a developer's server).
 */
export const gate =
  ({ developer }: { readonly developer: boolean }): Check =>
  ({ scope, schema, document, operation }) => {
    if (scope.actor) return;
    const fields = getOperationRootType(schema, operation).getFields();
    for (const name of rootFieldsOf(document, operation))
      if (!(developer && name.startsWith("__")) && fields[name]?.extensions["open"] !== true)
        throw new GraphQLError("Sign in first.", {
          extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
        });
  };
