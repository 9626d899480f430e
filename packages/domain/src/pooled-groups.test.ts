import { pooledGroups, type TreeUnit } from "./pooled-groups.ts";

/** A tree as text: each unit with its own people and those below it. */
type Tree = { [unit: string]: [own: number, below?: Tree] };

function flat(tree: Tree, parentKey: string | null = null): { units: TreeUnit[]; own: [string, number][] } {
  const found = Object.entries(tree).map(([key, [own, below]]) => {
    const rest = below ? flat(below, key) : { units: [], own: [] };
    return { units: [{ key, parentKey }, ...rest.units], own: [[key, own] as [string, number], ...rest.own] };
  });
  return { units: found.flatMap(({ units }) => units), own: found.flatMap(({ own }) => own) };
}

function pooled(tree: Tree, smallest = 5) {
  const { units, own } = flat(tree);
  const held = new Map(own.filter(([, people]) => people > 0));
  return pooledGroups(units, held, { peopleOf: (n) => n, add: (a, b) => a + b, smallest });
}

const told = (tree: Tree) =>
  Object.fromEntries(
    [...pooled(tree)].map(([key, { pool, whole, leftOut }]) => [key, [pool ?? "-", whole ?? "-", leftOut]]),
  );

test.each<[what: string, tree: Tree, told: Record<string, (number | string)[]>]>([
  ["a unit that is large enough stands alone", { A: [5] }, { A: [5, 5, 0] }],
  ["one that is too small is not told of", { A: [4] }, { A: ["-", "-", 4] }],
  ["nobody is not withheld but not there", { A: [0] }, { A: ["-", "-", 0] }],
  [
    "a small unit is told with the one above, and is in no difference",
    { A: [6, { B: [3], C: [8] }] },
    { A: [9, 17, 0], B: ["-", "-", 3], C: [8, 8, 0] },
  ],
  [
    "a head alone above units that are told is left out of all",
    { A: [1, { B: [8], C: [9] }] },
    { A: ["-", 17, 1], B: [8, 8, 0], C: [9, 9, 0] },
  ],
  [
    "small units wait together until they are enough",
    { A: [1, { B: [1, { D: [2], E: [1] }], C: [7] }] },
    { A: [5, 12, 0], B: ["-", "-", 4], C: [7, 7, 0], D: ["-", "-", 2], E: ["-", "-", 1] },
  ],
  [
    "what is enough on the way is told there and goes no further",
    { A: [2, { B: [2, { D: [2], E: [2] }] }] },
    { A: ["-", 6, 2], B: [6, 6, 0], D: ["-", "-", 2], E: ["-", "-", 2] },
  ],
])("%s", (_, tree, expected) => {
  expect(told(tree)).toEqual(expected);
});

test("whatever the tree, no sum and no difference of what is told is of fewer than the smallest group", () => {
  let seed = 7;
  const next = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % (most + 1);
  const grow = (depth: number, prefix: string): Tree =>
    Object.fromEntries(
      Array.from({ length: 1 + next(3) }, (_, i) => {
        const name = `${prefix}${i}`;
        return [name, depth === 0 ? [next(9)] : [next(6), grow(depth - 1, name)]];
      }),
    );
  for (let turn = 0; turn < 300; turn += 1) {
    const tree: Tree = { root: [next(4), grow(2, "u")] };
    const { units, own } = flat(tree);
    const found = pooled(tree);
    for (const { key } of units) {
      const { pool, whole } = found.get(key)!;
      if (pool !== null) expect(pool).toBeGreaterThanOrEqual(5);
      const below = units.filter(({ parentKey }) => parentKey === key).map((child) => found.get(child.key)!.whole ?? 0);
      const rest = (whole ?? 0) - below.reduce((sum, n) => sum + n, 0);
      expect(rest).toBe(pool ?? 0);
    }
    // Nobody is counted twice, and fewer than the smallest group are in no number at the top.
    const everyone = own.reduce((sum, [, people]) => sum + people, 0);
    const root = found.get("root")!;
    expect((root.whole ?? 0) + root.leftOut).toBe(everyone);
    expect(root.leftOut).toBeLessThan(5);
  }
});
