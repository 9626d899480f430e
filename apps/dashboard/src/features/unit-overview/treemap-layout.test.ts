import fc from "fast-check";
import { tiled } from "./treemap-layout.ts";

test("areas are in proportion to what they stand for, the largest first", () => {
  const tiles = tiled([2, 6, 4], (n) => n, 602, 401);
  const areas = tiles.map(({ item, width, height }) => (width * height) / item);

  expect(tiles.map(({ item }) => item)).toEqual([6, 4, 2]);
  for (const area of areas) expect(area / areas[0]!).toBeCloseTo(1, 1);
});

test("what has no size has no tile", () => {
  expect(tiled([0, 3], (n) => n, 100, 100)).toHaveLength(1);
  expect(tiled([], (n: number) => n, 100, 100)).toEqual([]);
});

test("tiles stay inside and never overlap", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 25 }), (sizes) => {
      const tiles = tiled(sizes, (n) => n, 720, 380);
      for (const [i, a] of tiles.entries()) {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 720 && a.y + a.height <= 380).toBe(true);
        for (const b of tiles.slice(i + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});
