import { DayOrder, readCell, type CellKind, type ImportColumnType } from "@andir/domain/import-cell";
import fc from "fast-check";
import { zip } from "../../testing/files.ts";
import { readAs, type ReadAs } from "../../testing/read-as.ts";
import { nthNip } from "../../testing/imports.ts";
import { sheetOf, sheetPart, workbook } from "../../testing/workbook.ts";
import { employeesShape } from "../personnel/employees.shape.ts";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 80);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20_261_126);
const runs = { numRuns: RUNS, seed: SEED };

const HEAD = ["No", "NIP", "Nama", "Jenis Kepegawaian", "TMT CPNS"];
const GOOD = Array.from({ length: 40 }, (_, n) => [`${n + 1}`, nthNip(n), `Contoh ${n}, S.Sos.`, "PNS", "01/01/2010"]);

const quoted = (text: string) => (/[;,\t|"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (lines: readonly (readonly string[])[], sign = ";", end = "\r\n") =>
  lines.map((line) => line.map(quoted).join(sign)).join(end) + end;

/** Whatever comes of a file: named where it is refused, and such as the database can keep. */
function isTold(found: ReadAs): void {
  const told = JSON.stringify(found, (_key, value: unknown) => {
    if (typeof value === "string" && (value.includes("\u0000") || /\p{Surrogate}/u.test(value)))
      throw new Error(`This cannot be kept: ${JSON.stringify(value)}`);
    return value;
  });
  expect(told).toBeDefined();
  const numbers = found.rows.map(({ row }) => row);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  expect(found.counts.rows).toBe(found.rows.length);
}

const read = (bytes: Buffer) => readAs(employeesShape, bytes);

/** Bytes of a whole file, some of them changed, taken out, doubled, or the rest cut off. */
const harmed = (whole: Buffer) =>
  fc
    .array(fc.record({ how: fc.constantFrom("flip", "cut", "drop", "double", "set"), at: fc.nat(), by: fc.nat(255) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((harms) =>
      harms.reduce((bytes, { how, at: place, by }) => {
        if (bytes.length === 0) return bytes;
        const at = place % bytes.length;
        if (how === "cut") return bytes.subarray(0, at);
        if (how === "drop") return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + by)]);
        if (how === "double") return Buffer.concat([bytes.subarray(0, at + by), bytes.subarray(at)]);
        const changed = Buffer.from(bytes);
        changed[at] = how === "flip" ? bytes[at]! ^ (1 << (by & 7)) : by;
        return changed;
      }, whole),
    );

test("bytes of a text that are cut, flipped, dropped or doubled end in rows or in a refusal with a name", async () => {
  for (const whole of [
    Buffer.from(csv([HEAD, ...GOOD])),
    Buffer.from(`\ufeff${csv([HEAD, ...GOOD], "\t")}`, "utf16le"),
  ])
    await fc.assert(
      fc.asyncProperty(harmed(whole), async (bytes) => isTold(await read(bytes))),
      runs,
    );
});

test("so do bytes of a workbook, and none of its rows is taken for another", async () => {
  const texts = GOOD.flat().map((text) => `<si><t>${text}</t></si>`);
  const cells = GOOD.map(
    (line, row) =>
      `<row r="${row + 2}">${line.map((_, at) => `<c t="s"><v>${row * line.length + at}</v></c>`).join("")}</row>`,
  );
  const whole = workbook({ sheet: sheetOf([HEAD]) + cells.join(""), texts: texts.join("") });
  const { rows: expected } = await read(whole);
  expect(expected).toHaveLength(GOOD.length);
  await fc.assert(
    fc.asyncProperty(harmed(whole), async (bytes) => {
      const found = await read(bytes);
      isTold(found);
      if (found.refused === null && found.faults.length === 0) expect(found.rows).toEqual(expected);
    }),
    runs,
  );
});

test("so does the XML of a sheet that a program wrote wrong", async () => {
  const sheet = Buffer.from(sheetPart(sheetOf([HEAD, ...GOOD.slice(0, 5)])));
  await fc.assert(
    fc.asyncProperty(harmed(sheet), async (xml) =>
      isTold(await read(workbook({ sheet: "", more: { "xl/worksheets/anything.xml": xml } }))),
    ),
    runs,
  );
});

test("whatever bytes there are, alone or in an archive", async () => {
  const bytes = fc.uint8Array({ maxLength: 3_000 }).map((array) => Buffer.from(array));
  const begun = fc
    .tuple(
      fc.constantFrom("PK\x03\x04", "\xff\xfe", "\xfe\xff", "sep=", "NIP;Nama\n", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
      bytes,
    )
    .map(([start, rest]) => Buffer.concat([Buffer.from(start, "latin1"), rest]));
  const archive = fc
    .dictionary(
      fc.constantFrom("[Content_Types].xml", "xl/workbook.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "a"),
      bytes,
    )
    .map((parts) => zip(parts));
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, begun, archive), async (file) => isTold(await read(file))),
    runs,
  );
});

/** Anything that a cell can hold. */
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "PNS",
      "Budi",
      "0",
      "1.234",
      "#N/A",
      "=1+1",
      "-",
      "Jumlah",
      "NIP",
      "Nama",
      "31/12/2026",
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("😀".repeat(120), '"', '""', "a\nb", "a\r\nb", ";;", "\t", "\u200b", "\u00a0"),
  },
  { weight: 2, arbitrary: fc.nat(900).map(nthNip) },
);
const tables = fc.array(fc.array(text, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 12 });

let [written, understood] = [0, 0];
// A reader that refused all of it would lose nothing either.
afterAll(() => expect(understood).toBeGreaterThan(written / 2));

/** Lines in which anything stands that can be seen. */
const filled = (lines: readonly (readonly string[])[]): number =>
  lines.filter((line) => line.some((cell) => !/^[\s\p{Cc}\p{Cf}\u200b\ufeff]*$/u.test(cell))).length;

function isWhole(found: ReadAs, lines: readonly (readonly string[])[]): void {
  isTold(found);
  written += 1;
  // A file that is refused or not understood is told of as a whole.
  if (found.refused !== null || found.faults.length > 0) return;
  understood += 1;
  const { rows, aboveHead, passedOver, hidden } = found.counts;
  expect(found.passed).toHaveLength(aboveHead + passedOver + hidden);
  expect(rows + passedOver + hidden).toBeGreaterThanOrEqual(filled(lines));
}

test("no line of a text is lost, whatever stands in it, between whatever signs and in whatever alphabet", async () => {
  const ways = fc.record({
    sign: fc.constantFrom(";", ",", "\t", "|"),
    end: fc.constantFrom("\r\n", "\n"),
    alphabet: fc.constantFrom("utf8", "utf8 with mark", "utf16le", "utf16le without mark"),
  });
  await fc.assert(
    fc.asyncProperty(tables, ways, async (lines, { sign, end, alphabet }) => {
      const content = csv([HEAD, ...GOOD.slice(0, 3), ...lines], sign, end);
      const marked = alphabet === "utf8" || alphabet.endsWith("without mark") ? content : `\ufeff${content}`;
      isWhole(await read(Buffer.from(marked, alphabet.startsWith("utf8") ? "utf8" : "utf16le")), [
        ...GOOD.slice(0, 3),
        ...lines,
      ]);
    }),
    runs,
  );
});

test("no row of a workbook is lost, whatever stands in it", async () => {
  const inXml = (cell: string) =>
    cell.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "_x0001_");
  await fc.assert(
    fc.asyncProperty(tables, async (lines) => {
      const table = [...GOOD.slice(0, 3), ...lines.map((line) => line.map(inXml))];
      isWhole(await read(workbook({ sheet: sheetOf([HEAD, ...table]) })), table);
    }),
    runs,
  );
});

const TYPES: readonly ImportColumnType[] = [
  "TEXT",
  "NIP",
  "DAY",
  "MONTH",
  "CLOCK",
  "INTEGER",
  "DECIMAL",
  "YES_NO",
  "GRADE",
  "WORD",
];
const KINDS: readonly CellKind[] = ["TEXT", "NUMBER", "DAY", "CLOCK", "YES_NO", "NO_VALUE", "FAULT"];

test("a cell of any kind is a value of its column, or has a fault with a name", () => {
  const number = fc.oneof(
    fc.double().map(String),
    fc.integer().map(String),
    fc.date({ noInvalidDate: true }).map((day) => day.toISOString()),
  );
  fc.assert(
    fc.property(
      fc.oneof(text, number),
      fc.constantFrom(...KINDS),
      fc.constantFrom(...TYPES),
      fc.constantFrom(...Object.values(DayOrder)),
      (cell, kind, type, dayOrder) => {
        const found = readCell({ text: cell, kind }, { type, dayOrder, words: { A: ["PNS"] } });
        if ("fault" in found) return expect(found.fault).toMatch(/^[A-Z_]+$/);
        if (found.value === null) return;
        if (type === "NIP") expect(found.value).toMatch(/^\d{18}$/);
        if (type === "DAY") expect(found.value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (type === "INTEGER") expect(Number.isSafeInteger(found.value)).toBe(true);
        if (type === "DECIMAL") expect(Number.isFinite(found.value)).toBe(true);
      },
    ),
    { ...runs, numRuns: RUNS * 20 },
  );
});

test("a day in any of the three orders is that day, or a fault where another order is asked for; never a day that was not written", () => {
  const days = fc.date({ min: new Date("1950-01-01"), max: new Date("2060-12-31"), noInvalidDate: true });
  const two = (n: number, isLong: boolean) => String(n).padStart(isLong ? 2 : 1, "0");
  fc.assert(
    fc.property(
      days,
      fc.constantFrom("/", "-", ".", " "),
      fc.boolean(),
      fc.constantFrom(...Object.values(DayOrder)),
      (at, sign, isLong, asked) => {
        const iso = at.toISOString().slice(0, 10);
        const [year, month, day] = [iso.slice(0, 4), two(at.getUTCMonth() + 1, isLong), two(at.getUTCDate(), isLong)];
        const readAt = (written: string) => readCell({ text: written, kind: "TEXT" }, { type: "DAY", dayOrder: asked });
        expect(readAt([year, month, day].join(sign))).toEqual({ value: iso });
        const inOrder = { DAY_FIRST: [day, month, year].join(sign), MONTH_FIRST: [month, day, year].join(sign) };
        for (const [order, written] of Object.entries(inOrder)) {
          const found = readAt(written);
          if (order === asked || day === month) expect(found).toEqual({ value: iso });
          // The order is asked of the whole file: 03/04 is another day in the other one.
          else if ("value" in found)
            expect(found.value).toBe(`${year}-${day.padStart(2, "0")}-${month.padStart(2, "0")}`);
          else expect(found.fault).toBe("OTHER_DAY_ORDER");
        }
      },
    ),
    { ...runs, numRuns: RUNS * 10 },
  );
});

test("a number as it is written here is that number", () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (number) => {
      const written = number.toLocaleString("id-ID").replace("−", "-");
      expect(readCell({ text: written, kind: "TEXT" }, { type: "INTEGER" })).toEqual({ value: number });
    }),
    runs,
  );
});
