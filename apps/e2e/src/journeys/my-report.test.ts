import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { isOnTop, sideways, signInOn } from "./acts.ts";
import { ownPerson, PASSWORD, type OwnPerson } from "./own-person.ts";

const visitor = useVisitor();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const TEAM = "KEC.SEK.PROKEU";
const TO_WRITE = ["MISSING", "DRAFT", "NOT_DUE"];

interface Member {
  reportingState: string;
  employee: { id: string; name: string; appraiser: { id: string; name: string } | null };
}

let writer: OwnPerson;
let appraiser: OwnPerson;
let month: string;

/** Someone who has yet to report for the last month, and who appraises them. */
beforeAll(async () => {
  const url = productUrl();
  const [year, number] = new Date(Date.now() + 7 * 3_600_000).toISOString().split("-").map(Number) as [number, number];
  month = new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
  const session = await signIn(url, "tim.kinerja");
  const { orgUnit, periods } = await ask<{ orgUnit: { id: string }; periods: { nodes: { id: string }[] } }>(
    url,
    session,
    `{ orgUnit(code: "${TEAM}") { id } periods(first: 1, filter: { kind: { eq: MONTH }, startsOn: { gte: "${month}-01", lte: "${month}-01" } }) { nodes { id } } }`,
  );
  const { team } = await ask<{ team: { members: Member[] } }>(
    url,
    session,
    `{ team(orgUnitId: "${orgUnit.id}", periodId: "${periods.nodes[0]?.id}") { members { reportingState employee { id name appraiser { id name } } } } }`,
  );
  const found = team.members.find(
    ({ reportingState, employee }) => TO_WRITE.includes(reportingState) && employee.appraiser,
  );
  if (!found?.employee.appraiser) throw new Error(`Nobody of ${TEAM} has yet to report for ${month}.`);
  writer = await ownPerson(found.employee, "laporan.penulis");
  appraiser = await ownPerson(found.employee.appraiser, "laporan.penilai");
});

async function open(): Promise<Page> {
  const page = await visitor.open("/kerja", PHONE);
  await signInOn(page, writer.identifier, PASSWORD);
  await page.getByRole("heading", { level: 1, name: "Kerja saya" }).waitFor();
  await page.locator(`a[href^="/kerja/laporan/${month}"]`).tap();
  await page.getByRole("heading", { level: 1, name: /^Laporan / }).waitFor();
  return page;
}

async function reportId(): Promise<string> {
  const { viewer } = await ask<{ viewer: { employee: { reports: { nodes: { id: string }[] } } } }>(
    productUrl(),
    writer.session,
    `{ viewer { employee { reports(first: 1, filter: { period: { kind: { eq: MONTH }, startsOn: { gte: "${month}-01", lte: "${month}-01" } } }) { nodes { id } } } } }`,
  );
  return viewer.employee.reports.nodes[0]?.id ?? "";
}

test("a report is filled from the entries, saved as it is typed, handed in, withdrawn, returned and mended", async () => {
  const page = await open();
  const narrative = page.getByLabel("Uraian");
  // The form is longer than the phone, and what sends it is in sight all the same: above the bar, not below it.
  expect(await isOnTop(page.getByRole("button", { name: "Kirim laporan" }))).toBe(true);
  await narrative.fill("");
  await page.getByRole("button", { name: "Kirim laporan" }).tap();
  await page.getByRole("alert").getByRole("link", { name: "Tulis uraiannya dengan beberapa kata" }).tap();
  expect(await narrative.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await barriers(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);

  await narrative.fill("Semua berkas bulan ini selesai diverifikasi.");
  await page.getByText("Draf tersimpan").waitFor();
  await page.reload();
  await page.getByText("Uraian sudah ditulis").waitFor();
  expect(await narrative.inputValue()).toBe("Semua berkas bulan ini selesai diverifikasi.");
  await page.getByRole("button", { name: "Kirim laporan" }).tap();
  await page.getByText("Terkirim", { exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Tarik kembali" }).tap();
  await page.getByText("Draf", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Kirim laporan" }).tap();
  await page.getByText("Terkirim", { exact: true }).waitFor();

  const returned = await ask<{ returnReport: { problems: object[] } }>(
    productUrl(),
    appraiser.session,
    `mutation { returnReport(input: { reportId: "${await reportId()}", note: "Sebutkan berkas yang tertunda." }) { problems { code } } }`,
  );
  expect(returned.returnReport.problems).toEqual([]);
  await page.goto("/kerja");
  await page.getByText(/dikembalikan untuk diperbaiki/).waitFor();
  await page.locator(`a[href^="/kerja/laporan/${month}"]`).tap();
  await page.getByRole("heading", { name: "Yang perlu diperbaiki" }).waitFor();
  await page.getByText("Sebutkan berkas yang tertunda.").waitFor();
  await narrative.fill("Semua berkas selesai; dua tertunda karena data warga belum lengkap.");
  await page.getByRole("button", { name: "Kirim laporan" }).tap();
  await page.getByText("Terkirim", { exact: true }).waitFor();
  await page.getByText(/dua tertunda karena data warga/).waitFor();
});

test("what is reported is amended with its reason, and what it said before stays beside it", async () => {
  const page = await open();
  await page.getByText("Terkirim", { exact: true }).waitFor();
  await page
    .getByRole("button", { name: /^Koreksi: / })
    .first()
    .tap();
  const dialog = page.getByRole("dialog", { name: /Koreksi entri/ });
  await dialog.getByLabel(/^Jumlah/).fill("3");
  await dialog.getByRole("button", { name: "Koreksi" }).tap();
  await dialog
    .getByRole("alert")
    .getByText(/Tulis alasannya/)
    .waitFor();
  await dialog.getByLabel("Alasan").fill("Salah ketik jumlah");
  await dialog.getByRole("button", { name: "Koreksi" }).tap();
  await page.getByText("Dikoreksi 1 kali").tap();
  await page.getByText(/Salah ketik jumlah/).waitFor();
});

test("a month that is not over is kept as a draft and says from when it can be sent; no period at all says so", async () => {
  const page = await visitor.open("/kerja", PHONE);
  await signInOn(page, writer.identifier, PASSWORD);
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const isLastDay = new Date(Date.parse(today) + 86_400_000).getUTCDate() === 1;
  await page.goto(`/kerja/laporan/${today.slice(0, 7)}`);
  await page.getByText(isLastDay ? "Kirim laporan" : /Dapat dikirim mulai/).waitFor();
  await page.goto("/kerja/laporan/besok");
  await page.getByText("Tidak ditemukan").first().waitFor();
});
