import { ApolloClient, ApolloLink, DocumentTransform, HttpLink, InMemoryCache } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { ErrorLink } from "@apollo/client/link/error";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { Kind, type DocumentNode } from "graphql";
import { askedOnce } from "./asked-once.ts";
import { keptAnswers } from "./kept-answers.ts";
import { mergeAspects } from "./merge-aspects.ts";
import { operationHashes } from "./operations.generated.ts";
import { inRoom, whyRefused, type WhyRefused } from "./room.ts";

/**
 * The session lives in a cookie of this origin; `signedOut` is told when a request finds it gone, `elsewhere` when the
 * browser has gone to the other room, or that room is no more.
 */
export function createClient(signedOut: () => void, elsewhere: (why: WhyRefused) => void): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([
      new ErrorLink(({ error }) => {
        const why = whyRefused(error);
        if (why) elsewhere(why);
        else if (isUnauthenticated(error)) signedOut();
      }),
      new PersistedQueryLink({
        generateHash: ({ definitions }) => operationHashes[nameIn(definitions)] ?? "",
        // A page that was opened before the server was renewed, or one under development: from then on the text is sent.
        disable: ({ meta }) => meta.persistedQueryNotFound || meta.persistedQueryNotSupported,
      }),
      keptAnswers(),
      inRoom(),
      new HttpLink({
        uri: "/graphql",
        credentials: "same-origin",
        // A form on another site cannot send this, so it cannot act in the viewer's name.
        headers: { "apollo-require-preflight": "true" },
      }),
    ]),
    cache: new InMemoryCache({
      possibleTypes: { Node: NODES },
      typePolicies: {
        Installation: { keyFields: [] },
        SignInOptions: { keyFields: [] },
        Sandbox: { keyFields: [] },
        NoticePreference: { keyFields: ["kind"] },
        Assessment: { fields: { aspects: { merge: mergeAspects } } },
      },
    }),
    dataMasking: true,
    documentTransform: new DocumentTransform(askedOnce),
  });
}

const NODES = [
  "Delegation",
  "RoleGrant",
  "OrgUnit",
  "Employee",
  "Position",
  "Period",
  "PerformanceReport",
  "ProgressEntry",
  "Assessment",
  "Service",
  "Innovation",
  "Account",
];

const nameIn = (definitions: DocumentNode["definitions"]): string =>
  definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION)?.name?.value ?? "";

function isUnauthenticated(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error))
    return error.errors.some(({ extensions }) => extensions?.["code"] === "UNAUTHENTICATED");
  return ServerError.is(error) && error.statusCode === 401;
}

const REFUSALS: readonly unknown[] = ["BAD_USER_INPUT", "FORBIDDEN"];

/** Whether the server took the question itself for a mistake, such as an id in the address that is none, or a page of others. */
export const isRefused = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => REFUSALS.includes(extensions?.["code"]));

/** Whether the request never got an answer, so that the reader's network is the first thing to look at. */
export const isOffline = (error: unknown): boolean => error instanceof TypeError;
