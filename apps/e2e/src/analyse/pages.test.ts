import { barriers } from "../testing/accessibility.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";

/** The pages for analysts, as they are read in the product. */

const visitor = useVisitor();

test("an analyst finds the page for their tool, with this product's address in it", async () => {
  const page = await visitor.open("/docs/analyse");
  await page.getByRole("heading", { level: 1, name: "For analysts" }).waitFor();
  await page.getByText(`export ANDIR_URL=${productUrl()}`).waitFor();

  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Excel and Power BI" }).click();
  await page.getByRole("heading", { level: 2, name: "Power Query" }).waitFor();
  await page.getByRole("link", { name: "Data dictionary" }).click();
  await page.getByRole("link", { name: "WaitingTime" }).click();

  await page.getByRole("heading", { name: "WaitingTime" }).waitFor();
  expect(new URL(page.url()).hash).toBe("#waitingtime");
});

const names = [
  "",
  "/excel",
  "/exports",
  "/python",
  "/r",
  "/javascript",
  "/questions",
  "/data-dictionary",
  "/access",
  "/changes",
];
test.each(names)("/docs/analyse%s is read on the smallest phone", async (name) => {
  const page = await visitor.open(`/docs/analyse${name}`, { viewport: { width: 320, height: 640 } });

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

// All are made alike; thousands of cells would be looked at for a minute.
test.each(["", "/excel"])("/docs/analyse%s has no barriers, light or dark", async (name) => {
  for (const colorScheme of ["light", "dark"] as const)
    expect(await barriers(await visitor.open(`/docs/analyse${name}`, { colorScheme }))).toEqual([]);
});
