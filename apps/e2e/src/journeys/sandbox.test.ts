import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

/** Whose account nobody else's journey writes with. */
const AS = "kabid.sd";
const BANNER = /tidak ada yang tersimpan ke data asli/;

interface Mine {
  readonly viewer: { readonly employee: { readonly name: string; readonly reports: { readonly totalCount: number } } };
}

/** By the agency's clock, as addresses have it. */
function lastMonth(): string {
  const [year = 0, month = 0] = new Date()
    .toLocaleDateString("sv", { timeZone: "Asia/Jakarta" })
    .split("-")
    .map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}

async function mine(): Promise<Mine["viewer"]["employee"]> {
  const session = await signIn(productUrl(), AS);
  const { viewer } = await ask<Mine>(productUrl(), session, "{ viewer { employee { name reports { totalCount } } } }");
  return viewer.employee;
}

test("an employee practises handing in a report on a phone, leaves, and nothing of it is outside", async () => {
  const before = await mine();
  const page = await visitor.open("/", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signInOn(page, AS);
  await page.getByRole("main").getByRole("link", { name: "Coba dulu di ruang latihan" }).click();
  await page.getByRole("heading", { name: "Ruang latihan", level: 1 }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Masuk sebagai Pegawai" }).click();

  const banner = page.getByRole("complementary", { name: "Ruang latihan" });
  await banner.getByText(BANNER).waitFor({ timeout: 120_000 });
  expect(await banner.getByText(before.name).count()).toBe(0);
  await page.getByRole("heading", { name: /^Hari ini/ }).waitFor();
  expect(await sideways(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);

  // That of this month is asked for days before its end, and cannot be sent until then. Pressed and not tapped: the page may move between a
  // finger's touch and what the browser makes of it, and then it is the next link.
  await page
    .getByRole("main")
    .getByRole("link", { name: /Kirim laporan kinerja Anda|Perbaiki laporan/ })
    .and(page.locator(`[href$="/kerja/laporan/${lastMonth()}"]`))
    .click();
  await page.getByLabel("Uraian").fill("Latihan mengirim laporan: semua berkas bulan ini selesai diverifikasi.");
  await page.getByText("Draf tersimpan").waitFor();
  await page.getByRole("button", { name: "Kirim laporan" }).tap();
  await page.getByText("Terkirim", { exact: true }).waitFor();
  await banner.getByText(BANNER).waitFor();

  await banner.getByRole("button", { name: "Keluar dari latihan" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.getByRole("heading", { name: /^Hari ini/ }).waitFor();
  expect(await page.getByText(BANNER).count()).toBe(0);
  expect(await mine()).toEqual(before);
}, 240_000);

test("a page that was open when one entered in another tab does nothing, and says why", async () => {
  const page = await visitor.open("/");
  await signInOn(page, AS);
  await page.getByRole("heading", { name: /^Hari ini/ }).waitFor();
  const other = await page.context().newPage();
  await other.goto("/latihan");
  await other.getByRole("button", { name: "Masuk sebagai Pegawai" }).click();
  await other.getByRole("complementary", { name: "Ruang latihan" }).waitFor({ timeout: 120_000 });

  await page.getByRole("navigation", { name: "Navigasi utama" }).getByRole("link", { name: "SKP" }).click();
  const dialog = page.getByRole("dialog", { name: "Anda berpindah ruang di tab lain" });
  await dialog.getByText(/tidak dijalankan/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await other.getByRole("button", { name: "Keluar dari latihan" }).click();
  await other.getByRole("heading", { name: /^Hari ini/ }).waitFor();
  await dialog.getByRole("button", { name: "Tutup pesan ini" }).click();
  await page.reload();
  expect(await page.getByText(BANNER).count()).toBe(0);
}, 240_000);
