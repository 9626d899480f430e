import type { Page } from "playwright-core";
import { signInOn } from "./acts.ts";

/** The analyst's desk, on a page where one can sign in. */
export async function deskOn(page: Page): Promise<Page> {
  await signInOn(page, "analis");
  await page.goto("/analisis");
  await page.getByRole("heading", { name: "Analisis" }).waitFor();
  return page;
}
export const editor = (page: Page) => page.getByRole("textbox", { name: "Kueri GraphQL" });
export const result = (page: Page) => page.getByRole("region", { name: "Hasil" });

/** As if pasted: no bracket is closed for the writer. */
export async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}
