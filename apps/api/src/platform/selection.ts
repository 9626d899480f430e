import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

type Fragments = (name: string) => FragmentDefinitionNode | undefined;

/** The fields of a selection, those within fragments included. */
export function* fieldsOf(set: SelectionSetNode | undefined, fragments: Fragments): Generator<FieldNode> {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) yield selection;
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsOf(selection.selectionSet, fragments);
    else yield* fieldsOf(fragments(selection.name.value)?.selectionSet, fragments);
  }
}

/** The fragments of a document by their names. */
export const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])),
  );

/** The names of the root fields that an operation runs, whatever they are wrapped in; `__typename` is no secret. */
export function rootFieldsOf(document: DocumentNode, { selectionSet }: OperationDefinitionNode): Set<string> {
  const fragments = fragmentsOf(document);
  const names = [...fieldsOf(selectionSet, (name) => fragments.get(name))].map((field) => field.name.value);
  return new Set(names.filter((name) => name !== "__typename"));
}

const knownBelow = new WeakMap<readonly FieldNode[], Map<string, readonly string[]>>();

/** The names of the fields that are shown at the end of a path of fields; without a path, of what the resolver answers. */
export function shownBelow({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: string[]): readonly string[] {
  let known = knownBelow.get(fieldNodes);
  if (!known) knownBelow.set(fieldNodes, (known = new Map()));
  let names = known.get(path.join());
  if (!names) {
    const within = (field: FieldNode) => [...fieldsOf(field.selectionSet, (name) => fragments[name])];
    const ends = path.reduce<readonly FieldNode[]>(
      (nodes, step) => nodes.flatMap(within).filter((field) => field.name.value === step),
      fieldNodes,
    );
    known.set(path.join(), (names = [...new Set(ends.flatMap(within).map((field) => field.name.value))]));
  }
  return names;
}

/** What a request shows of a list. */
export interface Shown {
  /** Whether it shows edges or pageInfo: cursors cost a column per order term. */
  readonly cursors: boolean;
  /** The fields of the items. */
  readonly fields: readonly string[];
  /** The same for the same of both. */
  readonly signature: string;
  /** The list itself, where the operation asks for it. */
  readonly field: FieldNode | undefined;
}

// The compiled operation passes the same nodes at every call.
const known = new WeakMap<readonly FieldNode[], Shown>();

export function shownOf(info: GraphQLResolveInfo): Shown {
  let shown = known.get(info.fieldNodes);
  if (!shown) known.set(info.fieldNodes, (shown = read(info)));
  return shown;
}

function read({ fieldNodes, fragments }: GraphQLResolveInfo): Shown {
  const within = (field: FieldNode) => [...fieldsOf(field.selectionSet, (name) => fragments[name])];
  const parts = fieldNodes.flatMap(within);
  const edges = parts.filter((part) => part.name.value === "edges");
  const items = [
    ...parts.filter((part) => part.name.value === "nodes"),
    ...edges.flatMap(within).filter((part) => part.name.value === "node"),
  ];
  const cursors = edges.length > 0 || parts.some((part) => part.name.value === "pageInfo");
  const fields = [...new Set(items.flatMap(within).map((field) => field.name.value))].toSorted();
  return { cursors, fields, signature: `${cursors} ${fields.join()}`, field: fieldNodes[0] };
}
