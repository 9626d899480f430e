import { Kind, type DocumentNode, type FieldNode, type SelectionNode, type SelectionSetNode } from "graphql";

type Fragments = ReadonlyMap<string, SelectionSetNode>;

/**
 * A document whose unmasked fragments stand where they were spread, and in which each field is asked for once. What a page is added up from
 * names the same people in many fragments, and Apollo's cache writes and reads a field as often as the document names it: of the team's page
 * that was half of its work. The answer is the same. An unmasked fragment has to be of the type that it is spread in.
 */
export function askedOnce(document: DocumentNode): DocumentNode {
  const fragments: Fragments = new Map(
    document.definitions.flatMap((found) =>
      found.kind === Kind.FRAGMENT_DEFINITION ? [[found.name.value, found.selectionSet] as const] : [],
    ),
  );
  const definitions = document.definitions.map((found) =>
    found.kind === Kind.OPERATION_DEFINITION
      ? { ...found, selectionSet: mergeOf([found.selectionSet], fragments) }
      : found,
  );
  const needed = new Set<string>();
  for (const found of definitions)
    if (found.kind === Kind.OPERATION_DEFINITION) addSpreads(found.selectionSet, fragments, needed);
  const isOfFragmentsAlone = definitions.every(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return {
    ...document,
    definitions: definitions.filter(
      (found) => isOfFragmentsAlone || found.kind !== Kind.FRAGMENT_DEFINITION || needed.has(found.name.value),
    ),
  };
}

function mergeOf(sets: readonly SelectionSetNode[], fragments: Fragments): SelectionSetNode {
  const groups = new Map<string, SelectionNode[]>();
  for (const selection of sets.flatMap(({ selections }) => selections.flatMap((one) => inPlace(one, fragments)))) {
    const key = keyOf(selection, groups.size);
    groups.set(key, [...(groups.get(key) ?? []), selection]);
  }
  return { kind: Kind.SELECTION_SET, selections: [...groups.values()].map((same) => oneOf(same, fragments)) };
}

function oneOf([first, ...others]: readonly SelectionNode[], fragments: Fragments): SelectionNode {
  const below = [first, ...others].flatMap((one) =>
    one?.kind === Kind.FIELD && one.selectionSet ? [one.selectionSet] : [],
  );
  return below.length === 0 ? first! : { ...(first as FieldNode), selectionSet: mergeOf(below, fragments) };
}

function inPlace(selection: SelectionNode, fragments: Fragments): readonly SelectionNode[] {
  if (selection.kind !== Kind.FRAGMENT_SPREAD || !isUnmaskedAlways(selection)) return [selection];
  const stands = fragments.get(selection.name.value);
  return stands ? stands.selections.flatMap((one) => inPlace(one, fragments)) : [selection];
}

const isUnmaskedAlways = ({ directives }: SelectionNode): boolean =>
  directives?.length === 1 && directives[0]?.name.value === "unmask";

/** The same for what is asked for in the same way: a field by its name, arguments and conditions, a masked fragment by its name. */
function keyOf(selection: SelectionNode, order: number): string {
  if (selection.kind === Kind.INLINE_FRAGMENT) return `inline ${order}`;
  const name = `${selection.kind} ${selection.kind === Kind.FIELD ? (selection.alias?.value ?? "") : ""}:${selection.name.value}`;
  const more = [...(selection.directives ?? []), ...(selection.kind === Kind.FIELD ? (selection.arguments ?? []) : [])];
  return more.length === 0 ? name : `${name} ${JSON.stringify(more, withoutPlace)}`;
}

const withoutPlace = (key: string, value: unknown): unknown => (key === "loc" ? undefined : value);

function addSpreads({ selections }: SelectionSetNode, fragments: Fragments, found: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      if (selection.selectionSet) addSpreads(selection.selectionSet, fragments, found);
    } else if (!found.has(selection.name.value)) {
      found.add(selection.name.value);
      const below = fragments.get(selection.name.value);
      if (below) addSpreads(below, fragments, found);
    }
  }
}
