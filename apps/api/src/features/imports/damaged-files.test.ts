import { writeXlsx } from "hucre/xlsx";
import { zip } from "../../testing/files.ts";
import { readAs, type ReadAs } from "../../testing/read-as.ts";
import { sheetOf, workbook } from "../../testing/workbook.ts";
import { employeesShape } from "../personnel/employees.shape.ts";

const [ONE, TWO] = ["198503122010011004", "199003122015012003"] as const;
const HEAD = ["No", "NIP", "Nama", "Jenis Kepegawaian"] as const;
const ROWS = [
  ["1", ONE, "Rahmat Contoh", "PNS"],
  ["2", TWO, "Sari Contoh", "CPNS"],
] as const;
type Line = readonly (string | number | null)[];

const read = (bytes: Buffer | Uint8Array | string): Promise<ReadAs> => readAs(employeesShape, bytes);
const book = (lines: readonly Line[], more: Partial<Parameters<typeof workbook>[0]> = {}) =>
  workbook({ sheet: sheetOf(lines), ...more });
const csv = (lines: readonly Line[], sign = ";", end = "\r\n") => lines.map((line) => line.join(sign)).join(end) + end;
const nips = ({ rows }: ReadAs) => rows.map(({ values }) => values["nip"]);
const codes = ({ rows }: ReadAs) => rows.flatMap(({ problems }) => problems.map(({ code }) => code));

/** Both people whole, nothing wrong; so many lines passed over. */
async function both(bytes: Buffer | Uint8Array | string, passedOver = 0): Promise<void> {
  const found = await read(bytes);
  expect(found.refused).toBeNull();
  expect([...found.faults, ...codes(found)]).toEqual([]);
  expect(found.rows.map(({ values }) => [values["nip"], values["name"], values["employmentType"]])).toEqual([
    [ONE, "Rahmat Contoh", "CIVIL_SERVANT"],
    [TWO, "Sari Contoh", "CANDIDATE"],
  ]);
  expect(found.counts.passedOver).toBe(passedOver);
}

describe("is read as it is meant", () => {
  test("two lines of heads, the upper one merged over groups", () =>
    both(
      book([
        ["No", "Pegawai", "", "Kepegawaian"],
        ["", "NIP", "Nama", "Jenis Kepegawaian"],
        ["(1)", "(2)", "(3)", "(4)"],
        ...ROWS,
      ]),
      1,
    ));

  test("a title and a picture above", () =>
    both(
      book([["PEMERINTAH KOTA CONTOH"], ["DAFTAR PEGAWAI", "", "", ""], [], ["Per 1 Maret 2026"], HEAD, ...ROWS], {
        behind: `<drawing r:id="d1"/>`,
        more: { "xl/media/logo.png": Buffer.from("x"), "xl/drawings/drawing1.xml": Buffer.from("<a/>") },
      }),
    ));

  test("a line of totals at the end, under the first column or under the names", async () => {
    await both(csv([HEAD, ...ROWS, ["JUMLAH", "", "", "2"]]), 1);
    await both(csv([HEAD, ...ROWS, ["", "", "Total pegawai", "2"], ["", "", "Rata-rata", ""]]), 2);
  });

  test("notes and signatures below the table", () =>
    both(
      book([
        HEAD,
        ...ROWS,
        [],
        ["", "Catatan: data per 1 Maret 2026"],
        ["", "*) termasuk yang diperbantukan"],
        ["", "", "Andir, 31 Maret 2026"],
        ["", "", "Kepala Bagian Umum,"],
        ["", "", "NIP. 197001011995031001"],
        ["", "Data ini dihimpun dari daftar masing-masing unit kerja"],
      ]),
      6,
    ));

  test("the head again on each printed page, with its numbering, and not to the letter", () =>
    both(
      csv([HEAD, ["1", "2", "3", "4"], ROWS[0], HEAD, ["1", "2", "3", "4"], ["NO.", "N I P", "NAMA", ""], ROWS[1]]),
      4,
    ));

  test("columns without a head between the others, and heads far to the right", () =>
    both(
      book([
        ["No", "", "NIP", "", "", "Nama", "", ...Array.from({ length: 30 }, () => ""), "Jenis Kepegawaian"],
        ...ROWS.map(([no, nip, name, kind]) => [
          no,
          "",
          nip,
          "",
          "x",
          name,
          "",
          ...Array.from({ length: 30 }, () => ""),
          kind,
        ]),
      ]),
    ));

  test("a unit that is merged downward holds for each of its rows", async () => {
    const found = await read(
      book(
        [
          ["NIP", "Nama", "Jenis Kepegawaian"],
          [ONE, "Rahmat Contoh", "PNS"],
          [TWO, "Sari Contoh", ""],
          ["198503122010011005", "Tono Contoh", ""],
        ],
        {
          behind: `<mergeCells count="2"><mergeCell ref="A1:A1"/><mergeCell ref="C2:C3"/></mergeCells>`,
        },
      ),
    );
    expect(found.rows.map(({ values }) => values["employmentType"])).toEqual(["CIVIL_SERVANT", "CIVIL_SERVANT", null]);
  });

  test.each([
    ["spaces", "19850312 201001 1 004"],
    ["an apostrophe before it", "'198503122010011004"],
    ["a curly one", "’198503122010011004"],
    ["dots", "19850312.201001.1.004"],
    ["spaces that do not break", "19850312\u00a0201001\u00a01\u00a0004"],
    ["a sign that nobody sees", "\u200b198503122010011004\u200e"],
  ])("a NIP with %s", async (_what, nip) => {
    expect(nips(await read(csv([HEAD, ["1", nip, "Rahmat", "PNS"]])))).toEqual([ONE]);
  });

  test("a hidden column is read, and said; rows that a filter hides stay out, and are counted", async () => {
    const hidden = await read(book([HEAD, ...ROWS], { before: `<cols><col min="4" max="4" hidden="1"/></cols>` }));
    expect(hidden.shown).toEqual(["Columns that are hidden in the file are read too: Jenis Kepegawaian."]);

    const filtered = sheetOf([HEAD, ...ROWS]).replace(`<row r="3">`, `<row r="3" hidden="1">`);
    const found = await read(workbook({ sheet: filtered, behind: `<autoFilter ref="A1:D3"/>` }));
    expect([nips(found), found.counts]).toEqual([[ONE], { rows: 1, aboveHead: 0, passedOver: 0, hidden: 1 }]);
    expect(found.passed).toMatchObject([{ row: 3, reason: "HIDDEN" }]);
  });

  test("a sheet with a picture in its name, and one whose structure is locked", () =>
    both(
      book([HEAD, ...ROWS], {
        name: "📋 Data &amp; Pegawai ✅",
        workbookPr: `<x:workbookProtection workbookPassword="CC1A" lockStructure="1"/>`,
        behind: `<sheetProtection password="CC1A" sheet="1"/>`,
      }),
    ));

  test("quotes and returns inside of quotes, and quotes inside of a name", async () => {
    const found = await read(
      `No;NIP;Nama\r\n1;${ONE};"Rahmat ""Mamat"" Contoh"\r\n2;${TWO};"Sari\r\nContoh"\r\n3;198503122010011005;Tono "Ton" Contoh\r\n`,
    );
    expect(found.rows.map(({ values }) => values["name"])).toEqual([
      'Rahmat "Mamat" Contoh',
      "Sari Contoh",
      'Tono "Ton" Contoh',
    ]);
  });

  test.each<[string, (text: string) => Buffer]>([
    ["returns alone", (text) => Buffer.from(text.replaceAll("\r\n", "\r"))],
    ["UTF-16 with its mark", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 without it", (text) => Buffer.from(text, "utf16le")],
    ["UTF-16 the other way round", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["the sign that ended files once", (text) => Buffer.from(`${text}\x1a`)],
    ["tabs", (text) => Buffer.from(text.replaceAll(";", "\t"))],
    ["a mark of the byte order twice", (text) => Buffer.from(`\ufeff\ufeff${text}`)],
  ])("text with %s", (_what, write) => both(write(csv([HEAD, ...ROWS]))));

  test("what a usual program writes, as it writes it", () =>
    writeXlsx({ sheets: [{ name: "Data", rows: [[...HEAD], ...ROWS.map((row) => [...row])] }] }).then((bytes) =>
      both(bytes),
    ));
});

describe("is told by name", () => {
  test("a NIP that was shown as a power of ten, in a number and in a text", async () => {
    expect(codes(await read(book([HEAD, [1, 1.98503122010011e17, "Rahmat", "PNS"]])))).toEqual(["LOST_DIGITS"]);
    expect(codes(await read(csv([HEAD, ["1", "1,98503E+17", "Rahmat", "PNS"]])))).toEqual(["LOST_DIGITS"]);
  });

  test("two tables beside each other", async () => {
    const found = await read(
      book([
        ["NIP", "Nama", "", "NIP", "Nama"],
        [ONE, "Rahmat", "", TWO, "Sari"],
      ]),
    );
    expect(found.faults).toEqual(["DOUBLE_HEAD"]);
  });

  test("another table below the first", async () => {
    const found = await read(
      book([HEAD, ...ROWS, [], ["PENSIUN"], ["Nama", "NIP", "TMT"], ["Tono", "198503122010011005", "1/1/2026"]]),
    );
    expect(found.refused).toBe("OTHER_TABLE");
  });

  test("a row with a name and no number is a row, and wrong", async () => {
    expect(codes(await read(csv([HEAD, ["3", "", "Tanpa Nomor", "PNS"], ["", "", "Tanpa Nomor", ""]])))).toEqual([
      "REQUIRED",
      "REQUIRED",
    ]);
  });

  const types = Buffer.from("<Types/>");
  test.each<[string, Buffer | string, string]>([
    [
      "a binary workbook",
      zip({ "[Content_Types].xml": types, "xl/workbook.bin": Buffer.from("x") }),
      "BINARY_WORKBOOK",
    ],
    ["OpenDocument", zip({ mimetype: Buffer.from("x"), "content.xml": Buffer.from("<a/>") }), "OPEN_DOCUMENT"],
    ["Apple's Numbers", zip({ "Index/Document.iwa": Buffer.from("x"), "preview.jpg": Buffer.from("x") }), "NUMBERS"],
    ["a web page called .xls", "\ufeff<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table>", "WEB_PAGE"],
    [
      "a web archive called .xls",
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n<html>",
      "WEB_PAGE",
    ],
    [
      "a table of XML called .xls",
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>`,
      "WEB_PAGE",
    ],
    [
      "a workbook without the texts of its cells",
      book([], { sheet: `<row r="1"><c r="A1" t="s"><v>0</v></c></row>` }),
      "DAMAGED",
    ],
  ])("%s", async (_what, bytes, fault) => {
    expect((await read(bytes)).refused).toBe(fault);
  });

  test("a byte that changed on the way", async () => {
    const bytes = book([HEAD, ...ROWS]);
    const at = bytes.indexOf("xl/worksheets/anything.xml") + 60;
    bytes[at] = bytes[at]! ^ 4;
    expect((await read(bytes)).refused).toBe("DAMAGED");
  });
});
