import fc from "fast-check";
import { withheldGroups, type CountedGroup } from "./small-groups.ts";

const line = (...people: number[]): CountedGroup[] => people.map((count, at) => ({ keys: [`${at}`], people: count }));
const shown = (groups: readonly CountedGroup[], smallest = 5) =>
  withheldGroups(groups, smallest).map((isWithheld, at) => (isWithheld ? "-" : groups[at]?.people));

test.each([
  ["nothing is small", line(5, 6, 40), [5, 6, 40]],
  ["a group of four would follow from the total: the next smallest goes with it", line(4, 7, 40), ["-", "-", 40]],
  ["two small groups that are five together hide each other", line(2, 3, 40), ["-", "-", 40]],
  ["two that are fewer than five together take a third along", line(1, 2, 40, 9), ["-", "-", 40, "-"]],
  ["one group alone", line(4), ["-"]],
  ["all small", line(1, 1, 1), ["-", "-", "-"]],
  ["an empty group tells that nobody is in it", line(0, 6, 9), ["-", "-", 9]],
  ["no groups", [], []],
])("%s", (_, groups, expected) => {
  expect(shown(groups)).toEqual(expected);
});

test("of a table both lines through a small group hide it", () => {
  const table = [
    [3, 8, 9],
    [7, 9, 11],
    [20, 30, 40],
  ].flatMap((row, y) => row.map((people, x) => ({ keys: [`${y}`, `${x}`], people })));

  // 3 takes 8 along in its row and 7 in its column, and these two take the 9 that stands in the lines of both.
  expect(shown(table)).toEqual(["-", "-", 9, "-", "-", 11, 20, 30, 40]);
});

test("another minimum of the agency is kept", () => {
  expect(shown(line(5, 9, 20), 10)).toEqual(["-", "-", 20]);
});

test("in every line of every table nothing is withheld, or two groups with enough people, or the whole line", () => {
  const size = fc.integer({ min: 1, max: 4 });
  const cells = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(size, size, size, cells, fc.integer({ min: 2, max: 8 }), (a, b, c, people, smallest) => {
      const groups: CountedGroup[] = [];
      for (let x = 0; x < a; x += 1)
        for (let y = 0; y < b; y += 1)
          for (let z = 0; z < c; z += 1)
            groups.push({ keys: [`${x}`, `${y}`, `${z}`], people: people[groups.length] ?? 0 });
      const withheld = withheldGroups(groups, smallest);

      groups.forEach((group, at) => {
        if (group.people < smallest) expect(withheld[at]).toBe(true);
        group.keys.forEach((_, free) => {
          const others = groups.map((other, index) => ({ other, index }));
          const inLine = others.filter(({ other }) =>
            other.keys.every((key, i) => i === free || key === group.keys[i]),
          );
          const gone = inLine.filter(({ index }) => withheld[index]);
          const total = gone.reduce((sum, { other }) => sum + other.people, 0);
          expect(gone.length === 0 || gone.length === inLine.length || (gone.length >= 2 && total >= smallest)).toBe(
            true,
          );
        });
      });
    }),
  );
});
