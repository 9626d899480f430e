import { barriers } from "../testing/accessibility.ts";
import { ask } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { sideways } from "./acts.ts";
import { Effort } from "./effort.ts";
import { lastMonth, newcomer } from "./newcomer.ts";
import { PASSWORD, type OwnPerson } from "./own-person.ts";

const visitor = useVisitor();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let person: OwnPerson;

beforeAll(async () => {
  person = await newcomer("SETDA.ORG", "langkah.awal", "Rengganis Puspita");
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

  expect(effort.interactions).toBeLessThanOrEqual(12);
  expect(effort.seconds).toBeLessThanOrEqual(180);
  // The product's own share of it, on whatever machine: far from being what one waits for.
  expect((performance.now() - begin) / 1000).toBeLessThan(60);

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
