import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

test("the authorised official records a sanction by its decree, and takes it back with a reason", async () => {
  const page = await visitor.open("/tindak-lanjut");
  await signInOn(page, "sekda");
  await page.getByRole("link", { name: "Lihat hukuman disiplin" }).click();
  await page.getByRole("heading", { level: 1, name: "Hukuman disiplin" }).waitFor();
  await page.getByRole("button", { name: "Catat hukuman disiplin" }).press("Enter");
  const dialog = page.getByRole("dialog");
  const save = dialog.getByRole("button", { name: "Catat hukuman disiplin" });

  await save.press("Enter");
  await dialog.getByText("Pilih pegawai dari daftar").first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("combobox", { name: /Pegawai/ }).fill("Salma Wahyudi");
  await dialog.getByRole("option", { name: /Salma Wahyudi/ }).click();
  await dialog.getByLabel("Jenis hukuman").selectOption({ label: "Teguran tertulis" });
  await dialog.getByLabel("Nomor keputusan").fill("800.1.6.2/99/2026");
  await dialog.getByLabel("Tanggal keputusan").fill(daysAgo(60));
  await dialog.getByLabel("Mulai berlaku").fill(daysAgo(61));
  await dialog.getByLabel(/Kewajiban atau larangan/).fill("Meninggalkan loket tanpa izin");
  await save.press("Enter");
  await dialog.getByText("Keputusan berlaku pada tanggalnya atau sesudahnya").first().waitFor();
  await dialog.getByLabel("Mulai berlaku").fill(daysAgo(55));
  await save.press("Enter");
  await page.getByText(/Hukuman disiplin untuk .* dicatat/).waitFor();

  await page
    .getByRole("status")
    .filter({ hasText: /^\d+ dari \d+ ditampilkan$/ })
    .waitFor();
  const row = page.getByRole("listitem").filter({ hasText: "800.1.6.2/99/2026" });
  await row.getByRole("button", { name: /Cabut/ }).click();
  await dialog.getByLabel("Alasan").fill("Surat izin ditemukan");
  await dialog.getByRole("button", { name: "Cabut catatan" }).click();
  await row.getByText(/Surat izin ditemukan/).waitFor();
  expect(await row.getByRole("button").count()).toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sideways(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
}, 60_000);
