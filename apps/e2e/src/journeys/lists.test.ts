import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

interface List {
  readonly path: string;
  /** What names the rows on the screen, from top to bottom. */
  readonly rows: (page: Page) => Locator;
  /** The column of the file that has the same. */
  readonly column: string;
}

const heads = (page: Page) => page.getByRole("table").getByRole("rowheader");
const links = (page: Page) => heads(page).getByRole("link");

const LISTS: readonly (readonly [who: string, lists: readonly List[]])[] = [
  [
    "admin",
    [
      { path: "/administrasi/pegawai?sort=desc", rows: links, column: "Nama" },
      { path: "/administrasi/akun", rows: heads, column: "Nama pengguna" },
      { path: "/administrasi/unit?q=kelurahan", rows: links, column: "Unit kerja" },
    ],
  ],
  [
    "tim.kinerja",
    [
      { path: "/tpp", rows: links, column: "Nama" },
      { path: "/inovasi?sort=title", rows: links, column: "Inovasi" },
      { path: "/layanan?urut=median", rows: links, column: "Layanan" },
    ],
  ],
];

describe.each(LISTS)("%s", (who, lists) => {
  test("takes each list as the file of what its screen shows", async () => {
    const page = await visitor.open("/sign-in");
    await signInOn(page, who);
    for (const { path, rows, column } of lists) {
      await page.goto(path);
      await page.getByRole("button", { name: "Unduh semua" }).waitFor();
      await rows(page).first().waitFor();
      const shown = await rows(page).allInnerTexts();
      const isAll = (await page.getByRole("button", { name: "Berikutnya" }).count()) === 0;
      const file = await downloaded(page);
      const at = file[0]?.indexOf(column) ?? -1;
      const named = file.slice(1).map((row) => row[at]);

      expect({ path, named: isAll ? named : named.slice(0, shown.length) }).toEqual({ path, named: shown });
      expect({ path, codes: file.flat().filter((cell) => /^[A-Z]+(_[A-Z]+)+$/.test(cell)) }).toEqual({
        path,
        codes: [],
      });
    }
  });
});

/** Through the dialog as anyone would, as CSV for a spreadsheet. */
async function downloaded(page: Page): Promise<string[][]> {
  await page.getByRole("button", { name: "Unduh semua" }).click();
  const dialog = page.getByRole("dialog", { name: "Unduh daftar" });
  await dialog.getByRole("radio", { name: /^CSV/ }).check();
  expect(await dialog.getByRole("radio").count()).toBe(2);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Unduh", exact: true }).click(),
  ]);
  await dialog.getByRole("status").filter({ hasText: "Selesai" }).waitFor();
  await dialog.getByRole("button", { name: "Tutup" }).click();
  return cellsOf((await readFile(await download.path(), "utf8")).replace("\uFEFF", ""));
}

/** RFC 4180 with semicolons. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r]*))(;|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("in English the same file is in English, and the dialog has no barriers", async () => {
  const page = await visitor.open("/sign-in");
  await signInOn(page, "tim.kinerja");
  await page.evaluate(() => localStorage.setItem("andir.language", "en"));
  await page.goto("/administrasi/periode");
  await page.getByRole("button", { name: "Download all" }).click();
  const dialog = page.getByRole("dialog", { name: "Download the list" });
  await dialog.getByRole("radio", { name: /^CSV/ }).check();
  expect(await barriers(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download", exact: true }).click(),
  ]);
  const [head, first] = (await readFile(await download.path(), "utf8")).split("\r\n");

  expect(download.suggestedFilename()).toMatch(/^Periods-\d{4}-\d\d-\d\d\.csv$/);
  expect(head).toBe("\uFEFFKind,From,Until,Open,Reports due,Assessments due,Assessed");
  expect(first).toMatch(/^\w+,\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d,(Yes|No),\d{4}-/);
});
