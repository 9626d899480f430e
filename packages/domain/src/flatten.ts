import { mergedShapes, shapeOfValue, UNKNOWN, type ColumnKind, type Shape } from "./answer-shape.ts";

export type Cell = string | number | boolean | null;

/** A column of the table that an answer becomes. */
export interface Column {
  /** The names of the fields from the row to the value, with dots: `employee.name`. */
  readonly key: string;
  readonly path: readonly string[];
  /** A nested list is shown by the number of its items. */
  readonly kind: ColumnKind;
  /** What the items of a nested list have; null where the value is one. */
  readonly items: NestedItems | null;
}

export interface NestedItems {
  readonly columns: readonly Column[];
  /** Whether the items are edges. */
  readonly areEdges: boolean;
}

/** A list of an answer that can be its table: a connection, groups, or another list of objects that is in no list itself. */
export interface TablePlace {
  /** From the answer to the list; empty where the answer has no list and is itself the one row. */
  readonly path: readonly string[];
  readonly isConnection: boolean;
  readonly areEdges: boolean;
  readonly columns: readonly Column[];
}

export interface FlatTable {
  readonly place: TablePlace;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What each row was made of, in the same order: to open what is nested. */
  readonly items: readonly unknown[];
}

export interface Flattening {
  /** What the query asks for: the order of columns, and the columns of an empty list. */
  readonly asked?: Shape | undefined;
  /** Which list, as `placeName` has it; the first without it. */
  readonly place?: string | undefined;
  /** The key of a nested list: one row for each of its items, and one for a row that has none. */
  readonly expanded?: string | undefined;
}

/** The one rule by which the answer to a query becomes columns and rows, on screen and in exports. */
export function flattened(data: unknown, { asked = UNKNOWN, place: wanted, expanded }: Flattening = {}): FlatTable {
  const places = placesOf(mergedShapes(asked, shapeOfValue(data)));
  const place = places.find((each) => placeName(each) === wanted) ?? places[0] ?? NOWHERE;
  const items = itemsAt(data, place);
  const { columns, rowsOf } = rowMaker(place, expanded);
  const made = items.map((item) => ({ item, rows: rowsOf(item) }));
  return {
    place,
    columns,
    rows: made.flatMap(({ rows }) => rows),
    items: made.flatMap(({ item, rows }) => rows.map(() => item)),
  };
}

const NOWHERE: TablePlace = { path: [], isConnection: false, areEdges: false, columns: [] };

/** Names a place for people and addresses: `assessments`, `viewer.employee.reports`, `assessments.groupedAggregates`. */
export const placeName = ({ path, isConnection }: Pick<TablePlace, "path" | "isConnection">): string =>
  (isConnection ? path.slice(0, -1) : path).join(".");

/** All lists that can be the table, connections and groups first; an answer without any is a table of one row. */
export function placesOf(answer: Shape): TablePlace[] {
  const found = listsIn(answer, []);
  if (found.length === 0) return [{ ...NOWHERE, columns: columnsOf(answer, []) }];
  const isFirst = ({ path, isConnection }: TablePlace) => isConnection || path.at(-1) === GROUPS;
  return [...found.filter(isFirst), ...found.filter((place) => !isFirst(place))];
}

const GROUPS = "groupedAggregates";

function listsIn(shape: Shape, path: readonly string[]): TablePlace[] {
  if (shape.is === "leaf") return [];
  if (shape.is === "list")
    return shape.of.is === "object" || shape.of.is === "list" || isConnectionPart(path.at(-1))
      ? [placeAt(shape, path)]
      : [];
  const hasNodes = shape.fields.has("nodes");
  return [...shape.fields].flatMap(([name, within]) =>
    name === "edges" && hasNodes ? [] : listsIn(within, [...path, name]),
  );
}

const isConnectionPart = (name: string | undefined): boolean => name === "nodes" || name === "edges";

function placeAt(list: Shape & { is: "list" }, path: readonly string[]): TablePlace {
  const areEdges = path.at(-1) === "edges";
  const isConnection = areEdges || path.at(-1) === "nodes";
  return { path, isConnection, areEdges, columns: columnsOf(areEdges ? nodeOf(list.of) : list.of, []) };
}

const nodeOf = (edge: Shape): Shape => (edge.is === "object" ? (edge.fields.get("node") ?? UNKNOWN) : UNKNOWN);

/** What tells how a list goes on is no content, and neither is the name of a type unless it was given a name of its own. */
const NO_COLUMNS: ReadonlySet<string> = new Set(["__typename", "pageInfo"]);

function columnsOf(item: Shape, path: readonly string[]): Column[] {
  if (item.is !== "object") return path.length === 0 && item === UNKNOWN ? [] : [columnOf(item, path)];
  const { fields } = item;
  const inside = fields.get("nodes") ?? fields.get("edges");
  const list = path.length > 0 && inside?.is === "list" ? inside : null;
  const part = fields.has("nodes") ? "nodes" : "edges";
  return [...fields].flatMap(([name, within]) => {
    if (NO_COLUMNS.has(name)) return [];
    if (list && isConnectionPart(name)) return name === part ? [listColumn(list, path, [...path, name])] : [];
    return within.is === "object" ? columnsOf(within, [...path, name]) : [columnOf(within, [...path, name])];
  });
}

const columnOf = (shape: Shape, path: readonly string[]): Column =>
  shape.is === "list" && shape.of.is === "object"
    ? listColumn(shape, path, path)
    : { key: path.join("."), path, kind: (shape.is === "leaf" && shape.kind) || "text", items: null };

function listColumn(list: Shape & { is: "list" }, named: readonly string[], path: readonly string[]): Column {
  const areEdges = path.at(-1) === "edges" && named !== path;
  const columns = columnsOf(areEdges ? nodeOf(list.of) : list.of, []);
  return { key: named.join("."), path, kind: "number", items: { columns, areEdges } };
}

/** What a place of an answer lists: edges are given by their nodes. */
export function itemsAt(data: unknown, { path, areEdges }: Pick<TablePlace, "path" | "areEdges">): unknown[] {
  const found = valueAt(data, path);
  if (found === null) return [];
  const list = Array.isArray(found) ? (found as unknown[]) : [found];
  return areEdges ? list.map((edge) => valueAt(edge, ["node"])) : list;
}

/** The columns of a place, and what makes the rows of an item: as many as the expanded list has items, else one. */
export function rowMaker(place: Pick<TablePlace, "columns">, expanded?: string) {
  const at = place.columns.findIndex(({ key, items }) => items !== null && key === expanded);
  const opened = place.columns[at];
  if (!opened?.items) {
    const { columns } = place;
    return { columns, rowsOf: (item: unknown): Cell[][] => [cellsOf(columns, item)] };
  }
  const { items } = opened;
  const within = items.columns.map((column) => ({
    ...column,
    key: [opened.key, column.key].filter(Boolean).join("."),
  }));
  const before = place.columns.slice(0, at);
  const after = place.columns.slice(at + 1);
  return {
    columns: [...before, ...within, ...after],
    rowsOf: (item: unknown): Cell[][] => {
      const [left, right] = [cellsOf(before, item), cellsOf(after, item)];
      const nested = itemsAt(item, { path: opened.path, areEdges: items.areEdges });
      return (nested.length > 0 ? nested : [null]).map((each) => [...left, ...cellsOf(within, each), ...right]);
    },
  };
}

/** The table of a nested list of one row. */
export const nestedRows = (column: Column, item: unknown): Cell[][] =>
  column.items
    ? itemsAt(item, { path: column.path, areEdges: column.items.areEdges }).map((each) =>
        cellsOf(column.items?.columns ?? [], each),
      )
    : [];

export function cellsOf(columns: readonly Column[], item: unknown): Cell[] {
  const cells: Cell[] = [];
  for (const { path, items } of columns) {
    const value = valueAt(item, path);
    cells.push(items ? (Array.isArray(value) ? value.length : null) : cellOf(value));
  }
  return cells;
}

function valueAt(from: unknown, path: readonly string[]): unknown {
  let value = from;
  for (const name of path) {
    if (value === null || typeof value !== "object") return null;
    value = (value as Record<string, unknown>)[name];
  }
  return value ?? null;
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value !== "object") return value as Cell;
  // A list of words, as one would write it; what has no words of its own, as it came.
  return Array.isArray(value)
    ? value
        .map((each) => (each !== null && typeof each === "object" ? JSON.stringify(each) : String(each ?? "")))
        .join(", ")
    : JSON.stringify(value);
}
