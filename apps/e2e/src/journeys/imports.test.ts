import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

/** As a spreadsheet of an office comes: a title above, semicolons, an old alphabet, days by number, a number that is none. */
const FILE = [
  "DAFTAR PEGAWAI BARU;;;",
  "",
  "NIP;Nama;Jenis Pegawai;TMT CPNS",
  "198503122010011099;Rahmat Contoh ;PNS;01/02/2010",
  "199003122015012098;Sari Contoh\u2019;PNS;1-12-2015",
  "12345;Salah Nip;PNS;01/12/2015",
].join("\r\n");
const inWindows1252 = Buffer.from(FILE.replace("\u2019", "\x92"), "latin1");

test("a spreadsheet with a mistake is tried, its good rows come in, and all of it is taken back", async () => {
  const page = await visitor.open("/sign-in");
  await signInOn(page, "admin");
  await page.goto("/impor");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "pegawai.csv", mimeType: "text/csv", buffer: inWindows1252 });
  await page.getByRole("heading", { level: 1, name: "pegawai.csv" }).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Periksa (uji coba)" }).click();
  await page.getByText("Hasil uji coba").waitFor();
  await page.getByText("NIP harus 18 angka.").waitFor();
  await page.getByText("Baris 6").waitFor();
  await page.getByRole("link", { name: "Lihat baris yang dilewati" }).click();
  await page.getByRole("cell", { name: "DAFTAR PEGAWAI BARU" }).waitFor();
  await page.getByText(/^Di atas judul kolom/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto(`${page.url().split("?")[0]}?baris=SEMUA`);
  await page.getByText("198503122010011099 · Rahmat Contoh · PNS · 1 Feb 2010").waitFor();
  await page.getByLabel("Dasar", { exact: true }).fill("SK 800/1/2026");
  expect(await barriers(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);

  await page.getByRole("button", { name: "Masukkan 2 baris" }).click();
  await page.getByRole("button", { name: "Batalkan impor ini" }).waitFor();
  await page.goto("/administrasi/pegawai?q=Rahmat%20Contoh&post=none");
  await page.getByText("Rahmat Contoh").first().waitFor();

  await page.goto("/impor");
  await page.getByRole("link", { name: "pegawai.csv" }).first().click();
  await page.getByRole("button", { name: "Batalkan impor ini" }).click();
  await page.getByText("Datanya kembali seperti sebelum impor.").waitFor();
  await page.goto("/administrasi/pegawai?q=Rahmat%20Contoh&post=none");
  await page
    .getByText(/Tidak ada/)
    .first()
    .waitFor();
});

test("what is no spreadsheet is refused by name, and nothing is kept of it", async () => {
  const page = await visitor.open("/sign-in");
  await signInOn(page, "admin");
  await page.goto("/impor");
  await page.locator("input[type=file]").setInputFiles({
    name: "gambar.xlsx",
    mimeType: "image/png",
    buffer: Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
  });
  await page.getByRole("alert").first().waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(new URL(page.url()).pathname).toBe("/impor");
});
