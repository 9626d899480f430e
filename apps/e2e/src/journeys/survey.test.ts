import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();
const PHONE = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false, hasTouch: true };

interface Found {
  services: { nodes: { id: string; name: string; survey: { code: string }; satisfaction: { respondents: number } }[] };
}

/** A service that no other journey looks at. */
async function ownService(): Promise<Found["services"]["nodes"][number]> {
  const session = await signIn(productUrl(), "tim.kinerja");
  const found = await ask<Found>(
    productUrl(),
    session,
    "{ services(first: 50) { nodes { id name survey { code } satisfaction { respondents } } } }",
  );
  const service = found.services.nodes.find(({ name }) => name === "Nomor Induk Berusaha");
  if (!service) throw new Error("The demo has this service.");
  return service;
}

const answer = async (page: Page, questions: number, words: (question: number) => number): Promise<void> => {
  for (let question = 1; question <= questions; question += 1)
    await page.locator(`input[name=u${question}][value="${words(question)}"]`).check();
};

test("someone who was served answers on a small phone, without a script and without a name", async () => {
  const { survey, id } = await ownService();
  const page = await visitor.open("/survey", PHONE);
  await page.getByLabel("Kode survei").fill(`${survey.code.slice(0, 4).toLowerCase()} ${survey.code.slice(4)}`);
  await page.getByRole("button", { name: "Buka survei" }).click();
  await page.getByRole("heading", { name: "Nomor Induk Berusaha" }).waitFor();
  expect(await page.getByRole("group").count()).toBe(10);

  await answer(page, 8, () => 4);
  await page.waitForTimeout(2_100); // nobody answers faster than that
  await page.getByRole("button", { name: "Kirim jawaban" }).click();
  await page.getByRole("link", { name: "Pertanyaan 9: pilih satu jawaban." }).click();
  expect(page.url()).toContain("#u9");

  await page.getByRole("radio", { name: "Sangat baik" }).check();
  await page.getByLabel("Usia").selectOption({ label: "26–35 tahun" });
  await page.getByRole("button", { name: "Kirim jawaban" }).click();
  await page.getByRole("heading", { name: "Terima kasih" }).waitFor();

  await page.goto(`/survey/${survey.code}`);
  await page.getByRole("heading", { name: "Anda sudah mengisi hari ini" }).waitFor();
  const session = await signIn(productUrl(), "tim.kinerja");
  const { satisfactionResponses } = await ask<{ satisfactionResponses: { nodes: object[] } }>(
    productUrl(),
    session,
    `{ satisfactionResponses(first: 1, filter: { service: { eq: "${id}" } }) { nodes { facilities ageBand channel } } }`,
  );
  expect(satisfactionResponses.nodes[0]).toMatchObject({ facilities: 4, ageBand: "FROM_26", channel: "FORM" });
}, 60_000);

test("the form can be read by all, in both languages, and fits a small phone", async () => {
  const { survey } = await ownService();
  for (const path of [`/survey/${survey.code}`, `/survey/${survey.code}?lang=en`, `/survey/${survey.code}/poster`]) {
    const page = await visitor.open(path, { viewport: { width: 320, height: 640 } });
    expect(await barriers(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  }
}, 60_000);

test("the performance team brings paper in: wrong rows are named, then all of it comes in, and is taken back", async () => {
  const { id } = await ownService();
  const folder = mkdtempSync(join(tmpdir(), "survei-"));
  const sheet = (name: string, rows: string[]) => {
    const file = join(folder, name);
    writeFileSync(file, ["Tanggal;U1;U2;U3;U4;U5;U6;U7;U8;U9", ...rows].join("\n"));
    return file;
  };
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date());
  const page = await visitor.open(`/layanan/${id}/survei`);
  await signInOn(page, "tim.kinerja");
  await page.getByRole("heading", { name: "Kepuasan masyarakat (SKM)" }).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("link", { name: "Masukkan dari berkas" }).click();
  await page.getByRole("heading", { name: "Berkas baru" }).waitFor();
  expect(await page.getByLabel("Layanan yang disurvei").locator("option:checked").innerText()).toContain(
    "Nomor Induk Berusaha",
  );
  expect(await barriers(page)).toEqual([]);
  await page
    .locator("input[type=file]")
    .setInputFiles(sheet("salah.csv", [`${day};3;3;3;3;3;3;3;3;3`, `${day};3;3;7;3;3;3;3;3;3`]));
  await page.getByRole("button", { name: "Periksa (uji coba)" }).click();
  await page.getByText("Isi dengan 1, 2, 3, atau 4").waitFor();
  await page.getByText("1 baris perlu diperbaiki dahulu").waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("link", { name: "Semua impor" }).click();
  const good = sheet("benar.csv", [`${day};3;3;3;3;3;3;3;3;3`, `${day};4;3;3;3;3;3;3;3;3`]);
  await page.locator("input[type=file]").setInputFiles(good);
  await page.getByRole("heading", { level: 1, name: "benar.csv" }).waitFor();
  await page.getByLabel("Layanan yang disurvei").selectOption(id);
  await page.getByRole("button", { name: "Periksa (uji coba)" }).click();
  await page.getByRole("button", { name: "Masukkan 2 baris" }).click();
  await page.getByRole("button", { name: "Batalkan impor ini" }).click();
  await page.getByText("Datanya kembali seperti sebelum impor.").waitFor();
}, 60_000);

test("a head of a unit finds the way in the menu, and only the files that are theirs to bring in", async () => {
  const page = await visitor.open("/sign-in");
  await signInOn(page, "lurah.garuda");
  await page.goto("/impor");
  await page.getByLabel("Jenis berkas").waitFor();
  const kinds = await page.getByLabel("Jenis berkas").locator("option").allInnerTexts();
  expect(kinds).toEqual([
    "Kenali sendiri",
    "SKP (rencana hasil kerja dan indikator)",
    "Nomor antrean",
    "Survei kepuasan dari kertas",
  ]);
  await page.getByLabel("Jenis berkas").selectOption("QUEUE_TICKETS");
  expect(new URL(page.url()).searchParams.get("jenis")).toBe("QUEUE_TICKETS");
  expect(await barriers(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
}, 60_000);
