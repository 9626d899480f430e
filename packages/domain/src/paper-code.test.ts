import { PAPER_CODE_LETTERS, paperCode, readPaperCode, shownPaperCode } from "./paper-code.ts";

test("a code has twelve letters, each chosen by its number", () => {
  expect(paperCode((at) => at)).toBe("0123456789AB");
  expect(paperCode((at) => 255 - at)).toHaveLength(12);
});

test("no letter of it is taken for another", () => {
  expect(new Set(PAPER_CODE_LETTERS).size).toBe(32);
  for (const letter of "ILOU") expect(PAPER_CODE_LETTERS).not.toContain(letter);
});

test("what is shown reads back as what it was, whatever its letters", () => {
  for (let first = 0; first < PAPER_CODE_LETTERS.length; first += 1) {
    const code = paperCode((at) => first * 7 + at * 5);
    expect(shownPaperCode(code)).toMatch(/^.{4}-.{4}-.{4}$/);
    expect(readPaperCode(shownPaperCode(code))).toBe(code);
  }
});

test.each([
  ["7k2m 4pqx 9tbd", "7K2M4PQX9TBD"],
  ["7K2M-4PQX-9TBD", "7K2M4PQX9TBD"],
  ["oiLo-0000-0000", "011000000000"],
  ["7K2M4PQX9TB", null],
  ["7K2M4PQX9TBDD", null],
  ["7K2M4PQX9TBU", null],
  ["", null],
])("%j is read as %j", (typed, code) => {
  expect(readPaperCode(typed)).toBe(code);
});
