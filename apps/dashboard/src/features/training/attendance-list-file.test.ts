import { writeXlsx } from "hucre/xlsx";
import { listInFile } from "./attendance-list-file.ts";
import { rowsOfList } from "./attendance-list.ts";

const [A, B] = ["198501012010011001", "199002022015022002"];

const workbook = async (rows: (string | number | null)[][]) =>
  new File([new Uint8Array(await writeXlsx({ sheets: [{ name: "Hadir", rows }] }))], "hadir.xlsx");

test("the NIP of a workbook are read with the lines on which they stand, whatever is beside them", async () => {
  const found = await listInFile(
    await workbook([
      ["Daftar hadir", null],
      ["No", "Nama", "NIP"],
      [1, "Siti\tAminah", A],
      [null, null, null],
      [2, "Budi", `19900202 201502 2 002`],
    ]),
  );
  expect(found!.lost).toEqual([]);
  expect(rowsOfList(found!.text).filter(({ nip }) => nip.length === 18)).toEqual([
    { line: 3, nip: A },
    { line: 5, nip: B },
  ]);
});

test("a NIP that was kept as a number has lost its last digits, and the line is named", async () => {
  const found = await listInFile(await workbook([["NIP"], [Number(A)], [A]]));
  expect(found!.lost).toEqual([2]);
  expect(found!.text.split("\n")).toEqual(["NIP", "#", A]);
});

test("a text of an older spreadsheet and one with a mark before it are read", async () => {
  const old = new File([Uint8Array.from([0x4a, 0x6f, 0x73, 0xe9, 0x3b, 0x31])], "a.csv");
  expect((await listInFile(old))!.text).toBe("José;1");
  const marked = await listInFile(new File([`\uFEFFNIP\r\n${A}\r\n`], "a.csv"));
  expect(rowsOfList(marked!.text)).toEqual([{ line: 2, nip: A }]);
});

test.each([
  ["a workbook of before 2007 or with a password", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
  ["an archive of something else", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
])("%s is no list", async (_what, bytes) => {
  expect(await listInFile(new File([bytes], "a.xlsx"))).toBeNull();
});
