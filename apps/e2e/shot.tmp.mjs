// usage: node shot.tmp.mjs scenario.mjs
import { findBrowser } from "./dist/testing/found-browser.js";
import { chromium } from "playwright-core";
const f = await findBrowser();
const browser = await chromium.launch({ executablePath: f.executablePath, args: ["--no-sandbox", ...f.args], env: { ...process.env, ...f.env } });
const OUT = "/tmp/wt/plan-shots/";
export const base = "http://127.0.0.1:4316";
const errs = [];
async function as(who, { width = 1440, height = 900, dark = false } = {}) {
  const ctx = await browser.newContext({ baseURL: base, locale: "id-ID", timezoneId: "Asia/Jakarta", viewport: { width, height }, reducedMotion: "reduce", colorScheme: dark ? "dark" : "light" });
  ctx.setDefaultTimeout(15000);
  const page = await ctx.newPage();
  page.on("pageerror", (e) => console.log("PAGEERROR", e.message));
  page.on("console", (m) => m.type() === "error" && console.log("CONSOLE", m.text().slice(0, 300)));
  await page.goto("/sign-in");
  await page.getByLabel("NIP atau nama pengguna").fill(who.split(":")[0]);
  await page.getByLabel("Kata sandi").fill(who.split(":")[1] ?? "andir-demo");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL((u) => u.pathname !== "/sign-in");
  return page;
}
const shot = async (page, name, full = true) => { await page.waitForTimeout(400); await page.screenshot({ path: OUT + name + ".png", fullPage: full }); };
const { default: run } = await import(process.argv[2]);
try { await run({ as, shot, browser }); } catch (e) { console.log("FAILED", e.message); } finally { await browser.close(); }
