import { chromium } from "playwright-core";
import { findBrowser } from "./dist/testing/found-browser.js";
const f = await findBrowser(); console.log(JSON.stringify(f));
const b = await chromium.launch({ executablePath: f.path ?? f.executablePath, args: f.args ?? [] });
for (const [w, scheme] of [[390,"light"],[1440,"dark"],[1366,"light"]]) {
  const c = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  const p = await c.newPage();
  for (const n of ["", "/excel", "/data-dictionary"]) { await p.goto("http://127.0.0.1:4316/docs/analyse" + n); await p.screenshot({ path: `/tmp/wt/shot-${w}${n.replace("/","-")}.png` });
   console.log(w, n, await p.evaluate(() => document.documentElement.scrollWidth)); }
}
await b.close();
