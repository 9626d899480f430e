import { useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

test("a wrong password is said in plain words, and what was typed stays", async () => {
  const page = await visitor.open("/sign-in");
  await page.getByLabel("NIP atau nama pengguna").fill("lurah.garuda");
  await page.getByLabel("Kata sandi").fill("salah");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();

  await page.getByText("tidak cocok").first().waitFor();
  expect(await page.getByLabel("NIP atau nama pengguna").inputValue()).toBe("lurah.garuda");
  expect(await page.getByLabel("NIP atau nama pengguna").getAttribute("aria-invalid")).not.toBe("false");
});

test("an empty form says which fields to fill, before anything is sent", async () => {
  const page = await visitor.open("/sign-in");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();

  await page.getByText("Isi NIP atau nama pengguna").first().waitFor();
  await page.getByText("Isi kata sandi").first().waitFor();
});

test("a deep link asks for sign-in and then opens", async () => {
  const page = await visitor.open("/team?sort=name&dir=desc");
  await page.waitForURL(/\/sign-in/);
  await signInOn(page, "lurah.garuda");

  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/team?sort=name&dir=desc");
});

test("signing out leads back to sign-in, and the back button shows nothing", async () => {
  const page = await visitor.open("/team");
  await signInOn(page, "lurah.garuda");
  await page
    .getByText(/sudah melapor/)
    .first()
    .waitFor();
  await page.getByRole("banner").locator("summary").click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await page.waitForURL(/\/sign-in/);

  await page.goto("/team");
  await page.waitForURL(/\/sign-in/);
});

test("a dropped network keeps the form and says so", async () => {
  const page = await visitor.open("/sign-in");
  await page.getByLabel("NIP atau nama pengguna").fill("lurah.garuda");
  await page.getByLabel("Kata sandi").fill("andir-demo");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();

  await page
    .getByText(/Sambungan ke server terputus/)
    .first()
    .waitFor();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/");
});
