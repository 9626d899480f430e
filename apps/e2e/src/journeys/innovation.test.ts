import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

async function openAs(identifier: string, path: string, width = 1440): Promise<Page> {
  const page = await visitor.open(path, { viewport: { width, height: 900 } });
  await signInOn(page, identifier);
  return page;
}

const confirm = async (page: Page, title: string, as: RegExp) => {
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("button", { name: as }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Kirim putusan" }).click();
  await dialog.getByRole("alert").getByText("Tuliskan alasannya").waitFor();
  await dialog.getByRole("radio", { name: /^Validasi/ }).check();
  await dialog.getByLabel("Alasan").fill("Saya melihat modulnya dipakai di dua sekolah.");
  await dialog.getByRole("button", { name: "Kirim putusan" }).click();
  await page.getByText("Validasi Anda tersimpan").waitFor();
};

test("an education officer's programme raised the graduation rate, and it shows in the assessment", async () => {
  const page = await openAs("pegawai.disdik", "/inovasi?show=mine");
  await page.getByRole("link", { name: "Program belajar Jelajah Kampung" }).first().click();
  await page
    .getByText(/Angka kelulusan membaik dari/)
    .first()
    .waitFor();
  await page.getByText("Indikator SKP, dirilis pihak lain").waitFor();
  await page
    .getByText(/: \d+% × [\d,]+ = [\d,]+ poin/)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.goto("/nilai-saya");
  await page.locator('a[href^="/nilai-saya/"]').first().click();
  const aspect = page.locator("details", { hasText: "Inovasi" }).last();
  await aspect.locator("summary").click();
  await aspect.getByRole("link", { name: "Program belajar Jelajah Kampung" }).click();
  await page.getByRole("heading", { name: "Program belajar Jelajah Kampung" }).waitFor();
});

test("an idea is written on a phone, kept through a reload, handed in and confirmed by two", async () => {
  const title = "Pojok baca berjalan";
  const page = await openAs("pegawai.disdik", "/inovasi/baru", 320);
  await page.getByLabel("Nama singkat").fill(title);
  await page.getByRole("button", { name: "Simpan gagasan" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Tuliskan masalahnya." }).click();
  await page.getByLabel("Masalah").fill("Buku di sekolah jarang dibuka murid.");
  await page.reload();
  await page.getByLabel("Perubahan").fill("Kotak buku berpindah kelas tiap pekan.");
  expect(await page.getByLabel("Nama singkat").inputValue()).toBe(title);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Unggah berkas atau foto" }).click(),
  ]);
  await chooser.setFiles({
    name: "kotak-buku.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Kelas satu sampai tiga"),
  });
  await page.getByLabel("Isi bukti").fill("Jadwal kotak buku");
  expect(await barriers(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await page.getByRole("button", { name: "Simpan gagasan" }).click();
  await page.getByRole("heading", { name: title }).waitFor();
  const shows = await page.getByRole("link", { name: "Jadwal kotak buku" }).getAttribute("href");
  expect(await (await page.request.get(shows!)).text()).toBe("Kelas satu sampai tiga");
  // Only who can hand it in is told to.
  await page.getByText(/ajukan untuk divalidasi/).waitFor();
  const appraiser = await openAs("kabid.sd", new URL(page.url()).pathname);
  await appraiser.getByText("belum diajukan untuk divalidasi pada tahap ini").waitFor();
  await page.getByRole("button", { name: "Ajukan validasi" }).click();
  await page.getByText("Terkirim.").waitFor();

  await appraiser.goto("/inovasi?show=waiting");
  await confirm(appraiser, title, /sebagai pejabat penilai/);
  const team = await openAs("tim.kinerja", "/inovasi?show=waiting");
  await confirm(team, title, /untuk tim pengelola kinerja/);
  await team.getByText(/Dihitung .* pada tahap Gagasan/).waitFor();

  await page.reload();
  await page.getByText("Tervalidasi").first().waitFor();
});
