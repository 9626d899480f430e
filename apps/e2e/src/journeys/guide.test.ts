import { barriers } from "../testing/accessibility.ts";
import { ask } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";
import { Effort } from "./effort.ts";
import { lastMonth, newcomer } from "./newcomer.ts";
import { PASSWORD, type OwnPerson } from "./own-person.ts";

const visitor = useVisitor();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let person: OwnPerson;
let appraiser: OwnPerson;

beforeAll(async () => {
  ({ person, appraiser } = await newcomer("SETDA.ORG", "langkah.awal", "Rengganis Puspita"));
});

test("from the first sign-in to the first report in at most twelve interactions and three minutes, led by the product alone", async () => {
  const page = await visitor.open("/", PHONE);
  const begin = performance.now();
  const effort = new Effort();

  effort.read();
  await effort.fill(page.getByLabel("NIP atau nama pengguna"), person.identifier);
  await effort.fill(page.getByLabel("Kata sandi"), PASSWORD);
  await effort.press(page.getByRole("button", { name: "Masuk", exact: true }));

  effort.read();
  const steps = page.getByRole("region", { name: "Langkah awal" });
  await steps.getByText("1 dari 3 langkah selesai").waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await effort.press(steps.getByRole("link", { name: "Catat satu pekerjaan" }));

  effort.read();
  const guide = page.getByRole("complementary", { name: "Panduan" });
  await guide.getByText(/Tulis satu kalimat/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await effort.fill(page.getByLabel("Apa yang Anda kerjakan?"), "Menelaah tiga naskah peraturan wali kota");
  await effort.press(page.getByRole("button", { name: "Simpan progres" }));
  await effort.press(guide.getByRole("link", { name: /^Berikutnya: Kirim laporan/ }));

  effort.read();
  await guide.getByText(/tulis uraian satu atau dua kalimat/).waitFor();
  await effort.fill(page.getByLabel("Uraian"), "Telaah naskah berjalan sesuai rencana.");
  await effort.press(page.getByRole("button", { name: "Kirim laporan" }));
  await page.getByText("Terkirim", { exact: true }).waitFor();
  await guide.getByText(/Semua langkah awal selesai/).waitFor();

  const run = (performance.now() - begin) / 1000;
  process.stdout.write(
    `First use: ${effort.interactions} interactions (of 12), ${effort.seconds.toFixed(0)} s reckoned for a slow hand (of 180), ${run.toFixed(1)} s in this browser.\n`,
  );
  expect(effort.interactions).toBeLessThanOrEqual(12);
  expect(effort.seconds).toBeLessThanOrEqual(180);
  // The product's own share of it, on whatever machine: far from being what one waits for.
  expect(run).toBeLessThan(60);

  const { viewer } = await ask<{ viewer: { employee: { reports: { nodes: { status: string; period: object }[] } } } }>(
    productUrl(),
    person.session,
    "{ viewer { employee { reports(first: 5) { nodes { status period { startsOn } } } } } }",
  );
  expect(viewer.employee.reports.nodes).toEqual([{ status: "SUBMITTED", period: { startsOn: lastMonth() } }]);

  await guide.getByRole("link", { name: "Ke Hari ini" }).tap();
  await page.getByRole("heading", { level: 1, name: /Hari ini/ }).waitFor();
  await steps.waitFor({ state: "detached" });
});

test("what is new is told once, by role, and is seen from then on", async () => {
  const page = await visitor.open("/", PHONE);
  await signInOn(page, person.identifier, PASSWORD);
  await page.getByRole("link", { name: /hal baru untuk Anda/ }).tap();
  await page.getByRole("heading", { level: 1, name: "Yang baru" }).waitFor();
  await page.getByText("Baru", { exact: true }).first().waitFor();
  await page.getByRole("heading", { name: "Langkah awal di Hari ini" }).waitFor();
  // Of use to appraisers alone.
  expect(await page.getByText("Jawab laporan kekeliruan").count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);

  await page.goto("/");
  await page.getByRole("heading", { level: 1, name: /Hari ini/ }).waitFor();
  expect(await page.getByRole("link", { name: /hal baru untuk Anda/ }).count()).toBe(0);
});

test("help stands beside a field and is found by one's own words, without a network too", async () => {
  const page = await visitor.open("/kerja", PHONE);
  await signInOn(page, person.identifier, PASSWORD);
  await page.getByRole("button", { name: "Bantuan tentang Apa yang Anda kerjakan?" }).tap();
  await page.getByText("Memverifikasi 12 berkas permohonan KTP di loket 2").waitFor();
  await page.getByText(/PermenPANRB 6\/2022/).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((again) => setTimeout(again, 50));
  });
  await page.goto("/bantuan");
  await page.getByRole("heading", { level: 1, name: "Bantuan" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("searchbox", { name: "Cari bantuan" }).fill("lupa sandi");
  await page.getByText(/jawaban untuk “lupa sandi”/).waitFor();
  await page.getByText(/Minta administrator unit Anda mengirim undangan baru/).waitFor();
  expect(new URL(page.url()).searchParams.get("cari")).toBe("lupa sandi");
  expect(await sideways(page)).toBe(0);
});

test("what is wrong on a page reaches the appraiser, is answered, and its raiser sees the answer", async () => {
  const page = await visitor.open("/kerja");
  await signInOn(page, person.identifier, PASSWORD);
  await page.getByRole("heading", { level: 1, name: "Kerja saya" }).waitFor();
  await page.getByRole("banner").locator("summary").click();
  await page.getByRole("link", { name: "Ada yang keliru di halaman ini" }).click();
  await page.getByText("Halaman: Kerja saya").waitFor();
  await page.getByText("Diterima oleh: pejabat penilai Anda").waitFor();
  await page.getByRole("button", { name: "Kirim laporan kekeliruan" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Tulis apa yang keliru" }).click();
  await page.getByRole("textbox", { name: "Apa yang keliru?" }).fill("Hari libur dihitung sebagai hari kerja");
  // What has a request of its own leads there, and takes nothing that was typed along.
  await page.getByLabel("Tentang apa?").selectOption({ label: "Pejabat penilai" });
  await page.getByRole("link", { name: "Buka permintaan perbaikan penilai" }).waitFor();
  expect(await page.getByRole("button", { name: "Kirim laporan kekeliruan" }).count()).toBe(0);
  await page.getByLabel("Tentang apa?").selectOption({ label: "SKP, catatan harian, atau laporan" });
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Kirim laporan kekeliruan" }).click();
  await page.getByText("Menunggu jawaban").waitFor();

  const desk = await visitor.open("/");
  await signInOn(desk, appraiser.identifier, PASSWORD);
  await desk.getByRole("link", { name: "Jawab 1 laporan kekeliruan" }).click();
  await desk.getByText("Hari libur dihitung sebagai hari kerja").waitFor();
  await desk.getByRole("button", { name: "Kirim jawaban" }).click();
  await desk.getByRole("alert").getByRole("link", { name: "Tulis jawabannya" }).waitFor();
  await desk.getByRole("textbox", { name: "Jawaban Anda" }).fill("Sudah diperbaiki di kalender.");
  expect(await barriers(desk)).toEqual([]);
  await desk.getByRole("button", { name: "Kirim jawaban" }).click();
  await desk.getByText("Dijawab", { exact: true }).waitFor();

  await page.goto("/keliru");
  await page.getByText(/Sudah diperbaiki di kalender/).waitFor();
  for (const width of [320, 390, 1366]) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await sideways(page)]).toEqual([width, 0]);
  }
});
