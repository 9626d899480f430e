import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

const PER_UNIT = `query PerUnit($period: ID!, $unit: OrgUnitScope) {
  assessments(filter: { period: { id: { eq: $period } }, unit: $unit }, first: 1) {
    groupedAggregates(groupBy: [PREDICATE]) {
      keys {
        predicate
      }
      count
    }
  }
}`;

/** Puts a text in the place of what stands in the editor, by the keys. */
async function write(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Kueri GraphQL" }).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

const save = (page: Page) => page.getByRole("dialog").getByRole("button", { name: "Simpan", exact: true });

/** Opens the editor, writes the query there and keeps it under a name; leads to its page. */
async function keep(page: Page, name: string, text: string): Promise<string> {
  await page.goto("/analisis");
  await write(page, text);
  await page.getByRole("button", { name: "Simpan…" }).click();
  await page.getByLabel("Nama", { exact: true }).fill(name);
  await save(page).click();
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { name, exact: true }).waitFor();
  return new URL(page.url()).pathname;
}

test("a query is kept with its pickers, run anew on its page, shared by a link, and read by others with their own sight", async () => {
  const page = await visitor.open("/analisis");
  await signInOn(page, "analis");
  await write(page, PER_UNIT);
  await page.getByRole("button", { name: "Simpan…" }).click();
  await save(page).click();
  await page.getByRole("alert").getByRole("link", { name: "Beri nama." }).click();
  await page.keyboard.type("Predikat menurut perjalanan");
  await page.getByLabel("Label untuk $period").fill("Bulan");
  await page.getByLabel("Label untuk $unit").fill("Unit kerja");
  expect(await barriers(page)).toEqual([]);

  // What is typed outlives a dropped line, and is kept once when it is back.
  await page.context().setOffline(true);
  await save(page).click();
  await page
    .getByRole("alert")
    .getByText(/sambungan|jaringan/i)
    .waitFor();
  await page.context().setOffline(false);
  await save(page).click();
  await page.getByRole("link", { name: "Predikat menurut perjalanan", exact: true }).click();

  await page.getByRole("heading", { name: "Predikat menurut perjalanan" }).waitFor();
  await page.getByRole("region", { name: "Hasil" }).getByText("Baik", { exact: true }).first().waitFor();
  await page.getByLabel("Bulan").selectOption({ index: 3 });
  await page.getByRole("button", { name: "Jalankan" }).click();
  await page.waitForURL(/values=/);
  await page.getByRole("button", { name: "Bagikan tautan" }).click();
  await page.getByText("masih hanya untuk Anda").waitFor();
  expect(await page.getByLabel("Tautan", { exact: true }).inputValue()).toBe(page.url());
  await page.keyboard.press("Escape");
  const address = new URL(page.url()).pathname;

  // At the desk its variables are filled in with the same words.
  await page.getByRole("link", { name: "Buka di editor" }).click();
  const choices = page.getByRole("group", { name: "Pilihan kueri" });
  await choices.getByLabel("Bulan (wajib)").waitFor();
  await choices.getByRole("combobox", { name: "Unit kerja" }).waitFor();
  await page.goto(address);

  const reader = await visitor.open(address);
  await signInOn(reader, "pegawai.garuda");
  await reader.getByText("Analisis ini tidak ditemukan").waitFor();
  expect(await barriers(reader)).toEqual([]);

  await page.getByRole("button", { name: "Nama dan pembagian" }).click();
  await page.getByRole("radio", { name: /Seluruh instansi/ }).check();
  expect(await barriers(page)).toEqual([]);
  await save(page).click();
  await page.getByText("· Seluruh instansi ·").waitFor();

  await reader.reload();
  await reader.getByRole("heading", { name: "Predikat menurut perjalanan" }).waitFor();
  await reader.getByRole("region", { name: "Hasil" }).waitFor();
  expect(await reader.getByRole("button", { name: "Nama dan pembagian" }).count()).toBe(0);
  expect(await reader.getByRole("link", { name: "Buka di editor" }).count()).toBe(0);
  for (const width of [320, 390, 1366]) {
    await reader.setViewportSize({ width, height: 900 });
    expect([width, await sideways(reader)]).toEqual([width, 0]);
  }
  expect(await barriers(reader)).toEqual([]);
});

test("a new version keeps the one before, which can be brought back; what is typed at the desk stays through it", async () => {
  const page = await visitor.open("/analisis");
  await signInOn(page, "analis");
  await keep(page, "Versi perjalanan", "query Lama { viewer { id } }");
  await page.getByRole("link", { name: "Buka di editor" }).click();
  await page.getByText("query Lama").waitFor();
  await write(page, "query Baru { viewer { id roles } }");
  await page.reload();
  await page.getByText("query Baru").waitFor();
  await page.getByRole("button", { name: "Simpan versi baru…" }).click();
  expect(await page.getByLabel("Nama", { exact: true }).inputValue()).toBe("Versi perjalanan");
  await save(page).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });

  await page.getByRole("link", { name: "Versi perjalanan", exact: true }).click();
  await page.getByText(/^Versi 2 .*berlaku$/).waitFor();
  await page.getByText(/^Versi 1 ·/).click();
  await page.getByText("query Lama").waitFor();
  await page.getByRole("button", { name: "Kembalikan versi 1" }).click();
  await page.getByText(/^Versi 3 .*berlaku$/).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test("a saved query is pinned to one's own page, found again in the list, and deleted", async () => {
  const page = await visitor.open("/analisis");
  await signInOn(page, "analis");
  for (const name of ["Ubin pertama", "Ubin kedua"]) {
    await keep(page, name, PER_UNIT);
    await page.getByRole("button", { name: "Sematkan", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Sematkan" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  await page.goto("/analisis/papan?board=own");
  const tiles = () => page.getByRole("heading", { level: 2, name: /^Ubin (pertama|kedua)$/ }).allInnerTexts();
  await page.getByRole("heading", { name: "Ubin kedua" }).waitFor();
  expect(await tiles()).toEqual(["Ubin pertama", "Ubin kedua"]);
  await page.getByRole("button", { name: "Geser Ubin kedua ke depan" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: /^Ubin/ }).first().getByRole("heading", { name: "Ubin kedua" }).waitFor();
  expect(await tiles()).toEqual(["Ubin kedua", "Ubin pertama"]);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Lepas Ubin kedua dari papan" }).click();
  await page.getByRole("heading", { name: "Ubin kedua" }).waitFor({ state: "detached" });

  await page.goto("/analisis/tersimpan");
  await page.getByRole("searchbox", { name: "Cari nama atau keterangan" }).fill("ubin pertama");
  await page.waitForURL(/q=/);
  await page.getByRole("link", { name: "Ubin kedua" }).waitFor({ state: "detached" });
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("link", { name: "Ubin pertama" }).click();
  await page.getByRole("button", { name: "Surel terjadwal" }).click();
  await page.getByRole("radio", { name: "Setiap Senin" }).check();
  await save(page).click();
  await page
    .getByText(/Surel terjadwal: Setiap Senin|belum memiliki alamat surel/)
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Hapus", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hapus" }).click();
  await page.waitForURL(/tersimpan/);
  await page.goto("/analisis/papan?board=own");
  await page.getByText("Papan ini masih kosong").waitFor();
});
