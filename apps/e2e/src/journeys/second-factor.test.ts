import { barriers } from "../testing/accessibility.ts";
import { oneTimeCode, STEP } from "../testing/one-time-code.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

const SENTENCE = "hujan turun di sawah utara";

test("a second step is set up with an app, asked for at the next sign-in, and a recovery code opens once when the phone is gone", async () => {
  const { createAccount } = await ask<{ createAccount: { invitationUrl: string } }>(
    productUrl(),
    await signIn(productUrl(), "admin"),
    `mutation { createAccount(input: { identifier: "langkah.kedua" }) { invitationUrl } }`,
  );
  const page = await visitor.open(`/undangan${new URL(createAccount.invitationUrl).hash}`);
  await page.getByLabel("Kata sandi baru").fill(SENTENCE);
  await page.getByRole("button", { name: "Simpan dan masuk" }).click();
  await page.waitForURL((url) => url.pathname !== "/undangan");
  await page.goto("/akun");

  await page.getByRole("button", { name: "Pasang langkah kedua" }).click();
  await page.getByRole("img", { name: /Kode QR/ }).waitFor();
  const secret = await page.getByLabel("Atau ketik kunci ini").inputValue();
  await page.getByLabel("Kode 6 angka").fill("000000");
  await page.getByRole("button", { name: "Aktifkan" }).click();
  await page
    .getByText(/Kode ini tidak cocok/)
    .first()
    .waitFor();
  await page.getByLabel("Kode 6 angka").fill(oneTimeCode(secret, Date.now()));
  await page.getByRole("button", { name: "Aktifkan" }).click();
  const codes = (await page.getByRole("textbox", { name: "Kode pemulihan" }).inputValue()).split("\n");
  expect(codes.length).toBeGreaterThanOrEqual(8);
  await page.getByRole("button", { name: "Sudah saya simpan" }).click();
  await page.getByRole("region", { name: "Langkah kedua" }).getByText("Aktif", { exact: true }).waitFor();

  await page.getByRole("banner").locator("summary").click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await page.waitForURL(/\/sign-in/);
  const enterPassword = async () => {
    await page.getByLabel("NIP atau nama pengguna").fill("langkah.kedua");
    await page.getByLabel("Kata sandi").fill(SENTENCE);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page.getByRole("heading", { name: "Langkah kedua" }).waitFor();
  };
  await enterPassword();
  expect(await page.getByLabel("Kode 6 angka").getAttribute("autocomplete")).toBe("one-time-code");
  // Each code counts once, so this is the next one, which the server takes early for clocks that are behind.
  await page.getByLabel("Kode 6 angka").fill(oneTimeCode(secret, Date.now() + STEP));
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");

  for (const expected of ["opens", "was used"]) {
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await enterPassword();
    await page.getByRole("button", { name: "Pakai kode pemulihan" }).click();
    await page.getByLabel("Kode pemulihan").fill(codes[0] ?? "");
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    if (expected === "opens") await page.waitForURL((url) => url.pathname !== "/sign-in");
    else
      await page
        .getByText(/sudah dipakai/)
        .first()
        .waitFor();
  }

  // Phone and codes are lost: the holder shows who they are, and an administrator takes the second step away.
  const office = await visitor.open("/administrasi/akun");
  await signInOn(office, "admin");
  await office.getByRole("searchbox").fill("langkah.kedua");
  await office.getByRole("button", { name: "Hapus langkah kedua akun langkah.kedua" }).click();
  const dialog = office.getByRole("dialog", { name: "Hapus langkah kedua akun langkah.kedua?" });
  await dialog.getByRole("button", { name: "Hapus langkah kedua" }).click();
  await dialog.getByText("Isi alasannya").first().waitFor();
  expect(await barriers(office)).toEqual([]);
  await dialog.getByLabel("Alasan").fill("Ponsel hilang, KTP ditunjukkan");
  await dialog.getByRole("button", { name: "Hapus langkah kedua" }).click();
  await dialog.waitFor({ state: "detached" });
  await office.getByRole("button", { name: "Hapus langkah kedua akun langkah.kedua" }).waitFor({ state: "detached" });

  await page.context().clearCookies();
  await page.goto("/sign-in");
  await signInOn(page, "langkah.kedua", SENTENCE);
});
