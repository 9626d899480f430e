import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";

export interface Visitor {
  /** A new page of a new person: no cookies, nothing stored. Paths are relative to the product. */
  readonly open: (path?: string, options?: BrowserContextOptions) => Promise<Page>;
}

/**
 * For the top of a journey's file: a browser for its tests, and a fresh start for each.
 * A test fails when its pages threw an error that nothing caught, even if all it looked at was there.
 */
export function useVisitor(): Visitor {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const uncaught: Error[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(uncaught.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
  });

  return {
    async open(path = "/", options = {}) {
      const context = await browser.newContext({
        baseURL: productUrl(),
        locale: "id-ID",
        timezoneId: "Asia/Jakarta",
        viewport: { width: 1440, height: 900 },
        reducedMotion: "reduce",
        ...options,
      });
      contexts.push(context);
      // What is not there after this will not come, and a failing journey should say so soon.
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      page.on("pageerror", (error) => uncaught.push(error));
      await page.goto(path);
      return page;
    },
  };
}

/** The product that all journeys share: they read what it holds, and undo what they change. */
export function productUrl(): string {
  const url = process.env.E2E_PRODUCT_URL;
  if (url === undefined) throw new Error("No product was started: run these tests through jest's configuration.");
  return url;
}
