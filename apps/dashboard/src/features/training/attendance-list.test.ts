import { rowsOfList } from "./attendance-list.ts";

const [A, B] = ["198501012010011001", "199002022015022002"];

test.each([
  [
    "a column of NIP",
    `${A}\n${B}\n`,
    [
      [1, A],
      [2, B],
    ],
  ],
  [
    "a head, a name before it, semicolons",
    `Nama;NIP\nSiti;${A}\n\nBudi;${B}`,
    [
      [2, A],
      [4, B],
    ],
  ],
  ["spaces and quotes as spreadsheets write them", `"Siti","19850101 201001 1 001"`, [[1, A]]],
  ["a text cell, so that no digit is lost", `'${A}\t09:02`, [[1, A]]],
  [
    "a line without one is kept, for the server to say what is wrong",
    `NIP\n${A}\n12345`,
    [
      [2, A],
      [3, "12345"],
    ],
  ],
  ["a name alone as well", `NIP\nSiti`, [[2, "Siti"]]],
  ["nothing", " \n\n", []],
])("%s", (_what, text, rows) => {
  expect(rowsOfList(text).map(({ line, nip }) => [line, nip])).toEqual(rows);
});
