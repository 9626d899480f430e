import type { ApolloServerPlugin } from "@apollo/server";

const CLIENT_FAULTS = new Set([
  "BAD_USER_INPUT",
  "COST_LIMIT_EXCEEDED",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
]);
const RESPONSE_JSON = "application/graphql-response+json";

/**
 * GraphQL over HTTP: what the client got wrong is 400 under application/graphql-response+json,
 * and 200 under application/json, where a status other than 200 means that no GraphQL was spoken.
 */
export const httpStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== "single") return;
        const { data, errors } = response.body.singleResult;
        const nothing = data == null || Object.values(data).every((value) => value === null);
        if (!errors?.length || !nothing) return;
        if (!errors.every((e) => CLIENT_FAULTS.has(String(e.extensions?.["code"])))) return;
        response.http.status = request.http?.headers.get("accept")?.includes(RESPONSE_JSON) ? 400 : 200;
      },
    };
  },
};
