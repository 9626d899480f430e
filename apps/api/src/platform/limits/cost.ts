import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { fragmentsOf } from "../selection.ts";
import { argumentsOf, isLeftOut, ordersByOthers, type Argument, type Variables } from "./arguments.ts";
import { refuse } from "./refusal.ts";

/** How many items a list that is no connection is counted with; a function where its arguments say it. */
export type Bound = number | ((argument: Argument) => number);
/** By `Type.field`. */
export type Bounds = Readonly<Record<string, Bound>>;

/** What an operation can cause at most, known before it runs. */
export interface Cost {
  /** Times that a list is asked for, of whatever parent, in hundreds; at least 1. As GitHub counts. */
  readonly points: number;
  /** Items of all lists. */
  readonly nodes: number;
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly mutations: number;
}

const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;
/** A list that is ordered by other records counts as so many more lists of one item: they are read for every row, whatever the page. */
const ROWS_ORDERED = 100;
/** Fields that are looked at before the count itself becomes the cost: fragments can fold a large tree into a short text. */
const MAX_FIELDS = 20_000;

interface Place {
  /** How many objects of this type the answer can hold here. */
  readonly count: number;
  readonly depth: number;
  /** Within a connection: the size of its page. */
  readonly page: number | null;
}

export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  bounds: Bounds,
  largestPage: number = MAX_PAGE,
): Cost {
  const fragments = fragmentsOf(document);
  let requests = 0;
  let fields = 0;
  const deepest = { graph: 0, introspection: 0 };

  /** Nodes below the selections of one type; an abstract type costs what its dearest kind does. */
  function walk(sets: readonly SelectionSetNode[], type: GraphQLObjectType, place: Place): number {
    let nodes = 0;
    for (const same of collect(sets, type).values()) {
      const [first] = same as [FieldNode, ...FieldNode[]];
      if ((fields += 1) > MAX_FIELDS) throw refuse("fields", fields, MAX_FIELDS);
      const name = first.name.value;
      const within = same.flatMap((node) => node.selectionSet ?? []);
      if (name === "__schema" || name === "__type") {
        deepest.introspection = Math.max(deepest.introspection, heightOf(within, fragments) + 1);
        continue;
      }
      const depth = place.depth + 1;
      deepest.graph = Math.max(deepest.graph, depth);
      const field = type.getFields()[name];
      if (!field || within.length === 0) continue;

      const argument = argumentsOf(field, first, variables);
      const inPage = place.page !== null && (name === "nodes" || name === "edges");
      const connection = isConnection(field);
      const list = !inPage && isListType(getNullableType(field.type));
      const items = inPage ? (place.page ?? 0) : list ? boundOf(type, name, argument, bounds) : 1;
      if (connection || list) requests += place.count;
      if (connection) {
        const looked = place.count * ordersByOthers(field, first, variables) * ROWS_ORDERED;
        requests += looked;
        nodes += looked;
      }
      if (inPage || list) nodes += place.count * items;
      nodes += below(within, field, {
        count: place.count * items,
        depth,
        page: connection ? pageSize(argument, largestPage) : null,
      });
    }
    return nodes;
  }

  function below(sets: readonly SelectionSetNode[], field: GraphQLField<unknown, unknown>, place: Place): number {
    const type = getNamedType(field.type);
    if (isObjectType(type)) return walk(sets, type, place);
    if (!isAbstractType(type)) return 0;
    let [dearest, asked] = [0, requests];
    const before = requests;
    for (const kind of kindsIn(sets, schema.getPossibleTypes(type))) {
      requests = before;
      dearest = Math.max(dearest, walk(sets, kind, place));
      asked = Math.max(asked, requests);
    }
    requests = asked;
    return dearest;
  }

  /** The fields by their name in the answer: what is asked for twice is answered once. */
  function collect(sets: readonly SelectionSetNode[], type: GraphQLObjectType) {
    const found = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const add = (set: SelectionSetNode) => {
      for (const selection of set.selections) {
        if (isLeftOut(selection, variables)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          const same = found.get(key);
          if (same) same.push(selection);
          else found.set(key, [selection]);
          continue;
        }
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          if (spread.has(selection.name.value)) continue;
          spread.add(selection.name.value);
        }
        if (fragment && holds(type, fragment.typeCondition?.name.value)) add(fragment.selectionSet);
      }
    };
    for (const set of sets) add(set);
    return found;
  }

  /** Only the kinds that a fragment names differ; all others are alike. */
  function kindsIn(sets: readonly SelectionSetNode[], possible: readonly GraphQLObjectType[]) {
    const named = new Set<string>();
    const seen = new Set<string>();
    const look = (set: SelectionSetNode): void => {
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) continue;
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          if (seen.has(selection.name.value)) continue;
          seen.add(selection.name.value);
        }
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (!fragment) continue;
        if (fragment.typeCondition) named.add(fragment.typeCondition.name.value);
        look(fragment.selectionSet);
      }
    };
    for (const set of sets) look(set);
    const kinds = possible.filter((type) => named.has(type.name));
    return kinds.length > 0 ? kinds : possible.slice(0, 1);
  }

  const holds = (type: GraphQLObjectType, condition: string | undefined): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const named = schema.getType(condition);
    return isAbstractType(named) && schema.isSubType(named, type);
  };

  const root = schema.getRootType(operation.operation);
  if (!root) return { points: 1, nodes: 0, depth: 0, introspectionDepth: 0, mutations: 0 };
  const place = { count: 1, depth: 0, page: null };
  const nodes = walk([operation.selectionSet], root, place);
  return {
    points: Math.max(1, Math.round(requests / 100)),
    nodes,
    depth: deepest.graph,
    introspectionDepth: deepest.introspection,
    mutations: operation.operation === "mutation" ? collect([operation.selectionSet], root).size : 0,
  };
}

const isConnection = (field: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(field.type).name.endsWith("Connection") && field.args.some(({ name }) => name === "first");

/** More than a page may hold is refused where the list is read; less than nothing too. */
function pageSize(argument: Argument, largest: number): number {
  const size = argument("first") ?? argument("last") ?? DEFAULT_PAGE;
  return typeof size === "number" ? Math.min(Math.max(size, 0), largest) : DEFAULT_PAGE;
}

function boundOf(type: GraphQLObjectType, name: string, argument: Argument, bounds: Bounds): number {
  // What is to be mended is a problem or two, in whatever outcome.
  const bound = bounds[`${type.name}.${name}`] ?? (name === "problems" ? 1 : MAX_PAGE);
  return typeof bound === "number" ? bound : bound(argument);
}

function heightOf(sets: readonly SelectionSetNode[], fragments: Map<string, FragmentDefinitionNode>): number {
  let height = 0;
  for (const set of sets)
    for (const selection of set.selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragments.get(selection.name.value)?.selectionSet
          : selection.selectionSet;
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      height = Math.max(height, own + (inner ? heightOf([inner], fragments) : 0));
    }
  return height;
}
