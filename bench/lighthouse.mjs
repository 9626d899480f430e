// node bench/lighthouse.mjs [--url http://127.0.0.1:4000] [--runs 3] [--only /team]
// What Lighthouse says of the sign-in page, the home of a unit's head and the team, as an office PC and as a phone would see them.
// Without --url it starts the built product itself, on the demo data (bench/.data-demo, kept for the next run).
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import lighthouse, { desktopConfig } from "lighthouse";
import { browserOptions, chromium, signIn, startProduct } from "./product.mjs";

const PORT = 4391;
const DEVTOOLS = 4392;
const { values } = parseArgs({
  options: { url: { type: "string" }, runs: { type: "string", default: "3" }, only: { type: "string" } },
});
/** What is wanted, of 100. */
const WANTED = { desktop: { performance: 98 }, mobile: { performance: 85 } };
const PAGES = [
  { name: "sign-in", path: "/sign-in", who: null },
  { name: "home", path: "/", who: "lurah.garuda" },
  { name: "team", path: "/team", who: "lurah.garuda" },
].filter(({ path }) => !values.only || path === values.only);

const product = values.url ? null : await startProduct(".data-demo", PORT);
const url = values.url ?? `http://127.0.0.1:${PORT}`;
const failed = [];
try {
  console.log(`${cpus().length} x ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}, median of ${values.runs}`);
  console.log("page, form      | performance | accessibility | best practices |  LCP ms |  TBT ms |   CLS");
  for (const page of PAGES) {
    for (const form of ["desktop", "mobile"]) await measure(page, form);
  }
} finally {
  product?.kill("SIGTERM");
}
console.log(failed.length === 0 ? "All as wanted." : `Below what is wanted: ${failed.join("; ")}.`);

async function measure({ name, path, who }, form) {
  const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
  // Its own profile and not a page's own context: Lighthouse opens a tab of its own and finds the session there.
  const browser = await chromium.launchPersistentContext(profile, {
    ...(await browserOptions(`--remote-debugging-port=${DEVTOOLS}`)),
    locale: "id-ID",
  });
  try {
    if (who) await signIn(await browser.newPage(), url, who);
    const results = [];
    for (let run = 0; run < Number(values.runs); run += 1) {
      const found = await lighthouse(
        `${url}${path}`,
        {
          port: DEVTOOLS,
          // Each run is a first visit: what was stored and cached is cleared, and of it only the session's cookie stays.
          clearStorageTypes: ["file_systems", "shader_cache", "service_workers", "cache_storage"],
          onlyCategories: ["performance", "accessibility", "best-practices"],
          logLevel: "error",
        },
        form === "desktop" ? desktopConfig : undefined,
      );
      results.push(found.lhr);
    }
    report(`${name}, ${form}`, form, results);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function report(name, form, results) {
  const median = (of) => results.map(of).toSorted((a, b) => a - b)[Math.floor(results.length / 2)];
  const score = (category) => Math.round(100 * median((lhr) => lhr.categories[category].score));
  const audit = (id) => median((lhr) => lhr.audits[id].numericValue);
  const [performance, accessibility, best] = ["performance", "accessibility", "best-practices"].map(score);
  console.log(
    [
      name.padEnd(15),
      String(performance).padStart(11),
      String(accessibility).padStart(13),
      String(best).padStart(14),
      audit("largest-contentful-paint").toFixed(0).padStart(7),
      audit("total-blocking-time").toFixed(0).padStart(7),
      audit("cumulative-layout-shift").toFixed(3).padStart(5),
    ].join(" | "),
  );
  if (performance < WANTED[form].performance) failed.push(`${name}: performance ${performance}`);
  for (const [category, value] of Object.entries({ accessibility, "best practices": best }))
    if (value < 100) failed.push(`${name}: ${category} ${value} (${lacking(results[0], category)})`);
}

const lacking = (lhr, category) =>
  lhr.categories[category.replace(" ", "-")].auditRefs
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
    .map(({ id }) => id)
    .join(", ");
