import type { Page } from "playwright-core";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

const SENTENCE = "hujan turun di sawah utara";
const BETTER = "kereta malam menuju banjar";

/** Each journey has an account of its own, made by an administrator: the shared ones stay as they are. */
async function invited(identifier: string): Promise<string> {
  const admin = await signIn(productUrl(), "admin");
  const { createAccount } = await ask<{
    createAccount: { invitationUrl: string | null; problems: { message: string }[] };
  }>(
    productUrl(),
    admin,
    `mutation { createAccount(input: { identifier: "${identifier}" }) { invitationUrl problems { message } } }`,
  );
  if (createAccount.invitationUrl === null) throw new Error(createAccount.problems[0]?.message);
  return new URL(createAccount.invitationUrl).hash;
}

async function accept(identifier: string, password: string): Promise<Page> {
  const page = await visitor.open(`/undangan${await invited(identifier)}`);
  await page.getByLabel("Kata sandi baru").fill(password);
  await page.getByRole("button", { name: "Simpan dan masuk" }).click();
  await page.waitForURL((url) => url.pathname !== "/undangan");
  await page.goto("/akun");
  await page.getByRole("heading", { level: 1, name: "Akun saya" }).waitFor();
  return page;
}

test("an invitation opens once: a password that is guessed first is refused beside its field, a good one signs in", async () => {
  const hash = await invited("undangan.sekali");
  const asked: string[] = [];
  const page = await visitor.open("/sign-in");
  page.on("request", (request) => asked.push(request.url(), request.headers()["referer"] ?? ""));
  await page.goto(`/undangan${hash}`);
  await page.getByRole("heading", { name: "Selamat datang" }).waitFor();
  await page.getByLabel("Kata sandi baru").fill("pendek");
  await page.getByRole("button", { name: "Simpan dan masuk" }).click();
  await page.getByText("Pakai sedikitnya 12 karakter").first().waitFor();
  expect(await page.getByLabel("Kata sandi baru").getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByLabel("Kata sandi baru").inputValue()).toBe("pendek");

  await page.getByLabel("Kata sandi baru").fill(SENTENCE);
  await page.getByRole("button", { name: "Simpan dan masuk" }).click();
  await page.waitForURL((url) => url.pathname !== "/undangan");
  await page.goto("/akun");
  await page.getByText("undangan.sekali").first().waitFor();

  expect(asked.filter((address) => address.includes(hash.slice(1)))).toEqual([]);
  const late = await visitor.open(`/undangan${hash}`);
  await late.getByRole("heading", { name: "Tautan ini tidak berlaku lagi" }).waitFor();
  await late.getByText(/Minta tautan baru kepada administrator/).waitFor();
});

test("a new password ends the other sessions, and the old one no longer opens the account", async () => {
  const page = await accept("ganti.sandi", SENTENCE);
  const other = await signIn(productUrl(), "ganti.sandi", SENTENCE);
  await page.getByLabel("Kata sandi sekarang").fill("bukan yang sekarang");
  await page.getByLabel("Kata sandi baru").fill(BETTER);
  await page.getByRole("button", { name: "Ganti kata sandi" }).click();
  await page.getByText("Ini bukan kata sandi Anda sekarang").first().waitFor();
  expect(await page.getByLabel("Kata sandi baru").inputValue()).toBe(BETTER);

  await page.getByLabel("Kata sandi sekarang").fill(SENTENCE);
  await page.getByRole("button", { name: "Ganti kata sandi" }).click();
  await page.getByText("Kata sandi sudah diganti").waitFor();

  expect(await ask(productUrl(), other, "{ viewer { id } }")).toEqual({ viewer: null });
  await expect(signIn(productUrl(), "ganti.sandi", SENTENCE)).rejects.toThrow();
  await expect(signIn(productUrl(), "ganti.sandi", BETTER)).resolves.toBeDefined();
});

test("a session that one does not know is ended from the page, and the page shows it gone", async () => {
  const page = await accept("akhiri.sesi", SENTENCE);
  const other = await signIn(productUrl(), "akhiri.sesi", SENTENCE);
  await page.reload();
  const sessions = page.getByRole("region", { name: "Sesi" });
  await sessions.getByText("sesi ini").waitFor();
  await sessions.getByRole("button", { name: /^Akhiri sesi/ }).click();
  await sessions.getByText("Sesi diakhiri.").waitFor();

  expect(await sessions.getByRole("button", { name: /^Akhiri sesi/ }).count()).toBe(0);
  expect(await ask(productUrl(), other, "{ viewer { id } }")).toEqual({ viewer: null });
});

test("a token made on the page opens the API for a script, until it is revoked", async () => {
  const page = await accept("token.skrip", SENTENCE);
  await page.getByRole("button", { name: "Buat token" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Buat token" }).click();
  await dialog.getByText("Beri nama").first().waitFor();
  await dialog.getByLabel("Nama", { exact: true }).fill("laporan mingguan");
  await dialog.getByRole("button", { name: "Buat token" }).click();
  await page.getByRole("heading", { name: "Token laporan mingguan siap" }).waitFor();
  const token = await page.getByRole("textbox", { name: "Token" }).inputValue();
  await page.getByRole("button", { name: "Sudah saya salin" }).click();

  expect((await askWith(token, "{ viewer { id } }")).data?.viewer).toMatchObject({ id: expect.any(String) });
  expect((await askWith(token, "mutation { revokeOtherSessions { problems { code } } }")).errors).toBeDefined();
  await page.reload();
  const tokens = page.getByRole("region", { name: "Token API" });
  await tokens.getByText(/Terakhir dipakai/).waitFor();
  expect(await page.getByText(token).count()).toBe(0);

  await tokens.getByRole("button", { name: "Cabut token laporan mingguan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cabut" }).click();
  await tokens.getByText("dicabut", { exact: true }).waitFor();
  expect((await askWith(token, "{ viewer { id } }")).data?.viewer ?? null).toBeNull();
});

async function askWith(token: string, query: string): Promise<{ data?: { viewer?: unknown }; errors?: unknown[] }> {
  const response = await fetch(`${productUrl()}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: { viewer?: unknown }; errors?: unknown[] };
}

test("an administrator makes an account for an employee, hands over its link, closes it with a reason and opens it again", async () => {
  const page = await visitor.open("/administrasi/akun");
  await signInOn(page, "admin");
  await page.getByRole("button", { name: "Buat akun" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nama pengguna").fill("akun.baru");
  const employee = dialog.getByRole("combobox", { name: "Pegawai" });
  await employee.fill("budiman");
  await dialog.getByRole("option").first().waitFor();
  await employee.press("Tab");
  await dialog.getByRole("button", { name: "Buat akun" }).click();
  await dialog.getByText("Pilih pegawainya dari daftar").first().waitFor();
  await employee.fill("budima");
  await dialog
    .getByRole("option", { name: /Budiman/ })
    .last()
    .click();
  await dialog.getByRole("button", { name: "Buat akun" }).click();
  await page.getByRole("heading", { name: "Undangan untuk akun.baru" }).waitFor();
  expect(await page.getByRole("textbox", { name: "Tautan undangan" }).inputValue()).toMatch(/\/undangan#.{20,}/);
  await page.getByRole("button", { name: "Selesai" }).click();

  await page.getByLabel("Cari nama pengguna").fill("akun.baru");
  await page.waitForURL(/q=akun\.baru/);
  const row = page.getByRole("row", { name: /akun\.baru/ });
  await row.getByText("Belum dipakai").waitFor();
  await row.getByRole("button", { name: /^Nonaktifkan/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Nonaktifkan" }).click();
  await page.getByText("Isi alasannya").first().waitFor();
  await page.getByRole("dialog").getByLabel("Alasan").fill("Pindah instansi");
  await page.getByRole("dialog").getByRole("button", { name: "Nonaktifkan" }).click();
  await row.getByText("Nonaktif", { exact: true }).waitFor();

  await row.getByRole("button", { name: /^Aktifkan lagi/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Aktifkan lagi" }).click();
  await row.getByText("Belum dipakai").waitFor();
});

test("the accounts of others are no page of an employee's", async () => {
  const page = await visitor.open("/administrasi/akun");
  await signInOn(page, "pegawai.garuda");

  await page.getByText("Tidak ditemukan").first().waitFor();
});

test("the menu at one's name leads to the own account by keyboard, and closes behind", async () => {
  const page = await visitor.open("/team");
  await signInOn(page, "lurah.garuda");
  const menu = page.getByRole("banner").locator("summary");
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Akun saya" }).waitFor();
  const reached: (string | null | undefined)[] = [];
  while (reached.at(-1) !== "Akun saya" && reached.length < 20) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.textContent));
  }
  expect(reached.at(-1)).toBe("Akun saya");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Akun saya" }).waitFor();

  expect(await page.getByRole("button", { name: "Keluar" }).isVisible()).toBe(false);
});
