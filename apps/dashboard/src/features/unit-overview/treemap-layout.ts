import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";

export interface Tile<T> {
  item: T;
  x: number;
  y: number;
  width: number;
  height: number;
}

const GAP = 2;

/** Areas by size, as near to squares as they go, the largest first. What has no size has no tile. */
export function tiled<T>(items: readonly T[], sizeOf: (item: T) => number, width: number, height: number): Tile<T>[] {
  interface Node {
    item?: T;
    children?: Node[];
  }
  const data: Node = { children: items.filter((item) => sizeOf(item) > 0).map((item) => ({ item })) };
  const root = hierarchy(data)
    .sum(({ item }) => (item === undefined ? 0 : sizeOf(item)))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<Node>().tile(treemapSquarify.ratio(1.2)).size([width, height]).paddingInner(GAP).round(true)(
    root,
  );
  return laid
    .leaves()
    .flatMap(({ data: { item }, x0, y0, x1, y1 }) =>
      item === undefined ? [] : [{ item, x: x0, y: y0, width: x1 - x0, height: y1 - y0 }],
    );
}
