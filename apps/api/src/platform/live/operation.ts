import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from "graphql";
import { createHash } from "node:crypto";
import type { Check } from "../admission.ts";
import type { Deadline } from "../deadline.ts";
import { Recent } from "../limits/recent.ts";
import type { TrustedOperations } from "../limits/trusted.ts";
import type { Scope } from "../scope.ts";
import { AccessEnded, stoppable, type LiveEvent, type LiveScope } from "./live-scope.ts";

/** A subscription as it was sent. */
export interface Payload {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly extensions?: Record<string, unknown> | null | undefined;
}

export interface Operations {
  readonly schema: GraphQLSchema;
  readonly checks: readonly Check[];
  readonly trusted: TrustedOperations;
  readonly maxTokens: number;
  readonly deadlineFor: (scope: Scope) => Deadline;
  /** What one event costs; throws when there are no points left. */
  readonly pay: (asked: Scope, event: Scope) => void;
  /** What one event tells the subscriber, before it goes out. */
  readonly note: (asked: Scope, event: Scope, operationName: string | undefined) => Promise<void>;
}

export type Answers = ReturnType<typeof stoppable<ExecutionResult>>;

/** A subscription that runs. */
export interface Begun extends ExecutionArgs {
  readonly answers: Answers;
}

/**
 * Begins a subscription: the same document store, checks and bounds as over HTTP, and each event is answered as a request of
 * its own is, in a scope of its own with a deadline of its own. graphql-js runs it: what is compiled elsewhere runs once.
 */
export function subscriber(operations: Operations) {
  const documentOf = documents(operations);
  return async (
    scope: LiveScope,
    payload: Payload,
    ended: (error: AccessEnded) => void,
  ): Promise<Begun | readonly GraphQLError[]> => {
    const { schema } = operations;
    const known = await documentOf(payload);
    if (Array.isArray(known)) return known;
    const { document, hash } = known as Known;
    const operation = getOperationAST(document, payload.operationName);
    if (operation?.operation !== "subscription")
      return [coded("BAD_REQUEST", "Send one subscription. What has one answer is asked over HTTP.")];
    const variables = payload.variables ?? {};
    const args: ExecutionArgs = {
      schema,
      document,
      operationName: payload.operationName ?? null,
      contextValue: scope,
      variableValues: variables,
    };
    try {
      for (const check of operations.checks) check({ scope, schema, document, operation, variables, hash });
    } catch (error) {
      return [asGraphQLError(error)];
    }
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return (source.errors ?? []).map(fromInput);
    const events = source as AsyncGenerator<LiveEvent<object>>;
    return { ...args, answers: answersTo(events, answer(operations, args, operation.name?.value), ended) };
  };
}

function answersTo(
  events: AsyncGenerator<LiveEvent<object>>,
  answer: (event: LiveEvent<object>) => Promise<ExecutionResult>,
  ended: (error: AccessEnded) => void,
): Answers {
  return stoppable(async function* (signal) {
    signal.addEventListener("abort", () => void events.return(undefined).catch(() => {}));
    try {
      for await (const event of events) yield await answer(event);
    } catch (error) {
      if (!(error instanceof AccessEnded)) throw error;
      ended(error);
    }
  });
}

const answer =
  (operations: Operations, args: ExecutionArgs, name: string | undefined) =>
  async ({ scope, root }: LiveEvent<object>): Promise<ExecutionResult> => {
    const asked = args.contextValue as Scope;
    operations.pay(asked, scope);
    const deadline = operations.deadlineFor(scope);
    const contextValue: Scope = { ...scope, deadline };
    try {
      const result = await execute({ ...args, contextValue, rootValue: root });
      await operations.note(asked, contextValue, name);
      return result;
    } finally {
      deadline.end();
    }
  };

export interface Known {
  readonly document: DocumentNode;
  readonly hash: string;
}

/** The dashboard names its operations by their hash; all else sends the text. The server learns none from what is sent. */
export function documents({ schema, trusted, maxTokens }: Pick<Operations, "schema" | "trusted" | "maxTokens">) {
  const known = new Recent<DocumentNode>(100);
  return async ({ query, extensions }: Payload): Promise<Known | readonly GraphQLError[]> => {
    const { sha256Hash: named } = (extensions?.["persistedQuery"] ?? {}) as { sha256Hash?: unknown };
    const text = query !== "" || typeof named !== "string" ? query : trusted.get(named)?.document;
    if (text === undefined) return [coded("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")];
    const hash = createHash("sha256").update(text).digest("hex");
    if (named !== undefined && query !== "" && named !== hash)
      return [coded("BAD_REQUEST", "provided sha does not match query")];
    const document = await known.get(hash);
    if (document) return { document, hash };
    try {
      const parsed = parse(text, { maxTokens });
      const errors = validate(schema, parsed);
      if (errors.length > 0) return errors.map((error) => withCode(error, "GRAPHQL_VALIDATION_FAILED"));
      await known.set(hash, parsed);
      return { document: parsed, hash };
    } catch (error) {
      return [withCode(asGraphQLError(error), "GRAPHQL_PARSE_FAILED")];
    }
  };
}

const coded = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError("", { originalError: error instanceof Error ? error : new Error(String(error)) });

function withCode(error: GraphQLError, code: string): GraphQLError {
  error.extensions["code"] ??= code;
  return error;
}

/** What has no path comes from the variables; what a resolver threw says itself what it is. */
const fromInput = (error: GraphQLError): GraphQLError => {
  if (error.path) return error;
  return coded("BAD_USER_INPUT", error.message);
};
