import type { SheetCell } from "@andir/domain/import-cell";
import { writeXlsx } from "hucre/xlsx";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zip } from "../../testing/files.ts";
import { workbook, type MadeWorkbook } from "../../testing/workbook.ts";
import { openSheetFile } from "./open-sheet-file.ts";
import { SheetRefusal, type SheetRow } from "./sheet-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "andir-sheets-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(bytes: Buffer | Uint8Array | string, sheet = 0): Promise<SheetRow[]> {
  const path = join(folder, "file");
  await writeFile(path, bytes);
  const file = await openSheetFile(path);
  try {
    const rows: SheetRow[] = [];
    for await (const row of file.rows(sheet)) rows.push(row);
    return rows;
  } finally {
    file.close();
  }
}

const refusal = (bytes: Buffer | string): Promise<string> =>
  read(bytes).then(
    () => "read",
    (error: unknown) => {
      if (error instanceof SheetRefusal) return error.fault;
      throw error;
    },
  );

const texts = (rows: readonly SheetRow[]) => rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null));

describe("text", () => {
  test.each([
    ["semicolons, as Excel writes them here", "NIP;Nama\r\n1;Budi, S.Sos.\r\n"],
    ["commas and quotes", 'NIP,Nama\n1,"Budi, S.Sos."\n'],
    ["tabs", "NIP\tNama\n1\tBudi, S.Sos.\n"],
    ["a mark of the byte order", "\uFEFFNIP;Nama\n1;Budi, S.Sos.\n"],
    ["the line that names the sign", "sep=;\nNIP;Nama\n1;Budi, S.Sos.\n"],
    ["returns of old Macs", "NIP;Nama\r1;Budi, S.Sos.\r"],
  ])("%s", async (_name, content) => {
    const rows = await read(content);

    expect(texts(rows).filter((row) => row[0] !== "sep=")).toEqual([
      ["NIP", "Nama"],
      ["1", "Budi, S.Sos."],
    ]);
  });

  test("the alphabet of older Windows, and UTF-16 as Excel saves Unicode text", async () => {
    expect(texts(await read(Buffer.from("Nama;Kota\nJos\xe9;Caf\xe9\n", "latin1")))[1]).toEqual(["José", "Café"]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Nama\tKota\nJosé\tAndir\n", "utf16le")]);
    expect(texts(await read(utf16))[1]).toEqual(["José", "Andir"]);
  });

  test("a letter of UTF-8 that two pieces of the file share stays one letter", async () => {
    const long = `Nama;Kota\n${"a".repeat(65_524)};é\n`;

    expect(texts(await read(long))[1]?.[1]).toBe("é");
  });

  test("rows count as a spreadsheet counts, empty lines and breaks within quotes included", async () => {
    const rows = await read('Nama;Alamat\n\nBudi;"Jalan\nSatu"\nSari;Dua\n');

    expect(rows.filter(({ cells }) => cells.some((cell) => cell !== null)).map(({ row }) => row)).toEqual([1, 3, 4]);
  });

  test("a quote that is never closed does not swallow the file in silence", async () => {
    const content = `Nama;Kota\n"Budi;Andir\n${"Sari;Andir\n".repeat(40_000)}`;

    expect(["TOO_LONG_A_LINE", "QUOTE_NOT_CLOSED"]).toContain(await refusal(content));
    expect(await refusal('Nama;Kota\n"Budi;Andir\nSari;Andir\n')).toBe("QUOTE_NOT_CLOSED");
  });
});

describe("workbooks", () => {
  test("what a usual program writes, with its other sheets", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "Sampul", rows: [["Daftar"]] },
        {
          name: "Data",
          rows: [
            ["NIP", "TMT", "n"],
            ["198503122010011004", new Date(Date.UTC(2026, 0, 31)), 1.5],
          ],
        },
      ],
    });

    expect(texts(await read(bytes, 0))).toEqual([["Daftar"]]);
    const [, row] = await read(bytes, 1);
    expect(row?.cells.map((cell) => cell?.text)).toEqual(["198503122010011004", "2026-01-31", "1.5"]);
  });

  const one = async (sheet: string, more: Partial<MadeWorkbook> = {}): Promise<(SheetCell | null)[]> => {
    const [row] = await read(workbook({ sheet, ...more }));
    return [...(row?.cells ?? [])];
  };

  test.each<[string, string, SheetCell | null]>([
    [
      "a number with all its digits as the file has them",
      `<c r="A1"><v>198503122010011004</v></c>`,
      { text: "198503122010011004", kind: "NUMBER" },
    ],
    [
      "a number in powers of ten",
      `<c r="A1"><v>1.98503122010011E17</v></c>`,
      { text: "1.98503122010011E17", kind: "NUMBER" },
    ],
    [
      "a text in its cell",
      `<c r="A1" t="inlineStr"><is><r><t>Bu</t></r><r><t>di</t></r></is></c>`,
      { text: "Budi", kind: "TEXT" },
    ],
    ["a formula with its result", `<c r="A1" t="str"><f>A2&amp;""</f><v>Budi</v></c>`, { text: "Budi", kind: "TEXT" }],
    ["a formula that no program has worked out", `<c r="A1"><f>SUM(A2:A3)</f></c>`, { text: "", kind: "NO_VALUE" }],
    ["a formula that failed", `<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>`, { text: "#DIV/0!", kind: "FAULT" }],
    ["yes and no", `<c r="A1" t="b"><v>1</v></c>`, { text: "Ya", kind: "YES_NO" }],
    ["a day as ISO has it", `<c r="A1" t="d"><v>2026-01-31T00:00:00</v></c>`, { text: "2026-01-31", kind: "DAY" }],
    ["a sign that XML cannot hold", `<c r="A1" t="str"><v>a_x0041_b</v></c>`, { text: "aAb", kind: "TEXT" }],
    ["a cell with a border and nothing in it", `<c r="A1" s="3"/>`, null],
  ])("%s", async (_name, cell, expected) => {
    expect((await one(`<row r="1">${cell}</row>`))[0] ?? null).toEqual(expected);
  });

  test("texts that cells share, in pieces, without how they are read aloud", async () => {
    const shared = `<si><t>Nama</t></si><si><r><t>Bu</t></r><r><t xml:space="preserve">di </t></r><rPh><t>x</t></rPh></si>`;

    expect(
      texts([
        {
          row: 1,
          isHidden: false,
          cells: await one(`<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>`, {
            texts: shared,
          }),
        },
      ]),
    ).toEqual([["Nama", "Budi "]]);
    expect(await refusal(workbook({ sheet: `<row><c t="s"><v>2</v></c></row>`, texts: shared }))).toBe("DAMAGED");
  });

  test("days and hours by the formats of the file, in both calendars of spreadsheets", async () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="[$-421]hh:mm"/><numFmt numFmtId="166" formatCode="0.00&quot; hari&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`;
    const row = `<row><c s="1"><v>46053</v></c><c s="2"><v>46053.5</v></c><c s="3"><v>0.3125</v></c><c s="4"><v>2</v></c><c s="0"><v>46053</v></c></row>`;

    expect((await one(row, { styles })).map((cell) => `${cell?.kind} ${cell?.text}`)).toEqual([
      "DAY 2026-01-31",
      "DAY 2026-01-31 12:00",
      "CLOCK 07:30",
      "NUMBER 2",
      "NUMBER 46053",
    ]);
    const mac = await one(`<row><c s="1"><v>44591</v></c></row>`, {
      styles,
      workbookPr: `<x:workbookPr date1904="1"/>`,
    });
    expect(mac[0]?.text).toBe("2026-01-31");
  });

  test("rows without numbers, with holes and hidden ones stay where they stand", async () => {
    const rows = await read(
      workbook({
        sheet: `<row r="2"><c r="C2"><v>1</v></c></row><row><c><v>2</v></c></row><row r="9" hidden="1"><c><v>3</v></c></row>`,
      }),
    );

    expect(rows.map(({ row, isHidden, cells }) => [row, isHidden, cells.length])).toEqual([
      [2, false, 3],
      [3, false, 1],
      [9, true, 1],
    ]);
  });

  test("a cell far to the right is told by name", async () => {
    expect(await refusal(workbook({ sheet: `<row r="1"><c r="ZZZ1"><v>1</v></c></row>` }))).toBe("TOO_MANY_COLUMNS");
  });
});

describe("what is no table, or none that is taken, is refused by name", () => {
  const ole = (name: string) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from(name, "utf16le"),
      Buffer.alloc(600),
    ]);
  const row = `<row><c><v>1</v></c></row>`;
  const good = workbook({ sheet: row });

  test.each<[string, Buffer | string, string]>([
    ["nothing at all", "", "EMPTY"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "NOT_A_SHEET"],
    ["a PDF", "%PDF-1.7 ...", "PDF"],
    ["a web page that calls itself xls", "<html><table><tr><td>NIP</td></tr></table></html>", "WEB_PAGE"],
    ["old Excel", ole("Workbook"), "OLD_EXCEL"],
    ["a workbook with a password", ole("EncryptedPackage"), "PASSWORD"],
    ["macros", workbook({ sheet: row, more: { "xl/vbaProject.bin": Buffer.from("x") } }), "MACROS"],
    [
      "a binary workbook",
      zip({ "[Content_Types].xml": Buffer.from("<a/>"), "xl/workbook.bin": Buffer.from("x") }),
      "BINARY_WORKBOOK",
    ],
    ["OpenDocument", zip({ mimetype: Buffer.from("x"), "content.xml": Buffer.from("<a/>") }), "OPEN_DOCUMENT"],
    [
      "a word processor's file",
      zip({ "[Content_Types].xml": Buffer.from("<a/>"), "word/document.xml": Buffer.from("<a/>") }),
      "NOT_A_SHEET",
    ],
    ["an archive of something else", zip({ "a.txt": Buffer.from("a") }), "NOT_A_SHEET"],
    ["half a workbook", good.subarray(0, good.length - 60), "DAMAGED"],
    [
      "entities that unfold without end",
      workbook({
        sheet: row,
        more: {
          "xl/worksheets/anything.xml": Buffer.from(
            `<!DOCTYPE a [<!ENTITY b "b">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
          ),
        },
      }),
      "DAMAGED",
    ],
    [
      "XML that breaks off",
      workbook({
        sheet: row,
        more: { "xl/worksheets/anything.xml": Buffer.from("<worksheet><sheetData><row><c><v>1") },
      }),
      "DAMAGED",
    ],
  ])("%s", async (_name, bytes, fault) => {
    expect(await refusal(bytes)).toBe(fault);
  });

  test("a bomb: by what it says of its size, and by what it unpacks to where it lies", async () => {
    const bomb = workbook({ sheet: row, more: { "xl/sharedStrings.xml": Buffer.alloc(160 * 1024 * 1024, 0x20) } });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toBe("UNPACKS_TOO_LARGE");

    const liar = Buffer.from(workbook({ sheet: row, more: { "xl/styles.xml": Buffer.alloc(30 * 1024 * 1024, 0x20) } }));
    for (let at = liar.indexOf("PK\x01\x02"); at >= 0; at = liar.indexOf("PK\x01\x02", at + 1))
      if (liar.readUInt32LE(at + 24) > 1_000_000) liar.writeUInt32LE(1_000, at + 24);
    expect(await refusal(liar)).toBe("DAMAGED");
  });
});
