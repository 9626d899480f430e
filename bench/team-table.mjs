// node bench/team-table.mjs [--url http://127.0.0.1:4000] [--rounds 5] [--throttle 4]
// How long the team's table takes from a press to the next paint, and to the one that shows what it did, with 2,000 rows and more and a processor that is
// slowed down. Without --url it starts the product itself, on a database of its own (bench/.data-team, kept for the next run).
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { browserOptions, chromium, signIn, startProduct } from "./product.mjs";

const PEOPLE = 2_300;
const PORT = 4390;
const { values } = parseArgs({
  options: {
    url: { type: "string" },
    rounds: { type: "string", default: "5" },
    throttle: { type: "string", default: "4" },
  },
});
const [rounds, throttle] = [Number(values.rounds), Number(values.throttle)];

const product = values.url
  ? null
  : await startProduct(".data-team", PORT, "--employees", String(PEOPLE), "--entries-per-month", "1");
try {
  await measure(values.url ?? `http://127.0.0.1:${PORT}`);
} finally {
  product?.kill("SIGTERM");
}

async function measure(url) {
  const browser = await chromium.launch(await browserOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "id-ID" });
    await signIn(page, url, "tim.kinerja");
    const unit = await wholeAgency(page);
    const begin = performance.now();
    await page.goto(`${url}/team?unit=${unit}&subunits=true`);
    await page.getByRole("table", { name: /Anggota tim/ }).waitFor({ timeout: 240_000 });
    const opened = performance.now() - begin;
    const rows = Number(await page.getByRole("table", { name: /Anggota tim/ }).getAttribute("aria-rowcount")) - 1;
    const drawn = await page.locator("tr[data-row]").count();
    await page.waitForLoadState("networkidle");
    await page.evaluate(watch);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: throttle });

    console.log(`${rows} rows, ${drawn} of them drawn; opened in ${(opened / 1000).toFixed(1)} s without throttling`);
    console.log(
      `${throttle}x CPU throttling, ${rounds} rounds, ${cpus().length} x ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`,
    );
    console.log("ms from the press to the paint that shows it | median | worst | to the next paint: median | worst");
    for (const [name, shows, act] of actsOn(page)) {
      const times = [];
      const nexts = [];
      for (let round = -1; round < rounds; round += 1) {
        const before = await page.evaluate(() => window.shown);
        await page.evaluate((expected) => window.wait(expected), shows);
        await act(round);
        await page.waitForFunction((last) => window.shown !== last, before, { polling: 50, timeout: 30_000 });
        await page.waitForTimeout(150); // The browser tells of its own timing some time after the paint.
        const { took, next } = await page.evaluate(() => ({ took: window.took, next: window.next }));
        if (round < 0) continue; // the first warms up
        times.push(took);
        nexts.push(next);
      }
      console.log([name.padEnd(44), ...medianAndWorst(times, 6), ...medianAndWorst(nexts, 25)].join(" | "));
    }
  } finally {
    await browser.close();
  }
}

function medianAndWorst(times, width) {
  times.sort((a, b) => a - b);
  return [times[Math.floor(times.length / 2)].toFixed(0).padStart(width), times.at(-1).toFixed(0).padStart(5)];
}

/** What is pressed, and what of the page is another once it is shown. */
function actsOn(page) {
  const table = page.getByRole("table", { name: /Anggota tim/ });
  const sort = (column) => () => table.getByRole("columnheader", { name: column }).getByRole("button").click();
  const box = table.locator("tbody").getByRole("checkbox").nth(3);
  return [
    ["sort by name, and back", "rows", sort("Nama")],
    ["sort by a score, and back", "rows", sort("Kedisiplinan")],
    [
      "only the late, and all again",
      "rows",
      () => page.getByRole("button", { name: "Terlambat", exact: true }).click(),
    ],
    ["by unit, and as one again", "rows", () => page.getByRole("button", { name: "Per unit", exact: true }).click()],
    ["select one, and release", "selection", () => box.click()],
    ["select all, and release", "selection", () => table.locator("thead").getByRole("checkbox").click()],
    ["j: the next row", "focus", () => page.keyboard.press("j")],
  ];
}

/** In the page: from when something is pressed until what it changes is painted. */
function watch() {
  const state = {
    rows: () =>
      [...document.querySelectorAll("tr[data-row]")]
        .slice(0, 8)
        .map((row) => row.dataset.row)
        .join() +
      document.querySelector("table[aria-rowcount]").getAttribute("aria-rowcount") +
      (document.querySelector("th[scope=rowgroup]") ? "g" : ""),
    selection: () => document.querySelectorAll("tr[data-selected]").length,
    focus: () => document.activeElement?.closest("tr")?.dataset.row,
  };
  window.shown = 0;
  let pressed = 0;
  for (const name of ["pointerdown", "keydown"]) addEventListener(name, (event) => (pressed ||= event.timeStamp), true);
  // What the browser itself calls the interaction to next paint, in steps of 8 ms; what is below 16 it does not tell.
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) window.next = Math.max(window.next, duration);
  }).observe({ type: "event", durationThreshold: 16 });
  window.wait = (kind) => {
    const before = state[kind]();
    window.next = 16;
    pressed = 0;
    const look = () => {
      if (pressed === 0 || state[kind]() === before) return requestAnimationFrame(look);
      // The frame in which it is seen is painted after this; a message comes when that is done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.took = performance.now() - pressed;
        window.shown += 1;
      };
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
}

async function wholeAgency(page) {
  return page.evaluate(async () => {
    const answer = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", "apollo-require-preflight": "true" },
      body: JSON.stringify({ query: `{ orgUnit(code: "PEMDA") { id } }` }),
    });
    return (await answer.json()).data.orgUnit.id;
  });
}
