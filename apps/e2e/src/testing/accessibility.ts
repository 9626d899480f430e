import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What moves in has arrived: colours on the way are not those that one reads. Endless ones, as of a skeleton, are not waited for. */
async function atRest(page: Page): Promise<void> {
  // What waits for an answer is dimmed, and axe takes a dialog above it for dimmed too. A page that stays busy is looked at as it is.
  await page
    .waitForFunction(() => !document.querySelector('[aria-busy="true"]'), null, { timeout: 3000 })
    .catch(() => null);
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((each) => each.finished));
  });
}

/** What WCAG 2.2 AA forbids on this page as it stands, a line each: `expect(await barriers(page)).toEqual([])`. */
export async function barriers(page: Page): Promise<string[]> {
  await atRest(page);
  const found = await forbidden(page);
  if (!found.some(isSmall)) return found;
  const whole = await inSight(page, forbidden);
  return [...found.filter((line) => !isSmall(line)), ...whole.filter(isSmall)];
}

async function forbidden(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(" ")})`));
}

const isSmall = (line: string): boolean => line.startsWith("target-size:");

/** With the whole page in the window: what a bar covers by half, as one scrolls, is not small. */
async function inSight(page: Page, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const viewport = page.viewportSize();
  if (viewport === null) return look(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
  await atRest(page);
  const seen = await look(page);
  await page.setViewportSize(viewport);
  // What is pressed next would else be where it was a moment ago.
  await atRest(page);
  return seen;
}
