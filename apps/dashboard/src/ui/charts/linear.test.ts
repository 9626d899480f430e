import { linear, ticks } from "./linear.ts";

it.each([
  [[0, 100], 2, [0, 50, 100]],
  [[0, 60.5], 3, [0, 20, 40, 60]],
  [[0, 18.7], 3, [0, 5, 10, 15]],
  [[40, 100], 3, [40, 60, 80, 100]],
  [[0, 1], 2, [0, 0.5, 1]],
] as const)("the span %p is marked at round numbers", (span, count, marks) => {
  expect(ticks(span, count)).toEqual(marks);
});

it("a value keeps its place from one span to another", () => {
  const y = linear([0, 100], [148, 20]);

  expect([y(0), y(50), y(100)]).toEqual([148, 84, 20]);
});

it("a span of no length puts everything at the start", () => {
  expect(linear([5, 5], [0, 10])(5)).toBe(0);
});
