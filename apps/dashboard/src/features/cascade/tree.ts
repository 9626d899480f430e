/** A list of nodes that name their parents, as a tree. What hangs on a node that is not in the list stands at the top. */
export interface Tree<T> {
  node: T;
  children: Tree<T>[];
}

export function treeOf<T extends { parentId: string | null; result: { id: string } }>(nodes: readonly T[]): Tree<T>[] {
  const trees = new Map(nodes.map((node) => [node.result.id, { node, children: [] as Tree<T>[] }]));
  const roots: Tree<T>[] = [];
  for (const tree of trees.values()) {
    const parent = tree.node.parentId === null ? undefined : trees.get(tree.node.parentId);
    (parent?.children ?? roots).push(tree);
  }
  return roots;
}
