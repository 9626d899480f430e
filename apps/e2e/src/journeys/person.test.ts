import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();
const HEAD = "kepala.pkm.garuda";

interface Waiting {
  id: string;
  employee: { id: string; name: string };
  period: { startsOn: string };
}

/** Reports that wait for the head of the health centre: people whom no other journey touches. */
async function waitingReports(): Promise<Waiting[]> {
  const { performanceReports } = await ask<{ performanceReports: { nodes: Waiting[] } }>(
    productUrl(),
    await signIn(productUrl(), HEAD),
    `{ performanceReports(first: 20, filter: { awaitsViewer: true }, orderBy: [{ field: SUBMITTED_AT }]) {
      nodes { id employee { id name } period { startsOn } } } }`,
  );
  return performanceReports.nodes;
}

async function statusOf(id: string): Promise<{ status: string; appraiserNote: string | null }> {
  const { node } = await ask<{ node: { status: string; appraiserNote: string | null } }>(
    productUrl(),
    await signIn(productUrl(), HEAD),
    `{ node(id: "${id}") { ... on PerformanceReport { status appraiserNote } } }`,
  );
  return node;
}

const address = ({ employee, period }: Waiting) => `/people/${employee.id}?period=${period.startsOn.slice(0, 7)}`;

async function openAs(identifier: string, path: string, options = {}): Promise<Page> {
  const page = await visitor.open("/sign-in", options);
  await signInOn(page, identifier);
  await page.goto(path);
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  return page;
}

test("an appraiser reads a report beside the plan, verifies it with the keys alone, and goes on to the next who waits", async () => {
  const [first, second] = await waitingReports();
  if (!first || !second) throw new Error("The demo has no two reports that wait here.");
  const page = await openAs(HEAD, address(first));
  await page.getByRole("form", { name: "Verifikasi laporan" }).waitFor();
  await page.getByRole("button", { name: "Menurut rencana", pressed: true }).waitFor();
  expect(await page.getByRole("checkbox", { name: /^Diterima/ }).count()).toBeGreaterThan(0);
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press("v");
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "diverifikasi" }).first().waitFor();
  expect((await statusOf(first.id)).status).toBe("VERIFIED");

  await page.keyboard.press("Control+z");
  await page.getByText("kembali menunggu verifikasi.").waitFor();
  expect((await statusOf(first.id)).status).toBe("SUBMITTED");
  await page.keyboard.press("v");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Tarik verifikasi" }).waitFor();
  expect((await statusOf(first.id)).status).toBe("VERIFIED");
  await page.keyboard.press("n");
  await page.getByRole("heading", { level: 1, name: second.employee.name }).waitFor();
  await page.getByRole("form", { name: "Verifikasi laporan" }).waitFor();
});

test("on a phone a report is given back with a note, which a reload does not lose, and never without", async () => {
  const waiting = (await waitingReports()).at(-1);
  if (!waiting) throw new Error("The demo has no report that waits here.");
  const page = await openAs(HEAD, address(waiting), { viewport: { width: 390, height: 844 }, hasTouch: true });
  const form = page.getByRole("form", { name: "Verifikasi laporan" });

  await form.getByRole("button", { name: /^Kembalikan/ }).click();
  await page.getByRole("alert").filter({ hasText: "Tulis apa yang perlu diperbaiki" }).waitFor();
  expect((await statusOf(waiting.id)).status).toBe("SUBMITTED");

  await form.getByLabel("Catatan untuk pegawai").fill("Lampirkan bukti kunjungan.");
  await page.reload();
  await form.waitFor();
  expect(await form.getByLabel("Catatan untuk pegawai").inputValue()).toBe("Lampirkan bukti kunjungan.");
  expect(await sideways(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);

  await page.context().setOffline(true);
  await form.getByRole("button", { name: /^Kembalikan/ }).click();
  await page.getByRole("alert").filter({ hasText: "Sambungan ke server terputus" }).waitFor();
  await page.context().setOffline(false);
  await form.getByRole("button", { name: /^Kembalikan/ }).click();
  await page.getByRole("status").filter({ hasText: "dikembalikan" }).waitFor();

  expect(await statusOf(waiting.id)).toEqual({ status: "RETURNED", appraiserNote: "Lampirkan bukti kunjungan." });
});

/** Somebody of the health centre with a published assessment, and the newest month of it. */
async function assessed(): Promise<{ id: string; month: string }> {
  const { assessments } = await ask<{
    assessments: { nodes: { employee: { id: string }; period: { startsOn: string } }[] };
  }>(
    productUrl(),
    await signIn(productUrl(), HEAD),
    `{ assessments(first: 1, filter: { period: { kind: { eq: MONTH } }, status: { eq: FINAL } }) {
      nodes { employee { id } period { startsOn } } } }`,
  );
  const [found] = assessments.nodes;
  if (!found) throw new Error("The demo has no published assessment here.");
  return { id: found.employee.id, month: found.period.startsOn.slice(0, 7) };
}

test("a score is opened by keyboard and shows the sum that it comes from", async () => {
  const { id, month } = await assessed();
  const page = await openAs(HEAD, `/people/${id}?period=${month}`);

  await page.getByRole("button", { name: /^Kualitas kerja/ }).focus();
  await page.keyboard.press("Enter");

  await page.getByRole("heading", { name: "Bagaimana angka ini didapat" }).waitFor();
  await page.getByText(/Aturan \d{4}-\d/).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test("a chart's numbers are carried away as a file that holds what its table shows", async () => {
  const { id, month } = await assessed();
  const page = await openAs(HEAD, `/people/${id}?period=${month}`, { acceptDownloads: true });
  const chart = page.getByRole("figure", { name: /^Kedisiplinan/ });
  await chart.getByText("Tabel dan unduhan").click();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    chart.getByRole("button", { name: /^Unduh CSV/ }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).split("\r\n").slice(0, -1);
  const shown = await chart.getByRole("row").allInnerTexts();

  expect(download.suggestedFilename()).toMatch(/^kedisiplinan.*\.csv$/);
  expect(lines[0]).toBe("\uFEFFBulan;Kedisiplinan;Median unit kerja;n unit kerja");
  expect(lines).toHaveLength(shown.length);
  const measured = lines.find((line) => /^\w+ \d{4};[\d,]+;/.test(line));
  const [name = "", score = ""] = measured?.split(";") ?? [];
  const row = shown.find((text) => text.startsWith(name)) ?? "";
  expect(row).toContain(Number(score.replace(",", ".")).toFixed(1).replace(".", ","));
});

test("two periods stand side by side, and the address is the state", async () => {
  const { id, month } = await assessed();
  const page = await openAs(HEAD, `/people/${id}?period=${month}`);

  await page.getByRole("combobox", { name: "Bandingkan dengan" }).selectOption({ index: 1 });
  await page.getByRole("heading", { name: /dibanding/ }).waitFor();
  const shared = page.url();
  await page.reload();
  await page.getByRole("heading", { name: /dibanding/ }).waitFor();

  expect(page.url()).toBe(shared);
  expect(await barriers(page)).toEqual([]);
});

test("whoever may not read someone's work is told so, and sees no list that looks empty", async () => {
  const { id, month } = await assessed();
  const page = await openAs("tim.kinerja", `/people/${id}?period=${month}&by=day`);

  await page.getByText(/hanya dibaca pegawainya, pejabat penilainya/).waitFor();
});
