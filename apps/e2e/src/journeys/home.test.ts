import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date());

/** What everyone comes for, and what of it is theirs alone to see. */
const ROLES: [name: string, as: string, shows: RegExp[], without: RegExp[]][] = [
  ["an employee", "pegawai.garuda", [/Penilaian Anda/], [/Orang yang Anda dampingi/]],
  ["an appraiser", "lurah.garuda", [/Tim Anda/, /sudah melapor/], [/Seluruh instansi/]],
  ["a head of units below", "camat", [/Tim Anda/, /Unit Anda dan bawahannya/], [/Seluruh instansi/]],
  ["the performance team", "tim.kinerja", [/Seluruh instansi/, /sudah melapor/], [/Tim Anda/]],
  ["the authorised official", "sekda", [/Tim Anda/, /Median unit Anda/], [/Seluruh instansi/]],
  ["an administrator", "admin", [/Yang menunggu Anda/], [/Orang yang Anda dampingi/]],
  ["an analyst", "analis", [/Median seluruh instansi/], [/Orang yang Anda dampingi/]],
];

test.each(ROLES)("%s begins with what waits for them, as many as the server says", async (_, as, shows, without) => {
  const page = await visitor.open("/");
  await signInOn(page, as);
  await page.getByRole("heading", { name: /^Hari ini/ }).waitFor();
  const { viewer } = await ask<{ viewer: { tasks: { isOverdue: boolean }[] } }>(
    productUrl(),
    await signIn(productUrl(), as),
    "{ viewer { tasks { isOverdue } } }",
  );
  const main = page.getByRole("main");

  await main
    .getByText(viewer.tasks.length === 0 ? /Tidak ada yang menunggu/ : `${viewer.tasks.length} hal menunggu Anda`)
    .waitFor();
  const overdue = viewer.tasks.filter(({ isOverdue }) => isOverdue).length;
  expect(await main.getByText(`${overdue} lewat batas waktu`).count()).toBe(overdue > 0 ? 1 : 0);
  for (const words of shows) await main.getByText(words).first().waitFor();
  for (const words of without) expect(await main.getByText(words).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
});

test("what is asked of someone waits for them, leads to where it is done, and is gone once it is", async () => {
  const asker = await signIn(productUrl(), "kepala.pkm.garuda");
  const asked = await signIn(productUrl(), "kabid.sd");
  const { viewer } = await ask<{ viewer: { employee: { id: string } } }>(
    productUrl(),
    asked,
    "{ viewer { employee { id } } }",
  );
  const made = await ask<{ requestFeedback: { requests: { id: string; employee: { name: string } }[] } }>(
    productUrl(),
    asker,
    `mutation { requestFeedback(input: { to: [{ employeeId: "${viewer.employee.id}" }], until: "${today()}" }) {
      requests { id employee { name } } problems { message } } }`,
  );
  const [request] = made.requestFeedback.requests;
  const page = await visitor.open("/");
  await signInOn(page, "kabid.sd");
  const row = page.getByRole("listitem").filter({ hasText: "Jawab 1 permintaan umpan balik" });
  await row.getByText(request?.employee.name ?? "?").waitFor();
  await row.getByText("Hari ini").waitFor();

  await row.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/");
  await ask(
    productUrl(),
    asked,
    `mutation { declineFeedbackRequest(input: { requestId: "${request?.id}" }) { problems { message } } }`,
  );
  await page.getByRole("banner").getByRole("link", { name: "Kinerja Andir" }).click();

  await page.getByRole("heading", { name: /^Hari ini/ }).waitFor();
  await row.waitFor({ state: "detached" });
});

test("on a phone the places are under the thumb, and the rest is one step away", async () => {
  const page = await visitor.open("/", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signInOn(page, "lurah.garuda");
  const bar = page.getByRole("navigation", { name: "Navigasi utama" });
  await bar.getByRole("link", { name: "Tim" }).click();
  await page.waitForURL(/\/team/);
  await page
    .getByText(/sudah melapor/)
    .first()
    .waitFor();

  await bar.getByRole("button", { name: "Lainnya" }).click();
  const all = page.getByRole("dialog", { name: "Semua halaman" });
  await all.waitFor();
  expect(await barriers(page)).toEqual([]);
  await all.getByRole("link", { name: "Delegasi" }).click();
  await page.waitForURL(/\/delegasi/);
  await all.waitFor({ state: "detached" });
});
