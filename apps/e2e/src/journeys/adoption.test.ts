import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

async function openAs(who: string, path: string) {
  const page = await visitor.open("/sign-in");
  await signInOn(page, who);
  await page.goto(path);
  return page;
}

test("the performance team finds who needs help, why, and the way to the session that they are invited to", async () => {
  const page = await openAs("tim.kinerja", "/adopsi");
  await page.getByRole("heading", { level: 1, name: "Pemakaian: Pemerintah Daerah Andir" }).waitFor();
  const first = page.getByRole("region", { name: "Unit yang perlu dibantu dahulu" }).getByRole("listitem").first();
  await first.getByText(/laporan terlambat atau belum ada; paling banyak 15%/).waitFor();
  expect(await barriers(page)).toEqual([]);

  await first.getByRole("link", { name: /^Undang Kelurahan Ciroyom .*mulai dari catatan harian/ }).click();
  await page.getByRole("heading", { level: 1, name: "Kinerja Andir: mulai dari catatan harian" }).waitFor();
  expect(page.url()).toContain("lihat=belum");
});

test("a camat orders the units, drills down by keyboard and comes back, and the address says what is seen", async () => {
  const page = await openAs("camat", "/adopsi");
  const table = page.getByRole("table", { name: "Unit di bawahnya" });
  await table.getByRole("button", { name: "Aktif mingguan" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/sort=active/);
  await page.keyboard.press("Enter");
  await table.getByRole("columnheader", { name: "Aktif mingguan", exact: true }).waitFor();
  await page.waitForURL(/dir=asc/);
  expect(await table.getByRole("rowheader").first().innerText()).toBe("Kelurahan Ciroyom");
  // Sections of few people have a row, and no number in it.
  await table.getByText("Terlalu sedikit").first().waitFor();

  await table.getByRole("link", { name: "Kelurahan Ciroyom" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Pemakaian: Kelurahan Ciroyom" }).waitFor();
  const path = page.getByRole("navigation", { name: "Jalur unit" });
  expect(await path.getByRole("link").allInnerTexts()).toEqual(["Kecamatan Andir"]);
});

test("what came after a session stands beside those who were not there, week by week, and claims no cause", async () => {
  const page = await openAs("kepala.pkm.garuda", "/adopsi");
  const effects = page.getByRole("region", { name: "Sebelum dan sesudah sosialisasi" });
  await effects.getByText(/tidak membuktikan sebab/).waitFor();
  const picture = effects.getByRole("figure", { name: /^Aktif tiap minggu di sekitar/ });
  expect(await picture.getByRole("img", { name: /^Hadir, 8 minggu sebelum: \d+%$/ }).count()).toBe(1);
  expect(await picture.getByRole("img", { name: /^Belum ikut, 8 minggu sesudah: \d+%$/ }).count()).toBe(1);
});

test("an employee finds no units here, and on one's own page all that is kept of one's use", async () => {
  const page = await openAs("pegawai.garuda", "/adopsi");
  await page.getByRole("heading", { name: "Belum ada unit yang dapat Anda lihat" }).waitFor();

  await page.goto("/data-saya");
  const use = page.getByRole("region", { name: "Pemakaian Anda" });
  await use.getByText(/Hanya Anda yang melihatnya; setiap minggu dihapus setelah 13 bulan/).waitFor();
  await use.getByText("Lihat minggunya").click();
  // The week in which this browser has just signed in stands first.
  await use
    .getByRole("listitem")
    .first()
    .getByText(/komputer/)
    .waitFor();
});
