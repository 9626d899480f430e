import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { AppError } from "./errors.ts";

/** The one place where errors leave the house. What we did not name is logged and hidden. */
export const formatError =
  (log: (error: unknown) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof AppError) return { ...formatted, message: cause.message, extensions: { code: cause.code } };
    if (cause instanceof GraphQLError && formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") {
      const { stacktrace: _hidden, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions };
    }
    log(cause);
    return {
      message: "Something went wrong on our side. Try again later.",
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    };
  };
