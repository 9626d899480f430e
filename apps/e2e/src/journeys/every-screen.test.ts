import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";
import { SCREENS } from "./screens.ts";

const visitor = useVisitor();

const WIDTHS = [320, 390, 1366, 1440, 1920];

async function open(as: string | null, path: string, shows: RegExp): Promise<Page> {
  const page = await visitor.open("/sign-in", { colorScheme: "light" });
  if (as) await signInOn(page, as);
  await page.goto(path);
  await page.getByText(shows).first().waitFor();
  return page;
}

test.each(SCREENS)(
  "%s: holds no barrier on a desktop, on a phone and in the dark, says that the data is invented, and never scrolls sideways",
  async (_name, as, path, shows) => {
    const page = await open(as, await path(), shows);

    expect(await barriers(page)).toEqual([]);
    expect(await page.getByText("Data contoh").first().isVisible()).toBe(true);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await sideways(page)]).toEqual([width, 0]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await barriers(page)).toEqual([]);
  },
);

test.each([
  ["/", "HomePage"],
  ["/team", "TeamPage"],
])("%s asks one GraphQL query", async (path, operation) => {
  const page = await visitor.open(path);
  await signInOn(page, "lurah.garuda");
  await page
    .getByText(/sudah melapor/)
    .first()
    .waitFor();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/graphql")
      asked.push((request.postDataJSON() as { operationName: string }).operationName);
  });
  await page.reload();
  await page
    .getByText(/sudah melapor/)
    .first()
    .waitFor();
  await page.waitForLoadState("networkidle");

  expect(asked.filter((name) => name !== "Shell")).toEqual([operation]);
});
