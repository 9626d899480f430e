import type { GraphQLError, GraphQLFormattedError } from "graphql";
import { nameFault } from "./faults.ts";
import type { formatError } from "./format-error.ts";

/** As Apollo would have it over HTTP, where it does not ask: what we did not name leaves the house as a number. */
export const asShown = (
  format: ReturnType<typeof formatError>,
  errors: readonly GraphQLError[],
  requestId: string,
): GraphQLFormattedError[] =>
  errors.map((error) => {
    nameFault(error, requestId);
    const { extensions: { http: _status, ...extensions } = {}, ...rest } = error.toJSON();
    return format({ ...rest, extensions: { code: "INTERNAL_SERVER_ERROR", ...extensions } }, error);
  });
