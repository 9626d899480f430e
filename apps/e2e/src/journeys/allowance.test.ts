import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

/** "−Rp48.000", "+Rp1" and "Rp1.600.000" as numbers. */
const rupiah = (text: string): number => Number(text.replaceAll(/[^\d−]/g, "").replace("−", "-"));

test("an employee sees on a small phone how a month's figure came about, and the lines add up to it", async () => {
  const page = await visitor.open("/tpp", { viewport: { width: 320, height: 640 }, hasTouch: true });
  await signInOn(page, "pegawai.garuda");
  await page.getByRole("heading", { name: "TPP Anda" }).waitFor();
  await page.getByText("bukan perintah bayar").first().waitFor();
  expect(await sideways(page)).toBe(0);

  await page
    .getByRole("list")
    .getByRole("link", { name: /\d{4}$/ })
    .first()
    .click();
  const sum = page.getByRole("table", { name: "Dari mana angkanya" });
  await sum.waitFor();

  const amounts = (await sum.locator("tbody td").allInnerTexts()).map(rupiah);
  expect(amounts.reduce((all, one) => all + one, 0)).toBe(rupiah(await sum.locator("tfoot td").innerText()));
  // Facts of a locked month changed: this month makes it good, on a line of its own.
  await sum.getByRole("rowheader", { name: /^Susulan/ }).waitFor();
  expect(await sideways(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
}, 60_000);

test("the performance team sees what is missing and who can supply it, and locks the month by keyboard", async () => {
  const page = await visitor.open("/tpp");
  await signInOn(page, "tim.kinerja");
  await page.getByRole("button", { name: "Kunci bulan ini" }).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page
    .getByRole("button", { name: "Ada susulan" })
    .or(page.getByRole("radio", { name: "Ada susulan" }))
    .click();
  await page.waitForURL(/lihat=koreksi/);
  // What others reported, published or were sanctioned for in the meantime has changed the facts: only what was looked at is locked.
  await page.getByRole("button", { name: "Hitung ulang" }).click();
  await page.getByText(/sudah dihitung\. Periksa/).waitFor();
  await page.getByRole("button", { name: "Kunci bulan ini" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("tidak dapat dibuka lagi").waitFor();
  await dialog.getByLabel(/Catatan/).fill("Daftar diserahkan ke bendahara");
  await dialog.getByRole("button", { name: "Kunci bulan ini" }).press("Enter");

  await page.getByText(/Dikunci .* oleh/).waitFor();
  expect(await page.getByRole("button", { name: "Hitung ulang" }).count()).toBe(0);
}, 60_000);

test("a formula that does not add up is said beside its fields; a right one is looked at before it is set", async () => {
  const page = await visitor.open("/tpp/rumus/baru");
  await signInOn(page, "tim.kinerja");
  await page.getByLabel("Mulai bulan").fill("2031-01");
  const amount = page.getByLabel("Rupiah sebulan penuh").first();
  await amount.fill("dua juta");
  await page.getByRole("button", { name: /Lihat/ }).last().click();
  await page.getByText("Tulis angka, misalnya 2,5 atau 4.250.000.").first().waitFor();
  expect(await barriers(page)).toEqual([]);

  await amount.fill("22.000.000");
  await page.getByRole("button", { name: /Lihat/ }).last().click();
  await page.getByRole("heading", { name: /^Seandainya berlaku pada/ }).waitFor();
  await page.getByRole("button", { name: "Tetapkan rumus" }).waitFor();
}, 60_000);
