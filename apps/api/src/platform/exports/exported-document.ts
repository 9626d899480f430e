import type { TablePlace } from "@andir/domain/flatten";
import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { isLeftOut, type Variables } from "../limits/arguments.ts";
import { fragmentsOf } from "../selection.ts";

/** The part of an operation that gives its table, without pages. */
export interface ExportedDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The connection that is read to its end. */
  readonly field: FieldNode | undefined;
}

/**
 * Without what `@include` and `@skip` leave out by these variables, which has no column; and the parts of a connection by their own
 * names, since by these one knows it.
 */
export function readable(schema: GraphQLSchema, document: DocumentNode, variables: Variables): DocumentNode {
  const types = new TypeInfo(schema);
  const leave = (node: SelectionNode) => (isLeftOut(node, variables) ? null : undefined);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        if (isLeftOut(node, variables)) return null;
        const parent = types.getParentType()?.name ?? "";
        return node.alias && (PARTS[node.name.value] ?? /^$/).test(parent) ? { ...node, alias: undefined } : undefined;
      },
      FragmentSpread: leave,
      InlineFragment: leave,
    }),
  );
}

const PARTS: Readonly<Record<string, RegExp>> = { nodes: /Connection$/, edges: /Connection$/, node: /Edge$/ };

const PAGING: ReadonlySet<string> = new Set(["first", "last", "after", "before"]);

/**
 * Only the way to the table and what its rows are made of. `rows` asks for them whatever the page, `total` for their number. With
 * `first` it says what a page of so many would ask for, to count its cost.
 */
export function exportedDocument(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  place: TablePlace,
  asked: "rows" | "total",
  first?: number,
): ExportedDocument {
  const fragments = fragmentsOf(document);
  let connection: FieldNode | undefined;

  function pruned(set: SelectionSetNode, path: readonly string[]): SelectionNode[] {
    const [name, ...rest] = path;
    return inlined(set).flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return [{ ...selection, selectionSet: setOf(pruned(selection.selectionSet, path)) }];
      const field = selection as FieldNode;
      if ((field.alias ?? field.name).value !== name) return [];
      if (rest.length === 0 || !field.selectionSet) return [field];
      if (!place.isConnection || rest.length > 1)
        return [{ ...field, selectionSet: setOf(pruned(field.selectionSet, rest)) }];
      const whole = {
        ...field,
        arguments: [...(field.arguments ?? []).filter((a) => !PAGING.has(a.name.value)), ...firstOf(first)],
        selectionSet: setOf(
          asked === "total"
            ? [TOTAL]
            : place.areEdges
              ? [nodesOf(field.selectionSet)]
              : pruned(field.selectionSet, rest),
        ),
      };
      connection ??= whole;
      return [whole];
    });
  }

  /** Edges have cursors, which cost something for each row and tell nothing in a file. */
  function nodesOf(set: SelectionSetNode): FieldNode {
    const within = (inner: SelectionSetNode, name: string): SelectionNode[] =>
      flat(inner).flatMap((field) => (field.name.value === name ? (field.selectionSet?.selections ?? []) : []));
    return { ...NODES, selectionSet: setOf(within(setOf(within(set, "edges")), "node")) };
  }

  const flat = (set: SelectionSetNode): FieldNode[] =>
    inlined(set).flatMap((each) =>
      each.kind === Kind.INLINE_FRAGMENT ? flat(each.selectionSet) : [each as FieldNode],
    );

  const inlined = (set: SelectionSetNode): SelectionNode[] =>
    set.selections.map((selection) => {
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : undefined;
      return fragment
        ? { kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, selectionSet: fragment.selectionSet }
        : selection;
    });

  const only: OperationDefinitionNode =
    place.path.length === 0
      ? operation
      : { ...operation, selectionSet: setOf(pruned(operation.selectionSet, place.path)) };
  return {
    document: { ...document, definitions: document.definitions.map((d) => (d === operation ? only : d)) },
    operation: only,
    field: connection,
  };
}

/** The same place in what `exportedDocument` asks for. */
export const placeInExport = (place: TablePlace): TablePlace =>
  place.areEdges ? { ...place, path: [...place.path.slice(0, -1), "nodes"], areEdges: false } : place;

const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });
const named = (value: string): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value } });
const NODES = named("nodes");
const TOTAL = named("totalCount");

const firstOf = (first: number | undefined) =>
  first === undefined
    ? []
    : [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: "first" },
          value: { kind: Kind.INT, value: String(first) },
        } as const,
      ];
