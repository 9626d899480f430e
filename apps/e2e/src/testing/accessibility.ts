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
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(" ")})`));
}
