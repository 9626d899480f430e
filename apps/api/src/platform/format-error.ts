import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { AppError } from "./errors.ts";
import { describeFault, requestIdOf, type Fault } from "./faults.ts";

/** The one place where errors leave the house. What we did not name is logged and hidden behind the request's id. */
export const formatError =
  (log: (fault: Fault) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : unwrapResolverError(error);
    if (cause instanceof AppError) return { ...formatted, message: cause.message, extensions: { code: cause.code } };
    // The rules throw it for days and years that there are not, and these can only have come from the request.
    if (cause instanceof RangeError)
      return { ...formatted, message: cause.message, extensions: { code: "BAD_USER_INPUT" } };
    if (cause instanceof GraphQLError && formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") {
      const { stacktrace: _hidden, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions };
    }
    // Apollo's own refusals of a request that is none have a status, but not all have a code.
    if (cause instanceof GraphQLError && isOfTheClient(cause))
      return { message: cause.message, extensions: { code: "BAD_REQUEST" } };
    const requestId = requestIdOf(error);
    log(describeFault(cause, requestId));
    return {
      message: faultMessage(requestId),
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
    };
  };

const isOfTheClient = ({ extensions: { http }, originalError }: GraphQLError): boolean =>
  !originalError && (http as { status?: number } | undefined)?.status === 400;

export const faultMessage = (requestId: string): string =>
  `Something went wrong on our side. Try again later; if it stays, tell your administrator this number: ${requestId}.`;
