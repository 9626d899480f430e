import { treeOf } from "./tree.ts";

const node = (id: string, parentId: string | null) => ({ parentId, result: { id } });

test("nodes hang on the one that they name, in their order; who names none that is there stands at the top", () => {
  const [first, second, ...rest] = treeOf([
    node("a", null),
    node("b", "elsewhere"),
    node("c", "a"),
    node("d", "c"),
    node("e", "a"),
  ]);

  expect(rest).toEqual([]);
  expect(second?.node.result.id).toBe("b");
  expect(
    first?.children.map(({ node: of, children }) => [of.result.id, children.map((one) => one.node.result.id)]),
  ).toEqual([
    ["c", ["d"]],
    ["e", []],
  ]);
});
