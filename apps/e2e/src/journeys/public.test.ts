import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";
import { accountOf, peopleOf } from "./people.ts";

const visitor = useVisitor();

const UNIT = "KEL.MALEBER";
const PHONE = { viewport: { width: 320, height: 700 }, javaScriptEnabled: false };

async function looksRight(page: Page): Promise<void> {
  await page.getByText("Data contoh", { exact: false }).first().waitFor();
  // A page without scripts draws no frame that one could wait for.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

test("a citizen with a phone and no script sees whether a service is good, complains, and reads the answer and what changed", async () => {
  const { head } = await peopleOf(UNIT);
  if (!head) throw new Error("The kelurahan has a head.");
  const lurah = await accountOf(head, "perjalanan.aduan.lurah");

  const citizen = await visitor.open("/public", PHONE);
  await citizen.getByRole("heading", { name: "Layanan publik" }).waitFor();
  await looksRight(citizen);
  await citizen.getByRole("link", { name: "Surat pengantar" }).click();
  await citizen.getByText("Indeks kepuasan masyarakat").first().waitFor();
  await looksRight(citizen);

  await citizen.getByRole("link", { name: "Sampaikan pengaduan" }).click();
  await citizen.getByRole("heading", { name: "Sampaikan pengaduan" }).waitFor();
  await looksRight(citizen);
  await citizen.getByLabel("Tentang layanan atau unit mana").selectOption({ label: "Kelurahan Maleber" });
  await citizen.getByLabel("Apa yang terjadi").fill("Parkir");
  await citizen.getByRole("button", { name: "Kirim pengaduan" }).click();
  await citizen
    .getByRole("alert")
    .getByRole("link", { name: /sedikit lebih banyak/ })
    .waitFor();
  await citizen.getByLabel("Apa yang terjadi").fill("Parkir kelurahan penuh oleh kendaraan yang bukan pengunjung.");
  await citizen.waitForTimeout(2_100); // nobody reads a form and answers it faster
  await citizen.getByRole("button", { name: "Kirim pengaduan" }).click();
  await citizen.getByRole("heading", { name: "Pengaduan Anda diterima" }).waitFor();
  const code = await citizen.getByLabel("Kode Anda").innerText();

  const office = await visitor.open("/");
  await signInOn(office, lurah.identifier, lurah.password);
  await office.getByRole("link", { name: /Jawab 1 pengaduan/ }).click();
  await office.getByText("Parkir kelurahan penuh").waitFor();
  expect(await barriers(office)).toEqual([]);
  await office.getByRole("button", { name: "Jawab", exact: true }).click();
  await office.getByLabel("Jawaban untuk pengadu").fill("Benar. Parkir kini dijaga pada jam layanan.");
  await office.getByLabel(/Yang berubah/).fill("Parkir kelurahan dijaga pada jam layanan.");
  expect(await barriers(office)).toEqual([]);
  await office.getByRole("button", { name: "Kirim jawaban" }).click();
  await office.getByText("Jawaban terkirim.").waitFor();

  await citizen.getByRole("link", { name: "Ikuti jawaban pengaduan" }).click();
  await citizen.getByLabel("Kode Anda").fill(code.toLowerCase());
  await citizen.getByRole("button", { name: "Lihat jawaban" }).click();
  await citizen.getByRole("heading", { name: "Sudah dijawab" }).waitFor();
  await citizen.getByText("Benar. Parkir kini dijaga").waitFor();
  await looksRight(citizen);
  expect(await citizen.content()).not.toContain(head.name);
});

test("the public pages have no barriers, in both languages, in the light and in the dark", async () => {
  const paths = [
    "/public",
    "/public/unit",
    "/public/perubahan?lang=en",
    "/public/aduan",
    "/public/aduan/ikuti",
    "/public/data",
  ];
  for (const [at, path] of paths.entries()) {
    const page = await visitor.open(path, { colorScheme: at % 2 === 0 ? "light" : "dark" });
    expect([path, await barriers(page)]).toEqual([path, []]);
  }
  const page = await visitor.open("/public");
  await page.getByRole("link", { name: "Pemeriksaan umum" }).first().click();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("link", { name: "English" }).click();
  await page.getByText("Public satisfaction index").first().waitFor();
});
