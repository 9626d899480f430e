import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

async function unitAs(who: string, path = "/unit") {
  const page = await visitor.open("/sign-in");
  await signInOn(page, who);
  await page.goto(path);
  await page.getByText(/laporan sudah masuk/).waitFor();
  return page;
}

test("a camat drills from the whole to the person who is late, and the address says the way back", async () => {
  const page = await unitAs("camat");
  await page.getByRole("navigation", { name: "Tampilan" }).getByRole("link", { name: "Kelengkapan" }).click();
  await page.getByRole("button", { name: /^Laporan, Seluruh Kecamatan Andir: Terlambat/ }).click();
  const dialog = page.getByRole("dialog", { name: "Laporan di Kecamatan Andir" });
  await dialog.getByText(/terlambat\./).waitFor();

  expect(page.url()).toContain("document=REPORT");
  expect(await barriers(page)).toEqual([]);
  const late = dialog.getByRole("list", { name: "Laporan" }).getByRole("link").first();
  const name = await late.innerText();
  await late.click();
  await page.getByRole("heading", { level: 1, name }).waitFor();

  await page.goBack();
  await page.getByRole("dialog", { name: "Laporan di Kecamatan Andir" }).waitFor();
});

test("the map is walked by the arrows, opened by Enter and read as a table, all by keyboard", async () => {
  const page = await unitAs("camat");
  const map = page.getByRole("group", { name: "Kecamatan Andir: laporan masuk menurut unit" });
  await map.getByRole("link", { name: /^Kelurahan Garuda: 14 jabatan/ }).focus();
  await page.keyboard.press("ArrowRight");
  const second = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  await page.keyboard.press("Home");

  expect(second).toMatch(/jabatan/);
  expect(second).not.toMatch(/^Kelurahan Garuda/);
  await page.getByText("Tabel dan unduhan").focus();
  await page.keyboard.press("Enter");
  const table = page.getByRole("group", { name: /^Tabel: Kecamatan Andir: laporan masuk/ });
  await table.getByRole("row", { name: /^Kelurahan Garuda 14/ }).waitFor();

  await map.getByRole("link", { name: /^Kelurahan Garuda/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Kelurahan Garuda" }).waitFor();
  await page.getByRole("navigation", { name: "Jalur unit" }).getByRole("link", { name: "Kecamatan Andir" }).waitFor();
});

test("the performance team reads the completeness of the agency, cell by cell", async () => {
  const page = await unitAs("tim.kinerja", "/unit?view=completeness");
  const table = page.getByRole("table", { name: /^Kelengkapan dokumen menurut unit/ });
  const row = table.getByRole("row", { name: /Dinas Kesehatan/ });

  expect(await table.getByRole("columnheader").count()).toBeGreaterThanOrEqual(9);
  await row.getByRole("button", { name: /^Perjanjian kinerja, Dinas Kesehatan: Lengkap, 6 dari 6/ }).click();
  await page.getByRole("dialog").getByText("Semua 6 sudah ada.").waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await row.getByRole("link", { name: "Dinas Kesehatan" }).click();
  await page.getByRole("heading", { level: 1, name: "Dinas Kesehatan" }).waitFor();
  expect(page.url()).toContain("view=completeness");
});

test("the leader above rates a unit with a reason, publishes it and takes it back; what is typed outlives a lost network", async () => {
  const page = await unitAs("camat", "/unit?view=rating");
  await page
    .getByRole("table", { name: /^Capaian organisasi unit/ })
    .getByRole("link", { name: "Kelurahan Maleber" })
    .click();
  await page.getByRole("heading", { level: 1, name: "Kelurahan Maleber" }).waitFor();

  await page.getByRole("button", { name: "Simpan draf" }).click();
  await page.getByRole("alert").getByText("Tulis alasan penilaian.").waitFor();
  await page.getByRole("radio", { name: /^Baik/ }).check();
  await page.getByLabel("Alasan").fill("Dua indikator tercapai, satu tertinggal karena renovasi.");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Simpan draf" }).click();
  await page.getByRole("alert").waitFor();
  await page.context().setOffline(false);
  await page.reload();
  expect(await page.getByLabel("Alasan").inputValue()).toContain("renovasi");
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Simpan draf" }).click();
  await page.getByText("Penilaian tersimpan sebagai draf.").waitFor();
  await page.getByRole("button", { name: "Terbitkan" }).click();
  const publish = page.getByRole("dialog", { name: "Terbitkan capaian organisasi Kelurahan Maleber?" });
  await publish.getByText(/Sesuai ekspektasi/).waitFor();
  await publish.getByRole("button", { name: "Terbitkan" }).click();
  await page.getByText("Capaian organisasi Kelurahan Maleber sudah terbit.").waitFor();

  await page.getByRole("button", { name: "Tarik kembali" }).click();
  const withdraw = page.getByRole("dialog", { name: "Tarik kembali capaian organisasi Kelurahan Maleber?" });
  await withdraw.getByLabel("Alasan").fill("Uji coba penerbitan.");
  await withdraw.getByRole("button", { name: "Tarik kembali" }).click();
  await page.getByText("Penilaian kembali menjadi draf.").waitFor();
});

test("the official sees the whole in numbers, and no names behind them", async () => {
  const page = await unitAs("sekda", "/unit?view=completeness");
  await page.getByRole("button", { name: /^Laporan, Dinas Kesehatan/ }).click();
  const dialog = page.getByRole("dialog", { name: "Laporan di Dinas Kesehatan" });
  await dialog.getByText(/Batas waktu/).waitFor();

  expect(await dialog.getByRole("list").count()).toBe(0);
});

test("units are compared with their n and in the order that the address keeps; months say theirs in each cell", async () => {
  const page = await unitAs("camat", "/unit?view=league&sort=punctual&dir=desc");
  const league = page.getByRole("table", { name: /^Perbandingan unit/ });
  await league.getByText("Terlalu kecil untuk dibandingkan").first().waitFor();
  await league.getByRole("button", { name: "Jabatan" }).click();
  await page.waitForURL(/sort=posts/);
  expect(await league.getByRole("rowheader").first().innerText()).toContain("Kelurahan Garuda");
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("link", { name: "Bulan ke bulan" }).click();
  await page.getByLabel("Ukuran").selectOption({ label: "Penilaian terbit" });
  await page.waitForURL(/measure=assessed/);
  await page
    .getByRole("cell", { name: /n = \d+/ })
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
});

test("what the public meets stands beside how the unit was rated", async () => {
  const page = await unitAs("kepala.pkm.garuda", "/unit?view=service");
  await page.getByText(/belum berarti sebab dan akibat/).waitFor();
  await page.getByRole("heading", { name: /Waktu tunggu turun/ }).waitFor();
  await page.getByRole("heading", { name: /^Terakhir / }).waitFor();

  expect(await barriers(page)).toEqual([]);
});

test("who heads no unit is told whose numbers these are", async () => {
  const page = await visitor.open("/sign-in");
  await signInOn(page, "pegawai.garuda");
  await page.goto("/unit");
  await page.getByText("Belum ada unit yang dapat Anda lihat").waitFor();

  expect(await barriers(page)).toEqual([]);
});
