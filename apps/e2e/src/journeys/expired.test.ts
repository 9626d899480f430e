import type { Page } from "playwright-core";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

/** The session ends elsewhere, what is pressed leads to signing in, and back. */
async function endedBy(page: Page, press: () => Promise<void>, who: string): Promise<void> {
  const { pathname } = new URL(page.url());
  await page.context().clearCookies();
  await press();
  await page.waitForURL(/\/sign-in/);
  await signInOn(page, who);
  await page.waitForURL((url) => url.pathname === pathname);
}

test("administration: a person half written is there after signing in again", async () => {
  const page = await visitor.open("/administrasi/pegawai");
  await signInOn(page, "admin");
  const open = () => page.getByRole("button", { name: "Tambah pegawai" }).click();
  await open();
  const dialog = page.getByRole("dialog", { name: "Tambah pegawai" });
  await dialog.getByLabel("Nama lengkap").fill("Sari Sesi Berakhir");
  await dialog.getByLabel(/^Mulai bertugas/).fill("2026-11-02");
  await dialog.getByLabel(/^(Dasar|Alasan)/).fill("SK percobaan, sesi berakhir");

  await endedBy(page, () => dialog.getByRole("button", { name: "Tambah pegawai" }).click(), "admin");
  await open();
  expect(await dialog.getByLabel("Nama lengkap").inputValue()).toBe("Sari Sesi Berakhir");
  expect(await dialog.getByLabel(/^(Dasar|Alasan)/).inputValue()).toBe("SK percobaan, sesi berakhir");
});

test("accounts: why one is closed is there after signing in again, and for that account alone", async () => {
  const page = await visitor.open("/administrasi/akun?q=kabid");
  await signInOn(page, "admin");
  const open = () =>
    page
      .getByRole("button", { name: /^Nonaktifkan/ })
      .first()
      .click();
  await open();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Alasan").fill("Pensiun, ditulis saat sesi berakhir");

  await endedBy(page, () => dialog.getByRole("button", { name: "Nonaktifkan" }).click(), "admin");
  await open();
  expect(await dialog.getByLabel("Alasan").inputValue()).toBe("Pensiun, ditulis saat sesi berakhir");
  await page.goto("/administrasi/akun?q=camat");
  await open();
  expect(await dialog.getByLabel("Alasan").inputValue()).toBe("");
});

test("a person: a note of coaching is there after signing in again", async () => {
  const session = await signIn(productUrl(), "pegawai.garuda");
  const question = "{ viewer { employee { id } } }";
  const { viewer } = await ask<{ viewer: { employee: { id: string } } }>(productUrl(), session, question);
  const page = await visitor.open(`/people/${viewer.employee.id}`);
  await signInOn(page, "lurah.garuda");
  const open = () => page.getByRole("button", { name: "Catatan pembinaan" }).click();
  await open();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Ditulis saat sesi berakhir.");

  await endedBy(page, () => dialog.getByRole("button", { name: /^Simpan/ }).click(), "lurah.garuda");
  await open();
  expect(await dialog.getByRole("textbox").inputValue()).toBe("Ditulis saat sesi berakhir.");
});

test("a team: its filter and the name of a view are there after signing in again", async () => {
  const page = await visitor.open("/team?report=MISSING");
  await signInOn(page, "lurah.garuda");
  const name = async () => {
    await page.getByText("Tampilan", { exact: true }).last().click();
    return page.getByLabel("Nama tampilan");
  };
  await (await name()).fill("Belum melapor");

  await endedBy(page, () => page.getByRole("button", { name: /^Simpan/ }).click(), "lurah.garuda");
  expect(new URL(page.url()).search).toBe("?report=MISSING");
  expect(await (await name()).inputValue()).toBe("Belum melapor");
});
