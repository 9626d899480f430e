import { columnsMissing, readRow, type ImportColumn } from "./import-columns.ts";
import { findHead, isNumbering, isSameHead } from "./import-head.ts";

const says = { ID: "", EN: "" };
const COLUMNS: readonly ImportColumn[] = [
  { name: "nip", heads: ["NIP"], type: "NIP", isRequired: true, says, example: "" },
  { name: "name", heads: ["Nama", "Nama Pegawai"], type: "TEXT", isRequired: true, says, example: "" },
  { name: "grade", heads: ["Golongan Ruang"], type: "GRADE", says, example: "" },
  {
    name: "days",
    heads: ["Hari"],
    type: "TEXT",
    repeats: (head) => /^(?:tanggal )?([1-9]|[12]\d|3[01])$/i.exec(head)?.[1] ?? null,
    says,
    example: "",
  },
];
const lines = (...rows: string[][]) => rows.map((texts, at) => ({ row: at + 1, texts }));

test("the head is found below titles, whatever its order, case and signs", () => {
  const found = findHead(
    COLUMNS,
    lines(["DAFTAR PEGAWAI"], ["Dinas Contoh", "", "2026"], ["No", "NAMA_PEGAWAI", "N.I.P."], ["1", "Budi", "x"]),
  );

  expect(found).toMatchObject({ from: 3, to: 3, mapping: { columns: { name: 1, nip: 2 } } });
});

test("a merged head of two lines reaches to the right, and a column that stands for itself does not", () => {
  const found = findHead(
    COLUMNS,
    lines(
      ["NIP", "Nama", "Golongan", "", "Tanggal", "", ""],
      ["", "", "Ruang", "TMT", "1", "2", "3"],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
    ),
  );

  expect(found).toMatchObject({
    from: 1,
    to: 2,
    mapping: { columns: { nip: 0, name: 1, grade: 2 }, repeated: { days: { "1": 4, "2": 5, "3": 6 } } },
  });
});

test("what the agency has said before of a head counts", () => {
  const rows = lines(["Nomor pokok", "Nama"], ["1", "Budi"]);

  expect(findHead(COLUMNS, rows)).toBeNull();
  expect(findHead(COLUMNS, rows, { nomorpokok: "nip" })).toMatchObject({ mapping: { columns: { nip: 0, name: 1 } } });
});

test("what must stand and does not is named", () => {
  expect(columnsMissing(COLUMNS, { columns: { nip: 0 }, repeated: {} }).map(({ name }) => name)).toEqual(["name"]);
});

test("numberings and heads repeated on a new page are no rows", () => {
  expect([isNumbering(["(1)", "(2)", "(3)"]), isNumbering(["1", "2", "3"]), isNumbering(["1", "Budi", "3"])]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isSameHead(["NIP", "Nama"], ["nip ", "NAMA"])).toBe(true);
  expect(isSameHead(["NIP", "Nama"], ["1", "Budi"])).toBe(false);
});

test("a row is read by its mapping, with a problem for each cell that is none", () => {
  const mapping = {
    columns: { nip: 0, name: 1 },
    repeated: { days: { "1": 2, "2": 3 } },
    dayOrder: "DAY_FIRST" as const,
  };
  const cell = (text: string) => ({ text, kind: "TEXT" as const });
  const row = readRow(COLUMNS, mapping, [cell("1985"), null, cell("TL1"), null]);

  expect(row.values).toEqual({ nip: null, name: null, grade: null, days: { "1": "TL1", "2": null } });
  expect(row.problems.map(({ column, code }) => `${column} ${code}`)).toEqual(["nip NIP_LENGTH", "name REQUIRED"]);
});
