import {
  getNamedType,
  isObjectType,
  isInterfaceType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { Reading } from "./find-problems.ts";
import type { Problem } from "./problem.ts";
import { sayRefused } from "./problem-words.ts";

/** Where in the text each of the server's refusals is to be mended. */
export function locateErrors(
  errors: readonly GraphQLFormattedError[],
  text: string,
  { document, operation }: Reading,
  schema: GraphQLSchema | null,
): Problem[] {
  return errors.map((error) => {
    const message = sayRefused(error);
    const place =
      document && operation
        ? (placeOfError(error, document, operation, schema) ?? startOf(operation))
        : placeOfLocation(error, text);
    return { in: "query", message, ...place };
  });
}

interface Place {
  from: number;
  to: number;
}

function placeOfError(
  { extensions, path, locations }: GraphQLFormattedError,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema | null,
): Place | null {
  if (extensions?.["code"] === "COST_LIMIT_EXCEEDED") {
    const { limited, limit } = extensions;
    if (limited === "nodes" && schema) return placeOfField(dearestList(document, operation, schema));
    if (limited === "depth") return placeOfField(fieldAtDepth(document, operation, Number(limit) + 1));
    if (limited === "aliases") return placeOfField(nthAlias(document, Number(limit) + 1));
  }
  if (path !== undefined) return placeOfField(fieldAt(document, operation, path));
  const [location] = locations ?? [];
  if (!location) return null;
  return placeOfField(fieldOnLine(document, location.line, location.column));
}

const startOf = ({ name, loc }: OperationDefinitionNode): Place => ({
  from: name?.loc?.start ?? loc?.start ?? 0,
  to: name?.loc?.end ?? (loc?.start ?? 0) + 1,
});

function placeOfLocation({ locations }: GraphQLFormattedError, text: string): Place {
  const [location] = locations ?? [];
  if (!location) return { from: 0, to: Math.min(1, text.length) };
  const before =
    text
      .split("\n")
      .slice(0, location.line - 1)
      .join("\n").length + (location.line > 1 ? 1 : 0);
  const from = Math.min(before + location.column - 1, text.length);
  return { from, to: Math.min(from + 1, text.length) };
}

/** The name of a field with its arguments: what one changes to ask for less. */
function placeOfField(field: FieldNode | null): Place | null {
  if (!field?.loc) return null;
  const lastArgument = field.arguments?.at(-1)?.loc?.end;
  return {
    from: field.loc.start,
    to: lastArgument === undefined ? (field.name.loc?.end ?? field.loc.end) : lastArgument + 1,
  };
}

const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])));

/** Every field once, with the fields that it stands in. */
function walk(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  see: (field: FieldNode, above: readonly FieldNode[]) => void,
): void {
  const fragments = fragmentsOf(document);
  const into = (set: SelectionSetNode | undefined, above: readonly FieldNode[], within: ReadonlySet<string>): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        see(selection, above);
        into(selection.selectionSet, [...above, selection], within);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) into(selection.selectionSet, above, within);
      else if (!within.has(selection.name.value))
        into(fragments.get(selection.name.value)?.selectionSet, above, new Set([...within, selection.name.value]));
    }
  };
  into(operation.selectionSet, [], new Set());
}

function fieldAt(document: DocumentNode, operation: OperationDefinitionNode, path: readonly (string | number)[]) {
  const names = path.filter((part) => typeof part === "string").join(".");
  let found: FieldNode | null = null;
  walk(document, operation, (field, above) => {
    if ([...above, field].map(nameInAnswer).join(".") === names) found ??= field;
  });
  return found as FieldNode | null;
}

const nameInAnswer = ({ alias, name }: FieldNode): string => (alias ?? name).value;

function fieldAtDepth(document: DocumentNode, operation: OperationDefinitionNode, depth: number) {
  let found: FieldNode | null = null;
  walk(document, operation, (field, above) => {
    if (above.length + 1 >= depth) found ??= field;
  });
  return found as FieldNode | null;
}

function nthAlias(document: DocumentNode, nth: number): FieldNode | null {
  let seen = 0;
  let found: FieldNode | null = null;
  visit(document, {
    Field(field) {
      if (field.alias && (seen += 1) === nth) found = field;
    },
  });
  return found;
}

function fieldOnLine(document: DocumentNode, line: number, column: number): FieldNode | null {
  let found: FieldNode | null = null;
  visit(document, {
    Field(field) {
      if (field.loc?.startToken.line === line && field.loc.startToken.column === column) found = field;
    },
  });
  return found;
}

const PAGE = 20;

/** Of the connections that stand in others, the one that is multiplied to the most. */
function dearestList(document: DocumentNode, operation: OperationDefinitionNode, schema: GraphQLSchema) {
  let dearest: { field: FieldNode; items: number } | null = null;
  walk(document, operation, (field, above) => {
    const pages = pagesOf([...above, field], operation, schema);
    if (pages === null) return;
    if (dearest === null || pages > dearest.items) dearest = { field, items: pages };
  });
  return (dearest as { field: FieldNode } | null)?.field ?? null;
}

/** How many items a list can hold below all its parents; null for what is no connection. */
function pagesOf(
  fields: readonly FieldNode[],
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): number | null {
  let type = schema.getRootType(operation.operation) ?? null;
  let items = 1;
  let isConnection = false;
  for (const field of fields) {
    if (!isObjectType(type) && !isInterfaceType(type)) return isConnection ? items : null;
    const known = type.getFields()[field.name.value];
    if (!known) return null;
    const named = getNamedType(known.type);
    isConnection = named.name.endsWith("Connection");
    if (isConnection) {
      const size = field.arguments?.find(({ name }) => name.value === "first" || name.value === "last")?.value;
      items *= size?.kind === Kind.INT ? Number(size.value) : PAGE;
    }
    type = isObjectType(named) ? named : null;
  }
  return isConnection ? items : null;
}
