import { getOperationAST, GraphQLError, parse, validate, type GraphQLSchema } from "graphql";
import type { Actor } from "../actor.ts";
import { variablesOf } from "./arguments.ts";
import { costOf, type Bounds, type Cost } from "./cost.ts";
import { checkLiterals, checkVariables, countMarks } from "./inputs.ts";
import { hold, LIMITS, mayIntrospect } from "./limits.ts";

/** A question as it would be sent. */
export interface Text {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | null;
}

/** What a text would cost, or why it would be refused; both where it is counted and over a limit. */
export interface Count {
  readonly cost: Cost | null;
  readonly refusal: GraphQLError | null;
}

/** Counts a text as the limits do, without running anything of it. */
export function countText(schema: GraphQLSchema, text: Text, actor: Actor | null, bounds: Bounds): Count {
  let cost: Cost | null = null;
  try {
    const document = parse(text.query, { maxTokens: LIMITS.tokens });
    const [invalid] = validate(schema, document);
    if (invalid) throw withoutGuess(coded(invalid, "GRAPHQL_VALIDATION_FAILED"), actor);
    const operation = getOperationAST(document, text.operationName);
    if (!operation) throw coded(new GraphQLError(WHICH), "OPERATION_RESOLUTION_FAILURE");
    checkVariables(text.variables);
    checkLiterals(document);
    const marks = countMarks(document, operation);
    cost = costOf(schema, document, operation, variablesOf(operation, text.variables), bounds);
    hold({ cost, marks }, actor);
    return { cost, refusal: null };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { cost, refusal: error.extensions["code"] ? error : coded(error, "GRAPHQL_PARSE_FAILED") };
  }
}

const WHICH = "The text holds several operations, or none. Say which one by operationName.";

const coded = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, { extensions: { ...error.extensions, code } });

/** Suggested names tell the schema, to those to whom it is not shown. */
const withoutGuess = (error: GraphQLError, actor: Actor | null): GraphQLError =>
  actor && mayIntrospect(actor, { developer: false })
    ? error
    : new GraphQLError(error.message.replace(/ Did you mean .*\?$/s, ""), { extensions: error.extensions });
