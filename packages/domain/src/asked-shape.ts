import { UNKNOWN, type ColumnKind, type Shape } from "./answer-shape.ts";

/** The parts of a parsed GraphQL document that are read here, as graphql-js has them. */
interface Named {
  readonly value: string;
}
interface Selection {
  readonly kind: string;
  readonly name?: Named | undefined;
  readonly alias?: Named | undefined;
  readonly typeCondition?: { readonly name: Named } | undefined;
  readonly selectionSet?: SelectionSet | undefined;
}
interface SelectionSet {
  readonly selections: readonly Selection[];
}
interface Definition extends Selection {
  readonly operation?: string;
}
export interface AskedDocument {
  readonly definitions: readonly object[];
}

/** What a field gives, by those who know the schema: the name of its type, or the kind of its values, and whether it is a list of them. */
export interface FieldShape {
  readonly type: string;
  /** Null for objects. */
  readonly kind: ColumnKind | null;
  readonly isList: boolean;
}
export type FieldShapes = (type: string, field: string) => FieldShape | null;

/**
 * What an operation asks for. Without the schema it says the names and their order, and the answer says the rest
 * (`mergedShapes`); with it all is said, before the first row is there.
 */
export function askedShape(document: AskedDocument, operationName: string | null, shapes?: FieldShapes): Shape {
  const definitions = document.definitions as readonly Definition[];
  const operations = definitions.filter(({ kind }) => kind === "OperationDefinition");
  const operation = operationName === null ? operations[0] : operations.find((o) => o.name?.value === operationName);
  const fragments = new Map(
    definitions.flatMap((d) => (d.kind === "FragmentDefinition" && d.name ? [[d.name.value, d] as const] : [])),
  );
  const sets = operation?.selectionSet ? [operation.selectionSet] : [];
  return objectOf(sets, ROOTS[operation?.operation ?? "query"] ?? "Query", { fragments, shapes });
}

const ROOTS: Readonly<Record<string, string>> = { query: "Query", mutation: "Mutation", subscription: "Subscription" };

interface Known {
  readonly fragments: ReadonlyMap<string, Definition>;
  readonly shapes: FieldShapes | undefined;
}

interface Asked {
  readonly type: string;
  readonly field: Selection;
}

/** All selections of one object, by the name in the answer: what is asked twice is answered once. */
function objectOf(sets: readonly SelectionSet[], type: string, known: Known): Shape {
  const byName = new Map<string, Asked[]>();
  for (const set of sets)
    for (const asked of fieldsOf(set, type, known, new Set())) {
      const name = asked.field.alias?.value ?? asked.field.name?.value ?? "";
      const same = byName.get(name);
      if (same) same.push(asked);
      else byName.set(name, [asked]);
    }
  return { is: "object", fields: new Map([...byName].map(([name, asked]) => [name, fieldShape(asked, known)])) };
}

function* fieldsOf(set: SelectionSet, type: string, known: Known, within: ReadonlySet<string>): Generator<Asked> {
  for (const selection of set.selections) {
    if (selection.kind === "Field") {
      yield { type, field: selection };
      continue;
    }
    const name = selection.name?.value;
    const fragment = selection.kind === "InlineFragment" ? selection : known.fragments.get(name ?? "");
    if (!fragment?.selectionSet || (name !== undefined && within.has(name))) continue;
    const inner = name === undefined ? within : new Set([...within, name]);
    yield* fieldsOf(fragment.selectionSet, fragment.typeCondition?.name.value ?? type, known, inner);
  }
}

function fieldShape(asked: readonly Asked[], known: Known): Shape {
  const [first] = asked;
  const name = first?.field.name?.value ?? "";
  const said = first && name !== "__typename" ? known.shapes?.(first.type, name) : null;
  const sets = asked.flatMap(({ field }) => field.selectionSet ?? []);
  const one: Shape =
    sets.length > 0 ? objectOf(sets, said?.type ?? "", known) : said?.kind ? { is: "leaf", kind: said.kind } : UNKNOWN;
  return said?.isList ? { is: "list", of: one } : one;
}
