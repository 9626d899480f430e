import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { namesIn, sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

const PASSWORD = "pimpinan-uji-2026";

/** An account of the head of a unit that no other journey leads. */
async function leaderOf(code: string): Promise<string> {
  const identifier = `pimpinan.${code.toLowerCase().replace(".", "-")}`;
  const team = await signIn(productUrl(), "tim.kinerja");
  const { orgUnit } = await ask<{ orgUnit: { head: { id: string } } }>(
    productUrl(),
    team,
    `{ orgUnit(code: "${code}") { head { id } } }`,
  );
  const { createAccount } = await ask<{ createAccount: { invitationUrl: string | null } }>(
    productUrl(),
    await signIn(productUrl(), "admin"),
    `mutation { createAccount(input: { identifier: "${identifier}", employeeId: "${orgUnit.head.id}" }) { invitationUrl } }`,
  );
  if (createAccount.invitationUrl === null) throw new Error(`There is no account for the head of ${code}.`);
  const token = new URL(createAccount.invitationUrl).hash.slice(1);
  await ask(
    productUrl(),
    { cookie: "" },
    `mutation { acceptInvitation(input: { token: "${token}", newPassword: "${PASSWORD}" }) { problems { code } } }`,
  );
  return identifier;
}

const acting = (page: Page) => page.getByRole("region", { name: "Tindakan untuk yang dipilih" });
const table = (page: Page) => page.getByRole("table", { name: /Anggota tim/ });

test("many reports are verified: to whom is said before, what became of each after, and a lost network loses nothing", async () => {
  const leader = "kabid.sd";
  const page = await visitor.open("/team");
  await signInOn(page, leader);
  const waiting = page.getByRole("group", { name: "Yang menunggu Anda" });
  const verify = waiting.getByRole("button", { name: /^Verifikasi \d+$/ });
  const n = Number((await verify.innerText()).replace(/\D/g, ""));
  expect(n).toBeGreaterThan(1);

  await verify.click();
  await page.waitForURL(/needs=verify/);
  expect(await namesIn(page)).toHaveLength(n);
  await acting(page)
    .getByRole("button", { name: `Verifikasi ${n}`, exact: true })
    .click();
  const dialog = page.getByRole("dialog", { name: `Verifikasi ${n} laporan` });
  await dialog.getByText(/akan ditandai telah Anda periksa/).waitFor();
  expect(await dialog.getByRole("listitem").count()).toBe(n);
  expect(await barriers(page)).toEqual([]);

  await page.context().setOffline(true);
  await dialog.getByRole("button", { name: `Verifikasi ${n} laporan` }).click();
  await dialog.getByText(`0 dari ${n} laporan terverifikasi.`).waitFor();
  await dialog
    .getByText(/Belum terkirim karena sambungan terputus/)
    .first()
    .waitFor();
  await page.context().setOffline(false);
  await dialog.getByRole("button", { name: "Tutup" }).click();

  await acting(page)
    .getByRole("button", { name: `Verifikasi ${n}`, exact: true })
    .click();
  await dialog.getByRole("button", { name: `Verifikasi ${n} laporan` }).click();
  await dialog.getByText(`${n} dari ${n} laporan terverifikasi.`).waitFor();
  await dialog.getByRole("button", { name: "Tutup" }).click();
  await verify.waitFor({ state: "detached" });

  const { team } = await ask<{ team: { members: { report: { viewerMayVerify: boolean } | null }[] } }>(
    productUrl(),
    await signIn(productUrl(), leader),
    "{ team { members { report { viewerMayVerify } } } }",
  );
  expect(team.members.filter(({ report }) => report?.viewerMayVerify)).toEqual([]);
});

test("on a phone a late report is chased by two taps, and nobody is reminded twice on a day", async () => {
  const page = await visitor.open("/team");
  await page.setViewportSize({ width: 390, height: 844 });
  await signInOn(page, await leaderOf("DISDIK.SMP"), PASSWORD);
  const late = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: "Ingatkan", exact: true }) });
  const name = await late.first().getByRole("link").first().innerText();

  await late.first().getByRole("button", { name: "Ingatkan", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Ingatkan 1 orang" });
  await dialog.getByText(name).waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Ingatkan 1 orang" }).click();
  await dialog.getByText("Pengingat dikirim").waitFor();
  await dialog.getByRole("button", { name: "Tutup" }).click();

  await page.getByRole("listitem").filter({ hasText: name }).getByText("Sudah diingatkan hari ini").waitFor();
  expect(await sideways(page)).toBe(0);
});

test("by the keyboard alone: to the rows, along them, select, act, and open a person", async () => {
  const page = await visitor.open("/team");
  await signInOn(page, "sekda");
  await table(page).waitFor();
  const names = await namesIn(page);
  const focused = () => page.evaluate(() => document.activeElement?.closest("tr")?.querySelector("th a")?.textContent);

  await page.keyboard.press("j");
  expect(await focused()).toBe(names[0]);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe(names[1]);
  await page.keyboard.press("End");
  expect(await focused()).toBe(names.at(-1));
  await page.keyboard.press("Home");
  await page.keyboard.press("x");
  await acting(page).getByText("1 orang dipilih").waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press("x");
  await acting(page).waitFor({ state: "detached" });
  await page.keyboard.press("k");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");

  await page.getByRole("heading", { level: 1, name: names[1] ?? "", exact: true }).waitFor();
});

test("what is filtered is the address, and is kept with the account under a name", async () => {
  const page = await visitor.open("/team");
  await signInOn(page, "sekda");
  await page.getByText("Laporan", { exact: true }).first().click();
  await page.getByRole("checkbox", { name: "Terverifikasi" }).check();
  await page.waitForURL(/report=VERIFIED/);
  await page.keyboard.press("Escape");
  await page.getByLabel("Cari nama").fill("a");
  await page.waitForURL(/q=a/);
  await table(page).getByRole("columnheader", { name: "Nama" }).getByRole("button").click();
  await page.waitForURL(/sort=name/);
  const names = await namesIn(page);
  await page.reload();
  expect(await namesIn(page)).toEqual(names);

  await page.getByText("Tampilan", { exact: true }).last().click();
  await page.getByLabel("Nama tampilan").fill("Yang terverifikasi");
  await page.getByRole("button", { name: "Simpan tampilan ini" }).click();
  await page.getByRole("link", { name: "Yang terverifikasi" }).waitFor();
  await page.goto("/team");
  await table(page).waitFor();
  await page.getByText("Tampilan", { exact: true }).last().click();
  await page.getByRole("link", { name: "Yang terverifikasi" }).click();
  await page.waitForURL(/report=VERIFIED/);
  expect(new URL(page.url()).searchParams.get("q")).toBe("a");
  expect(await namesIn(page)).toEqual(names);
});

test("of hundreds the rows in sight are drawn, the number is said, and on paper stands everyone", async () => {
  const session = await signIn(productUrl(), "tim.kinerja");
  const { orgUnit } = await ask<{ orgUnit: { id: string } }>(
    productUrl(),
    session,
    `{ orgUnit(code: "PEMDA") { id } }`,
  );
  const page = await visitor.open(`/team?unit=${orgUnit.id}&subunits=true`);
  await signInOn(page, "tim.kinerja");
  await table(page).waitFor();
  const count = Number(await table(page).getAttribute("aria-rowcount")) - 1;
  expect(count).toBeGreaterThan(300);
  expect((await namesIn(page)).length).toBeLessThan(100);
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press("j");
  await page.keyboard.press("End");
  await page.locator(`tr[aria-rowindex="${count + 1}"]`).waitFor();
  expect(
    await page.evaluate(
      () =>
        document.activeElement?.closest("tr")?.ariaRowIndex ??
        document.activeElement?.closest("tr")?.getAttribute("aria-rowindex"),
    ),
  ).toBe(String(count + 1));

  await page.emulateMedia({ media: "print" });
  await page.locator(`tr[aria-rowindex="2"]`).waitFor();
  expect(await page.locator("tr[data-row]").count()).toBe(count);
});

test("each number of the first line says where it comes from", async () => {
  const page = await visitor.open("/team");
  await signInOn(page, "sekda");
  await page.getByRole("button", { name: "Dari mana angka ini?" }).click();
  const dialog = page.getByRole("dialog", { name: "Asal angka tim" });

  await dialog.getByText(/^Sudah melapor: \d+$/).waitFor();
  await dialog
    .getByText(/^.*= \d+$/)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
});

test("two periods are compared: each score with how it differs", async () => {
  const page = await visitor.open("/team");
  await signInOn(page, "sekda");
  await page.getByLabel("Bandingkan").selectOption({ index: 1 });
  await page.waitForURL(/compare=/);
  await table(page).getByRole("columnheader", { name: "Perubahan" }).waitFor();

  expect(await barriers(page)).toEqual([]);
});
