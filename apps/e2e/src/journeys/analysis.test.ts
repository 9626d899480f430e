import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { signInOn, signOutOn } from "./acts.ts";
import { deskOn, editor, result, write } from "./desk.ts";

const visitor = useVisitor();

const desk = async () => deskOn(await visitor.open("/sign-in"));
const problems = (page: Page) => page.getByRole("list", { name: "Yang perlu diperbaiki" });
const written = async (page: Page) => (await editor(page).innerText()).replaceAll(/\s+/g, " ").trim();

const GROUPS = `query Groups {
  assessments(first: 1) {
    groupedAggregates(groupBy: [PREDICATE]) { keys { predicate } count share isWithheld }
  }
}`;

test("a question of the gallery runs with the keyboard: its cost first, then rows to sort, a picture and the text", async () => {
  const page = await desk();
  await page.getByRole("button", { name: /Berapa banyak dan berapa bagian tiap predikat/ }).click();
  await page.getByText(/^Biaya 1 poin dari sisa/).waitFor();
  expect(await barriers(page)).toEqual([]);

  await editor(page).focus();
  await page.keyboard.press("Control+Enter");
  const table = result(page).getByRole("table", { name: "Hasil sebagai tabel" });
  await table.getByText("Dinas Kesehatan").first().waitFor();
  await table.getByRole("button", { name: "count" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await table.locator('th[aria-sort="descending"]').waitFor();
  const counts = (await table.locator("tbody tr td:nth-child(4)").allInnerTexts()).filter((text) => text !== "–");
  const numbers = counts.map((text) => Number(text.replaceAll(".", "")));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Grafik" }).click();
  const picture = result(page).getByRole("figure");
  await picture.getByText(/tertinggi/).waitFor();
  for (const kind of ["Peta panas", "Batang bertumpuk"]) {
    await result(page).getByLabel("Jenis grafik").selectOption({ label: kind });
    expect([kind, await barriers(page)]).toEqual([kind, []]);
  }
  await picture.getByText("Tabel dan unduhan").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    picture.getByRole("button", { name: /Unduh SVG/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.svg$/);

  await page.getByRole("button", { name: "JSON", exact: true }).click();
  await result(page).getByRole("textbox", { name: "JSON" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(new URL(page.url()).searchParams.get("result")).toBe("json");
});

test.each([
  ["a bracket that is missing", "{ employees {", /Baris 1, kolom \d+: Di sini diperlukan/],
  ["a field that is not there", "{ employees { nodes { nam } } }", /Baris 1, kolom 23: Kolom “nam” tidak ada.*name/],
  [
    "more than one may ask for",
    "{\n  employees(first: 100) {\n    nodes {\n      reports(first: 100) { nodes { entries { id } } }\n    }\n  }\n}",
    /Baris 4, kolom 7: Kueri ini dapat meminta .* batasnya 50\.000/,
  ],
])("%s is said where it stands, a press leads there, and nothing is sent", async (_what, text, said) => {
  const page = await desk();
  await write(page, text);
  const first = problems(page).getByRole("button").first();
  await problems(page).getByText(said).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Jalankan" }).click();
  expect(await editor(page).evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).toBe(true);
  await result(page).getByText("Belum ada hasil").waitFor();
  await first.click();
  expect(await editor(page).evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).toBe(true);
});

test("what is typed outlives a reload, a lost network and the session, and is nobody else's", async () => {
  const page = await desk();
  await write(page, GROUPS);
  await page.getByText(/^Biaya/).waitFor();
  await page.reload();
  await editor(page).waitFor();
  expect(await written(page)).toContain("query Groups");

  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Jalankan" }).click();
  await result(page)
    .getByText(/Kueri Anda aman di perangkat ini/)
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Jalankan" }).click();
  await result(page).getByText("Sangat Baik").waitFor();

  await page.context().clearCookies();
  await page.getByRole("button", { name: "Jalankan" }).click();
  await page.waitForURL(/\/sign-in/);
  await signInOn(page, "analis");
  await page.waitForURL(/\/analisis/);
  await editor(page).waitFor();
  expect(await written(page)).toContain("query Groups");

  await signOutOn(page);
  await signInOn(page, "admin");
  await page.goto("/analisis");
  await page.getByText("Analisis belum terbuka untuk Anda").waitFor();
  expect(await page.content()).not.toContain("query Groups");
});

test("a query on its way can be stopped", async () => {
  const page = await desk();
  await write(page, GROUPS);
  await page.getByText(/^Biaya/).waitFor();
  // A slow line: what is asked stays on its way until the asker gives up.
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes("Groups") ? undefined : route.continue(),
  );
  await page.getByRole("button", { name: "Jalankan" }).click();
  await page.getByRole("button", { name: "Hentikan" }).click();

  await result(page).getByText("Kueri dihentikan").waitFor();
  expect(await written(page)).toContain("query Groups");
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: "Jalankan" }).click();
  await result(page).getByText("Sangat Baik").waitFor();
});

test("a question is put together by ticking, looked up in the docs, and found again in the history", async () => {
  const page = await desk();
  await write(page, "query Ticked {\n  # mine\n  __typename\n}");
  await page.getByRole("button", { name: "Kolom", exact: true }).click();
  await page.getByRole("checkbox", { name: "orgUnits" }).check();
  await page.getByRole("checkbox", { name: "first:" }).waitFor();
  expect(await written(page)).toContain("orgUnits(first: 10) { totalCount nodes { name } }");
  expect(await written(page)).toContain("# mine");
  await page.getByRole("checkbox", { name: "code", exact: true }).check();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Dokumen OrgUnitConnection" }).click();
  await page.getByRole("region", { name: "OrgUnitConnection" }).waitFor();
  await page.getByRole("searchbox", { name: "Cari di dokumen" }).fill("leniency");
  await page.getByRole("searchbox", { name: "Cari di dokumen" }).fill("daysLate");
  await page
    .getByRole("button", { name: /\.daysLate$/ })
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Jalankan" }).click();
  await result(page)
    .getByText(/10 baris/)
    .waitFor();
  await page.getByRole("button", { name: "Contoh", exact: true }).click();
  await page.getByRole("button", { name: /Berapa banyak dan berapa bagian/ }).click();
  await page.getByRole("button", { name: "Riwayat", exact: true }).click();
  await page.getByRole("button", { name: /^Ticked/ }).click();
  expect(await written(page)).toContain("# mine");
  expect(await barriers(page)).toEqual([]);
});

test("a list within a row opens below it, or makes a row for each of its items", async () => {
  const page = await desk();
  await write(page, "{ employees(first: 100) { nodes { name reports(first: 12) { nodes { daysLate } } } } }");
  await page.getByText(/^Biaya/).waitFor();
  await page.getByRole("button", { name: "Jalankan" }).click();
  const table = result(page).getByRole("table", { name: "Hasil sebagai tabel" });
  await result(page)
    .getByText(/100 baris/)
    .waitFor();
  await table
    .getByRole("button", { name: /^reports: \d+ isi/ })
    .first()
    .click();
  await page.getByRole("group", { name: "Isi reports" }).getByRole("columnheader", { name: "daysLate" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await table.getByRole("button", { name: "Satu baris per isi reports" }).click();
  await result(page)
    .getByText(/\d{3,} baris|1\.\d{3} baris/)
    .waitFor();
  await table.getByRole("columnheader", { name: "reports.daysLate" }).waitFor();
});

test("editing is possible with the keyboard alone, and Tab leaves the editor", async () => {
  const page = await desk();
  await editor(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("{ orgUni");
  // The editor knows the schema a moment after one can type in it: whoever asks too early asks again.
  const offered = page.getByRole("option", { name: /^orgUnits/ });
  for (let asked = 0; asked < 15 && !(await offered.isVisible()); asked += 1) {
    await page.keyboard.press("Control+Space");
    await offered.waitFor({ timeout: 1000 }).catch(() => undefined);
  }
  await offered.waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await editor(page).evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).toBe(false);
});

test("every question of the gallery runs as it is, and none of its texts has anything to mend", async () => {
  const page = await desk();
  const examples = page.getByRole("region", { name: "Bantuan menyusun kueri" }).getByRole("list").getByRole("button");
  const count = await examples.count();
  expect(count).toBeGreaterThan(5);
  for (let i = 0; i < count; i += 1) {
    const title = (await examples.nth(i).innerText()).split("\n")[0];
    await examples.nth(i).click();
    await page.getByText(/^Biaya/).waitFor();
    expect([title, await problems(page).getByRole("button").allInnerTexts()]).toEqual([title, []]);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => {
        const { query, operationName } = (response.request().postDataJSON() ?? {}) as Record<string, string>;
        return response.url().endsWith("/graphql") && query !== undefined && operationName === undefined;
      }),
      page.getByRole("button", { name: "Jalankan" }).click(),
    ]);
    expect([title, ((await answer.json()) as { errors?: unknown }).errors]).toEqual([title, undefined]);
  }
});
