import { type Browser, chromium } from "playwright-core";
import type { FoundBrowser } from "./found-browser.ts";

/** Nothing here may reach for the network, or change with what the browser thinks of on its own. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** The browser that the global setup found. */
export function launchBrowser(): Promise<Browser> {
  const found = process.env.E2E_BROWSER;
  if (found === undefined) throw new Error("No browser was looked for: run these tests through jest's configuration.");
  const { executablePath, args, env } = JSON.parse(found) as FoundBrowser;

  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [...quiet, ...(isRoot ? ["--no-sandbox"] : []), ...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
