import {
  getOperationAST,
  getVariableValues,
  type GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import * as m from "../../messages/messages.js";
import type { Question } from "./ask.ts";
import type { Problem } from "./problem.ts";
import { sayInvalid } from "./problem-words.ts";

/** What the text is, as far as it can be read. */
export interface Reading {
  document: DocumentNode | null;
  /** The one that runs. */
  operation: OperationDefinitionNode | null;
  /** All that have a name, where there are several. */
  operationNames: readonly string[];
  problems: readonly Problem[];
}

/** Reads a question as the server will, so that what would be refused is said while it is typed. Without the schema only its grammar. */
export function readQuestion({ query, variables, operationName }: Question, schema: GraphQLSchema | null): Reading {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    const isEmpty = query.replaceAll(/#.*/g, "").trim() === "";
    const problems = isEmpty ? [] : [fault(query, error as GraphQLError)];
    return { document: null, operation: null, operationNames: [], problems };
  }
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const operationNames = operations.length > 1 ? operations.flatMap(({ name }) => name?.value ?? []) : [];
  const chosen = operationNames.includes(operationName ?? "") ? operationName : (operationNames[0] ?? null);
  const operation = getOperationAST(document, chosen) ?? null;
  const invalid = schema === null ? [] : validate(schema, document).map((error) => fault(query, error));
  const problems = invalid.length > 0 ? invalid : faultsOfVariables(variables, operation, schema, query);
  return { document, operation, operationNames, problems };
}

function fault(text: string, error: GraphQLError): Problem {
  const node = error.nodes?.[0];
  const name = node && "name" in node ? node.name : undefined;
  const at = (name ?? node)?.loc;
  const from = at?.start ?? error.positions?.[0] ?? 0;
  return { in: "query", from, to: at?.end ?? wordEnd(text, from), message: sayInvalid(error.message) };
}

const wordEnd = (text: string, from: number): number =>
  Math.max(from + (/^\w+/.exec(text.slice(from))?.[0].length ?? 1), Math.min(from, text.length));

function faultsOfVariables(
  text: string,
  operation: OperationDefinitionNode | null,
  schema: GraphQLSchema | null,
  query: string,
): Problem[] {
  let values: unknown = {};
  if (text.trim() !== "") {
    try {
      values = JSON.parse(text);
    } catch (error) {
      const from = jsonPlace(text, (error as Error).message);
      return [{ in: "variables", from, to: wordEnd(text, from), message: m.workbench_json_wrong() }];
    }
    if (typeof values !== "object" || values === null || Array.isArray(values))
      return [
        {
          in: "variables",
          from: 0,
          to: text.length,
          message: m.workbench_json_object({ sample: '{"from": "2026-01-01"}' }),
        },
      ];
  }
  if (schema === null || operation === null) return [];
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], values as Record<string, unknown>);
  return (errors ?? []).map((error) => {
    const name = /^Variable "\$(.+?)"/.exec(error.message)?.[1] ?? "";
    const at = text.indexOf(`"${name}"`);
    const message = sayInvalid(error.message);
    return at >= 0
      ? { in: "variables", from: at, to: at + name.length + 2, message, variable: name }
      : { ...fault(query, error), message, variable: name };
  });
}

/** Browsers say it in different ways: as a place, or as a line and a column. */
function jsonPlace(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Math.min(Number(position), text.length);
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line === undefined) return text.trimEnd().length;
  const before = text.split("\n").slice(0, Number(line) - 1);
  return before.join("\n").length + (before.length > 0 ? 1 : 0) + Number(column) - 1;
}
