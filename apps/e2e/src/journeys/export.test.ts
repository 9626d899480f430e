import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();
const QUERY = "{ assessments(first: 2) { nodes { predicate period { label endsOn } employee { name } } } }";

/** The desk with an answer of two rows on it. */
async function withAnswer(options = {}): Promise<Page> {
  const page = await visitor.open("/sign-in", options);
  await signInOn(page, "analis");
  await page.evaluate((query) => {
    for (const key of Object.keys(localStorage)) if (key.endsWith(".desk")) localStorage.removeItem(key);
    return query;
  }, QUERY);
  await page.goto("/analisis");
  const editor = page.getByRole("textbox", { name: /Pertanyaan|Kueri|GraphQL/ }).first();
  await editor.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(QUERY);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByText(/^2 baris/).waitFor();
  return page;
}

test("an analyst runs a query of two rows, and takes all rows as a file with the keys alone", async () => {
  const page = await withAnswer();
  await page.getByRole("button", { name: "Unduh semua" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Unduh hasil" });
  await dialog.getByText("Seluruh daftar assessments").waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("radio", { name: /^Excel/, checked: true }).focus();
  await page.keyboard.press("ArrowDown");
  await dialog.getByRole("checkbox", { name: /^Siap dibuka di Excel/ }).waitFor();

  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  await dialog
    .getByRole("status")
    .filter({ hasText: /^Selesai: [\d.]+ baris/ })
    .waitFor();
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");

  expect(download.suggestedFilename()).toMatch(/^assessments-\d{4}-\d\d-\d\d\.csv$/);
  expect(lines[0]).toBe("\uFEFFpredicate;period.label;period.endsOn;employee.name");
  expect(lines.length).toBeGreaterThan(100);
  expect(lines[1]).toMatch(/;\d{4}-\d\d-\d\d;Pegawai /);

  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  expect(await page.getByRole("button", { name: "Unduh semua" }).evaluate((it) => it === document.activeElement)).toBe(
    true,
  );
});

test("on a phone it fits; when the session has ended it says so, and what was typed stays", async () => {
  const page = await withAnswer({ viewport: { width: 320, height: 640 }, hasTouch: true });
  await page.getByRole("button", { name: "Unduh semua" }).click();
  const dialog = page.getByRole("dialog", { name: "Unduh hasil" });
  await dialog.getByRole("radio", { name: /^JSON/ }).check();
  expect(await sideways(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);

  await page.context().clearCookies();
  await dialog.getByRole("button", { name: "Unduh", exact: true }).click();
  await dialog.getByRole("alert").filter({ hasText: "Masuk lagi" }).waitFor();
  await dialog.getByRole("button", { name: "Tutup" }).click();
  await page.getByText("period { label endsOn }").first().waitFor();
});
