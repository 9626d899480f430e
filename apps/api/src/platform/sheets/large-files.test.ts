import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sheetPart, workbook } from "../../testing/workbook.ts";

const MB = 1024 * 1024;
/** Far less than the file has when it is unpacked, and room enough for the program itself. */
const HEAP_MB = 48;
const MOST_MB = 180;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "andir-large-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads a file to its end in a process that has little memory, and dies where it wants more. */
async function readSparsely(file: string): Promise<{ rows: number; last: string; rss: number }> {
  const reader = new URL("../../../dist/platform/sheets/open-sheet-file.js", import.meta.url).href;
  const program = `
    import { openSheetFile } from ${JSON.stringify(reader)};
    const file = await openSheetFile(${JSON.stringify(file)});
    const merged = await file.merged(0);
    let [rows, last, rss] = [0, null, process.memoryUsage().rss];
    for await (const row of file.rows(0)) {
      last = merged.filled(row);
      if (++rows % 1000 === 0) rss = Math.max(rss, process.memoryUsage().rss);
    }
    file.close();
    console.log(JSON.stringify({ rows, last: last.cells.at(-1).text.slice(-8), rss }));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${HEAP_MB}`,
    "--input-type=module",
    "-e",
    program,
  ]);
  return JSON.parse(stdout) as { rows: number; last: string; rss: number };
}

const noise = (bytes: number) => randomBytes(bytes).toString("base64url");

test("a text of 40 MB is read in little memory", async () => {
  const file = join(folder, "large.csv");
  const line = `198503122010011004;${noise(60)};Dinas Contoh;01/01/2010\r\n`;
  const rows = Math.ceil((40 * MB) / line.length);
  await writeFile(file, `${line.repeat(rows)}1;2;3;theverylast`);

  const read = await readSparsely(file);
  expect([read.rows, read.last]).toEqual([rows + 1, "verylast"]);
  expect(read.rss).toBeLessThan(MOST_MB * MB);
}, 120_000);

test("so is a workbook of 40 MB with a text of its own in each cell", async () => {
  const file = join(folder, "large.xlsx");
  const [rows, columns] = [110_000, 4];
  const texts = Array.from({ length: rows * columns }, () => `<si><t>${noise(90)}</t></si>`);
  texts[texts.length - 1] = "<si><t>theverylast</t></si>";
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `<row r="${row + 1}">${Array.from({ length: columns }, (__, at) => `<c t="s"><v>${row * columns + at}</v></c>`).join("")}</row>`,
  );
  const sheet = Buffer.from(sheetPart(lines.join("")));
  await writeFile(file, workbook({ sheet: "", texts: texts.join(""), more: { "xl/worksheets/anything.xml": sheet } }));
  expect((await stat(file)).size).toBeGreaterThan(40 * MB);

  const read = await readSparsely(file);
  expect([read.rows, read.last]).toEqual([rows, "verylast"]);
  expect(read.rss).toBeLessThan(MOST_MB * MB);
}, 180_000);
