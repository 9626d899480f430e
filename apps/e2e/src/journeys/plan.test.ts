import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";
import { accountOf, peopleOf, type Someone } from "./people.ts";

const visitor = useVisitor();

// A plan of next year is nobody else's journey.
const YEAR = new Date().getFullYear() + 1;

let employee: Someone;
let appraiser: Someone;

beforeAll(async () => {
  const { head, employees } = await peopleOf("KEL.CAMPAKA");
  const other = employees.nodes.find(({ id }) => id !== head?.id);
  if (!head || !other) throw new Error("The kelurahan has a head and others.");
  employee = await accountOf(other, "perjalanan.pegawai.skp");
  appraiser = await accountOf(head, "perjalanan.penilai.skp");
});

async function openAs({ identifier, password }: Someone, path: string): Promise<Page> {
  const page = await visitor.open(path);
  await signInOn(page, identifier, password);
  return page;
}

const saved = (page: Page) => page.getByText(/^Tersimpan \d/).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

/** Moves on by Tab until a field of this name has the focus, as one without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => {
      const at = document.activeElement;
      const own =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
      return own ? (at.labels?.[0]?.textContent ?? "") : (at?.textContent ?? "");
    });
    if (name.test(label.trim())) return;
  }
  throw new Error(`No field ${String(name)} within sixty steps.`);
}

test("a plan is drafted by keys alone, handed in, returned, mended and approved", async () => {
  const page = await openAs(employee, `/skp?tahun=${String(YEAR)}`);
  await page
    .getByRole("button", { name: `Susun SKP ${String(YEAR)}` })
    .first()
    .click();
  await page.getByRole("heading", { name: "Hasil kerja utama" }).waitFor();

  await page.getByRole("button", { name: "Tambah hasil kerja utama" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Rencana hasil kerja" }).waitFor();
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
  await page.keyboard.type("Surat keterangan warga selesai pada hari yang sama");
  await saved(page);

  // What is missing leads to its field.
  await page.getByRole("button", { name: "Ajukan ke pejabat penilai" }).press("Enter");
  const summary = page.getByRole("alert").filter({ hasText: "Belum dapat diajukan: 3 hal belum lengkap" });
  await summary.waitFor();
  expect(await barriers(page)).toEqual([]);
  await summary.getByRole("link", { name: "Hasil kerja utama 1, indikator 1: Tulis apa yang diukur" }).press("Enter");
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
  expect(await focused(page)).toMatch(/-text$/);
  await page.keyboard.type("Surat keterangan yang terbit");
  await tabTo(page, /^Target$/);
  await page.keyboard.type("banyak");
  await page.getByText("Target berupa angka").first().waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("480");
  await tabTo(page, /^Satuan$/);
  await page.keyboard.type("surat");
  await tabTo(page, /^Hitungan/);
  await page.keyboard.press("ArrowRight");
  await page.getByRole("radio", { name: /^Posisi/, checked: true }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.getByText("SKP siap diajukan.").waitFor();
  await page.getByLabel("Akuntabel").fill("Mengisi progres pada hari yang sama");
  await saved(page);
  for (const width of [320, 390, 1366]) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await sideways(page)]).toEqual([width, 0]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: "Ajukan ke pejabat penilai" }).press("Enter");
  await page.getByText("SKP diajukan.").waitFor();
  const address = new URL(page.url()).pathname;

  const desk = await openAs(appraiser, "/skp");
  await desk.getByRole("link", { name: `SKP ${String(YEAR)} · ${employee.name}` }).click();
  await desk
    .getByRole("row", { name: /Surat keterangan yang terbit/ })
    .getByText("480 surat")
    .waitFor();
  expect(await barriers(desk)).toEqual([]);
  await desk.getByRole("button", { name: "Kembalikan…" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("button", { name: "Kembalikan" }).click();
  await dialog.getByRole("link", { name: "Tulis apa yang perlu diubah" }).waitFor();
  await dialog.getByLabel("Yang perlu diubah").fill("Target indikator 1 naikkan menjadi 520 surat.");
  await dialog.getByRole("button", { name: "Kembalikan" }).click();
  await desk.getByText(`SKP ${String(YEAR)} ${employee.name} dikembalikan`).waitFor();

  await page.reload();
  await page
    .getByRole("region", { name: "Yang diminta pejabat penilai untuk diubah" })
    .getByText("520 surat")
    .waitFor();
  await page.getByLabel("Target", { exact: true }).fill("520");
  await saved(page);
  await page.getByRole("button", { name: "Ajukan ke pejabat penilai" }).click();
  await page.getByText("SKP diajukan.").waitFor();

  await desk.goto(address);
  await desk.getByText("520 surat").waitFor();
  await desk.getByRole("button", { name: "Setujui" }).click();
  await desk.getByText(`SKP ${String(YEAR)} ${employee.name} disetujui.`).waitFor();
  await page.reload();
  await page.getByText(`oleh ${appraiser.name}`).first().waitFor();

  // What is agreed changes with a reason, decided by the other; what was stays beside it.
  await page.getByRole("link", { name: "Ubah SKP…" }).click();
  await page.getByLabel("Alasan perubahan").fill("Loket dibuka dua hari lebih banyak");
  await page.getByLabel("Target", { exact: true }).fill("600");
  await page.reload();
  expect(await page.getByLabel("Alasan perubahan").inputValue()).toBe("Loket dibuka dua hari lebih banyak");
  expect(await page.getByLabel("Target", { exact: true }).inputValue()).toBe("600");
  await page.getByRole("button", { name: "Kirim perubahan" }).click();
  await page.getByText("Usulan perubahan dikirim.").waitFor();

  await desk.reload();
  await desk.getByRole("table", { name: "Usulan perubahan SKP" }).getByText("600 surat").waitFor();
  expect(await barriers(desk)).toEqual([]);
  await desk.getByRole("button", { name: "Setujui perubahan" }).click();
  await desk.getByText(`Perubahan SKP ${employee.name} disetujui.`).waitFor();
  await desk.getByRole("link", { name: "Bandingkan versi 1 dengan versi 2" }).click();
  const comparison = desk.getByRole("table", { name: "Bandingkan versi 1 dengan versi 2" });
  await comparison.getByText("520 surat").waitFor();
  await comparison.getByText("600 surat").waitFor();
});

test("nothing typed is lost with the network, and it is saved once that is back", async () => {
  const page = await openAs(appraiser, `/skp?tahun=${String(YEAR)}`);
  await page
    .getByRole("button", { name: `Susun SKP ${String(YEAR)}` })
    .first()
    .click();
  await page.getByRole("button", { name: "Tambah hasil kerja utama" }).click();
  await page.getByRole("textbox", { name: "Rencana hasil kerja" }).fill("Kelurahan melayani dengan tertib");
  await saved(page);

  await page.context().setOffline(true);
  await page.getByRole("textbox", { name: "Rencana hasil kerja" }).fill("Kelurahan melayani dengan tertib dan ramah");
  await page.getByRole("status").filter({ hasText: "Isian Anda aman di perangkat ini" }).waitFor();
  await page.context().setOffline(false);
  await saved(page);
  await page.reload();
  expect(await page.getByRole("textbox", { name: "Rencana hasil kerja" }).inputValue()).toBe(
    "Kelurahan melayani dengan tertib dan ramah",
  );

  // A session that has ended: one signs in again, and goes on where one was.
  const { pathname } = new URL(page.url());
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page
    .getByRole("textbox", { name: "Rencana hasil kerja" })
    .fill("Kelurahan melayani dengan tertib, ramah, dan cepat");
  await page.waitForURL(/\/sign-in/);
  expect(cookies.length).toBeGreaterThan(0);
  await signInOn(page, appraiser.identifier, appraiser.password);
  await page.waitForURL((url) => url.pathname === pathname);
  await saved(page);
  expect(await page.getByRole("textbox", { name: "Rencana hasil kerja" }).inputValue()).toBe(
    "Kelurahan melayani dengan tertib, ramah, dan cepat",
  );
});
