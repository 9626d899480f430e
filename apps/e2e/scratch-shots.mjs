import { findBrowser } from "./dist/testing/found-browser.js";
import { chromium } from "playwright-core";
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", ...args], env: { ...process.env, ...env } });
const out = "/tmp/wt/shapes-shots";
const base = "http://127.0.0.1:4401";
async function as(who, viewport, dark) {
  const context = await browser.newContext({ baseURL: base, viewport, locale: "id-ID", timezoneId: "Asia/Jakarta", colorScheme: dark ? "dark" : "light" });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log("console", m.text().slice(0, 200)));
  await page.goto("/sign-in");
  await page.getByLabel("NIP atau nama pengguna").fill(who);
  await page.getByLabel("Kata sandi").fill("andir-demo");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  return page;
}
const PHONE = { width: 390, height: 844 }, DESK = { width: 1440, height: 900 };
const shot = async (page, name) => { await page.waitForTimeout(500); await page.screenshot({ path: `${out}/${name}.png`, fullPage: true }); };
for (const [label, viewport, dark] of [["d", DESK, false], ["p", PHONE, true]]) {
  const page = await as("lurah.garuda", viewport, dark);
  await page.goto("/impor"); await page.getByLabel("Jenis berkas").waitFor(); await shot(page, `${label}-impor`);
  await page.getByLabel("Jenis berkas").selectOption("SURVEYS"); await shot(page, `${label}-impor-surveys`);
  const target = await page.getByLabel("Layanan yang disurvei").locator("option").nth(1).getAttribute("value");
  await page.goto(`/impor?jenis=SURVEYS&untuk=${target}`); await page.getByLabel("Jenis berkas").waitFor();
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date());
  const buffer = Buffer.from(["Tanggal;U1;U2;U3;U4;U5;U6;U7;U8;U9;Usia", `${day};3;3;3;3;3;3;3;3;3;40`, `${day};3;3;7;3;3;3;3;3;3;tua`].join("\n"));
  await page.locator("input[type=file]").setInputFiles({ name: "survei.csv", mimeType: "text/csv", buffer });
  await page.getByRole("heading", { level: 1, name: "survei.csv" }).waitFor(); await shot(page, `${label}-mapping`);
  await page.getByRole("button", { name: "Periksa (uji coba)" }).click();
  await page.getByText("Isi dengan 1, 2, 3").waitFor(); await shot(page, `${label}-checked`);
  const id = page.url().split("/").pop();
  await page.goto(`/layanan/${target}/survei`); await page.getByRole("heading", { name: "Survei kertas" }).waitFor(); await shot(page, `${label}-survey`);
  await page.goto(`/layanan/${target}`); await page.getByRole("heading", { name: "Antrean dari berkas" }).waitFor(); await shot(page, `${label}-service`);
  // plans
  const nips = await page.evaluate(async () => {
    const r = await fetch("/graphql", { method: "POST", headers: { "content-type": "application/json", "x-apollo-operation-name": "x" }, body: JSON.stringify({ query: "query x { viewer { employee { nip } } employees(first: 20) { nodes { name nip } } }" }) });
    return r.json();
  });
  const known = (nips.data?.employees.nodes ?? []).filter(({ nip }) => nip).map(({ nip }) => nip);
  console.log(label, JSON.stringify(nips).slice(0, 200), known.length);
  const own = nips.data?.viewer.employee.nip;
  const y = day.slice(0, 4);
  const file = ["Periode " + (Number(y) + 1) + ";;;;;;", "NIP;Rencana hasil kerja;Aspek;Indikator kinerja individu;Target;Satuan;Perspektif", `${known.find((n) => n !== own)};Tertibnya arsip kelurahan;Kuantitas;Jumlah berkas diarsipkan;240;berkas;`, `${known.find((n) => n !== own)};Tertibnya arsip kelurahan;Waktu;Lama mencari berkas;3 hari;;`, `${own};Naiknya kepuasan warga;Kualitas;Indeks kepuasan;88,5;indeks;Penerima layanan`, `${own};Naiknya kepuasan warga;Kualitas;Jumlah aduan;;aduan;Penerima layanan`, `199901012025011999;Lain;;Lain;1;x;`].join("\n");
  await page.goto("/impor?jenis=PLANS"); await page.getByLabel("Jenis berkas").waitFor();
  await page.locator("input[type=file]").setInputFiles({ name: "skp.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  await page.getByRole("heading", { level: 1, name: "skp.csv" }).waitFor(); await shot(page, `${label}-plan-mapping`);
  await page.getByRole("button", { name: "Periksa (uji coba)" }).click();
  await page.getByText("Hasil uji coba").waitFor(); await shot(page, `${label}-plan-checked`);
  await page.goto(page.url() + "?baris=SEMUA"); await page.getByText("Hasil uji coba").waitFor(); await shot(page, `${label}-plan-all`);
  await page.context().close();
}
await browser.close();
