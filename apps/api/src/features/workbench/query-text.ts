import { ParameterKind, LONGEST_QUERY, LONGEST_VARIABLES } from "@andir/domain/saved-query";
import { GraphQLError, Kind, parse, type OperationDefinitionNode } from "graphql";
import { problem, type Problem } from "../../platform/problem.ts";
import type { QueryParameter } from "./saved-query.entity.ts";

/** As many as the server takes in a request. */
const MOST_TOKENS = 2_000;
const LONGEST_LABEL = 80;

export interface QueryText {
  readonly text: string;
  readonly variables: string;
  readonly parameters: readonly QueryParameter[];
}

/** What is wrong with a query before it is kept; whether its fields are there is told when it runs, by the contract of that day. */
export function problemsOfQuery({ text, variables, parameters }: QueryText): Problem[] {
  const read = operationOf(text);
  if (!("kind" in read)) return [read];
  const declared = new Set(read.variableDefinitions?.map(({ variable }) => variable.name.value));
  return [...problemsOfVariables(variables), ...problemsOfParameters(parameters, declared)];
}

function operationOf(text: string): OperationDefinitionNode | Problem {
  if (text.trim() === "") return problem("text", "REQUIRED", "Write a query first.");
  if (text.length > LONGEST_QUERY) return problem("text", "TOO_LONG", `At most ${LONGEST_QUERY} characters.`);
  try {
    const operations = parse(text, { maxTokens: MOST_TOKENS }).definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    const [operation] = operations;
    if (operations.length !== 1 || !operation)
      return problem("text", "ONE_QUERY", "Keep exactly one query; put others under names of their own.");
    return operation.operation === "query"
      ? operation
      : problem("text", "NOT_A_QUERY", "Only queries are kept: a mutation or a subscription is not.");
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const line = error.locations?.[0]?.line;
    return problem("text", "SYNTAX", line === undefined ? error.message : `Line ${line}: ${error.message}`);
  }
}

function problemsOfVariables(variables: string): Problem[] {
  if (variables.trim() === "") return [];
  if (variables.length > LONGEST_VARIABLES)
    return [problem("variables", "TOO_LONG", `At most ${LONGEST_VARIABLES} characters.`)];
  return isObject(variables)
    ? []
    : [problem("variables", "NOT_JSON", 'Variables are a JSON object, such as {"year": 2026}.')];
}

export function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function problemsOfParameters(parameters: readonly QueryParameter[], declared: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, { name, label }] of parameters.entries()) {
    const field = `parameters.${index}`;
    if (!declared.has(name))
      problems.push(
        problem(`${field}.name`, "UNKNOWN_VARIABLE", `The query declares no variable $${name.slice(0, 80)}.`),
      );
    if (seen.has(name)) problems.push(problem(`${field}.name`, "TWICE", "This variable has a picker already."));
    if ((label?.length ?? 0) > LONGEST_LABEL)
      problems.push(problem(`${field}.label`, "TOO_LONG", `At most ${LONGEST_LABEL} characters.`));
    seen.add(name);
  }
  return problems;
}

/** As it is kept: nothing but what a parameter has. */
export const parametersOf = (parameters: readonly Partial<QueryParameter>[]): QueryParameter[] =>
  parameters.map(({ name = "", kind = ParameterKind.TEXT, label }) => ({
    name,
    kind,
    label: label?.trim() ? label.trim() : null,
  }));
