import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const api = new URL("../apps/api/", import.meta.url);
const e2e = new URL("../apps/e2e/", import.meta.url);
export const { chromium } = createRequire(new URL("package.json", e2e))("playwright-core");

/** The built product on a database of its own, kept in this folder for the next run; `seed` says how it is filled the first time. */
export async function startProduct(folder, port, ...seed) {
  const env = { ...process.env, DATA_DIR: fileURLToPath(new URL(folder, import.meta.url)), PORT: String(port) };
  const run = (script, ...args) =>
    spawn(process.execPath, [fileURLToPath(new URL(`dist/${script}`, api)), ...args], { env, stdio: "inherit" });
  if (seed.length > 0 && !existsSync(env.DATA_DIR)) {
    const code = await new Promise((ended) => run("scripts/seed.js", ...seed).once("exit", ended));
    if (code !== 0) throw new Error("The database could not be filled.");
  }
  const server = run("main.js");
  for (let tries = 0; tries < 120; tries += 1) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return server;
    await new Promise((later) => setTimeout(later, 500));
  }
  server.kill("SIGTERM");
  throw new Error("The product did not start.");
}

/** The browser of the journeys: an installed one, or else the one from npm. */
export async function browserOptions(...more) {
  const { findBrowser } = await import(new URL("dist/testing/found-browser.js", e2e).href).catch(() => {
    throw new Error("Build first: cd apps/e2e && npx pnpm@12 build");
  });
  const { executablePath, args, env } = await findBrowser();
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath,
    args: [...args, ...more, ...(isRoot ? ["--no-sandbox"] : [])],
    env: { ...process.env, ...env },
  };
}

export async function signIn(page, url, name) {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("NIP atau nama pengguna").fill(name);
  await page.getByLabel("Kata sandi").fill("andir-demo");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL((to) => to.pathname !== "/sign-in");
}
