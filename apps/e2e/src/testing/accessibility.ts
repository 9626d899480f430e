import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What WCAG 2.2 AA forbids on this page as it stands, a line each: `expect(await barriers(page)).toEqual([])`. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(" ")})`));
}
