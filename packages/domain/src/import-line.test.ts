import { mappingOf, type ImportColumn } from "./import-columns.ts";
import { lineKind, placesNeeded } from "./import-line.ts";

const says = { ID: "", EN: "" };
const COLUMNS: readonly ImportColumn[] = [
  { name: "nip", heads: ["NIP"], type: "NIP", isRequired: true, says, example: "" },
  { name: "name", heads: ["Nama"], type: "TEXT", isRequired: true, says, example: "" },
  { name: "grade", heads: ["Golongan"], type: "GRADE", says, example: "" },
];
const HEADS = ["No", "NIP", "Nama", "Golongan"];
const mapping = mappingOf(COLUMNS, HEADS);
const reading = { columns: COLUMNS, mapping, heads: HEADS, needed: placesNeeded(COLUMNS, mapping) };

test.each([
  ["a person", "1|198503122010011004|Budi|III/c", "ROW"],
  ["a person without a number", "1||Budi|III/c", "ROW"],
  ["a name alone", "||Budi Santoso Wibowo|", "ROW"],
  ["a number alone", "|198503122010011004||", "ROW"],
  ["a name that begins as a sum does", "|198503122010011004|Jumlah Santoso|", "ROW"],
  ["a word alone", "||Santoso|", "ROW"],
  ["nothing that a row needs", "7|||III/c", "LACKS_ALL"],
  ["a numbering", "(1)|(2)|(3)|(4)", "NUMBERING"],
  ["the head", "no|n.i.p.|NAMA|golongan", "HEAD_AGAIN"],
  ["the head without one of its columns", "No|NIP|Nama|", "HEAD_AGAIN"],
  ["a sum", "Jumlah|||12", "SUM"],
  ["a sum in the column of names", "||JUMLAH SELURUHNYA|12", "SUM"],
  ["a note", "|Catatan: sementara||", "REMARK"],
  ["a sentence", "|Daftar ini memuat semua pegawai yang aktif saja||", "REMARK"],
  ["where and when", "||Andir, 31 Maret 2026|", "REMARK"],
  ["who signs", "||Kepala Dinas,|", "REMARK"],
  ["the number of who signs", "||NIP. 197001011995031001|", "REMARK"],
  ["the head of another table", "Nama|NIP|Golongan|Ket", "OTHER_TABLE"],
  ["words of a head that are no head", "|Nama|Golongan|", "ROW"],
])("%s", (_what, line, kind) => {
  expect(lineKind(line.split("|"), reading)).toBe(kind);
});

test("of a shape that asks for nothing, any value makes a row", () => {
  const free = COLUMNS.map((column) => ({ ...column, isRequired: false }));
  const whole = { ...reading, columns: free, needed: placesNeeded(free, mapping) };

  expect(lineKind(["", "", "", "III/c"], whole)).toBe("ROW");
  expect(lineKind(["x", "", "", ""], whole)).toBe("LACKS_ALL");
});

test("a file's kind that knows its lines itself is told as well why one is none of its rows", () => {
  const own = { ...reading, isNoRow: ({ nip = "" }: Readonly<Record<string, string>>) => nip === "" };

  expect(lineKind(["Rata-rata", "", "3,5", ""], own)).toBe("SUM");
  expect(lineKind(["", "", "Mengetahui,", ""], own)).toBe("REMARK");
  expect(lineKind(["1", "", "Budi", "III/c"], own)).toBe("LACKS_ALL");
  expect(lineKind(["1", "198503122010011004", "Budi", "III/c"], own)).toBe("ROW");
});
