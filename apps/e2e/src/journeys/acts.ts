import type { Locator, Page } from "playwright-core";

/** Signs in as a person does: on the page, by the form. */
export async function signInOn(page: Page, identifier: string, password = "andir-demo"): Promise<void> {
  await page.getByLabel("NIP atau nama pengguna").fill(identifier);
  await page.getByLabel("Kata sandi").fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** The names in the team's table, from top to bottom. */
export async function namesIn(page: Page): Promise<string[]> {
  await page.getByRole("table", { name: /Anggota tim/ }).waitFor();
  return page
    .getByRole("table", { name: /Anggota tim/ })
    .getByRole("rowheader")
    .getByRole("link")
    .allInnerTexts();
}

/** What the browser lets one scroll sideways, in pixels, once the page has been drawn for its width. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });

/** Whether a finger in the middle of it would meet it, as the page stands: nothing lies over it, and it is in sight. */
export const isOnTop = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

/** Leaves by the menu at one's name. */
export async function signOutOn(page: Page): Promise<void> {
  await page.getByRole("banner").locator("summary").click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await page.waitForURL(/\/sign-in/);
}
