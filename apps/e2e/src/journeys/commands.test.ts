import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

test("any person, screen and action is found by a few letters, with the keyboard alone", async () => {
  const page = await visitor.open("/");
  await signInOn(page, "camat");
  await page.getByRole("heading", { name: /^Hari ini/ }).waitFor();
  const menu = page.getByRole("dialog", { name: "Cari orang, unit, halaman, atau tindakan" });
  const line = menu.getByRole("combobox");

  await page.keyboard.press("Control+k");
  await line.waitFor();
  expect(await line.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.type("jajang sudr");
  await menu
    .getByRole("group", { name: "Orang" })
    .getByRole("option", { name: /Jajang Sudrajat/ })
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/people\//);
  await page.getByRole("heading", { name: /Jajang Sudrajat/ }).waitFor();

  // Whom one looked for last is first the next time.
  await page.keyboard.press("Control+k");
  await menu
    .getByRole("group", { name: "Terakhir dibuka" })
    .getByRole("option", { name: /Jajang Sudrajat/, selected: true })
    .waitFor();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });

  await page.keyboard.press("Control+k");
  await line.waitFor();
  await page.keyboard.type("delgasi");
  await menu.getByRole("option", { name: /Delegasi/, selected: true }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/delegasi/);

  await page.keyboard.press("Control+k");
  await line.waitFor();
  await page.keyboard.type("kontras");
  await menu.getByRole("option", { name: /Kontras tinggi/, selected: true }).waitFor();
  await page.keyboard.press("Enter");
  await menu.waitFor({ state: "detached" });
  expect(await page.locator("html").getAttribute("data-contrast")).toBe("more");
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await page.getByRole("heading", { name: "Delegasi tugas" }).waitFor();
  expect(await page.locator("html").getAttribute("data-contrast")).toBe("more");
});

test("a unit opens from the menu, and what is nowhere is said kindly", async () => {
  const page = await visitor.open("/");
  await signInOn(page, "camat");
  const menu = page.getByRole("dialog", { name: "Cari orang, unit, halaman, atau tindakan" });
  await page.getByRole("button", { name: "Cari" }).click();
  await menu.getByRole("combobox").waitFor();
  await page.keyboard.type("qqqqqq");
  await menu.getByText("Tidak ada yang cocok").waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("kelurahan garuda");
  await menu
    .getByRole("group", { name: "Unit kerja" })
    .getByRole("option", { name: /Kelurahan Garuda/ })
    .click();

  await page.waitForURL(/\/(unit|team)/);
  await page.getByText("Kelurahan Garuda").first().waitFor();
});

test("keys go where they say, are listed, wait while one types, and can be turned off", async () => {
  const page = await visitor.open("/");
  await signInOn(page, "lurah.garuda");
  await page.getByRole("heading", { name: /^Hari ini/ }).waitFor();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Pintasan papan ketik" });
  await help.getByText("Buka Tim").waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });

  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.waitForURL(/\/team/);

  await page.goto("/delegasi");
  await page.getByLabel("Alasan").fill("");
  await page.getByLabel("Alasan").focus();
  await page.keyboard.type("gh?");
  expect(await page.getByLabel("Alasan").inputValue()).toBe("gh?");
  expect(new URL(page.url()).pathname).toBe("/delegasi");

  await page.getByRole("heading", { name: "Delegasi tugas" }).click();
  await page.keyboard.press("?");
  await help.getByLabel("Gunakan pintasan satu tombol").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Nama orang, unit, atau halaman" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/delegasi");
});
