import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { barriers } from "../testing/accessibility.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

let receiver: Server;
let heard: { signature: unknown; body: string }[];

beforeAll(async () => {
  heard = [];
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      heard.push({ signature: request.headers["webhook-signature"], body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => receiver.close(resolve)));

test("an administrator adds a receiver in the own network, sees a test arrive, and takes it away again", async () => {
  const { port } = receiver.address() as AddressInfo;
  const page = await visitor.open("/");
  await signInOn(page, "admin");
  await page.goto("/administrasi/webhook");
  await page.getByRole("heading", { level: 1, name: "Webhook" }).waitFor();

  const add = page.getByRole("button", { name: "Tambah penerima" });
  await add.click();
  const dialog = page.getByRole("dialog", { name: "Tambah penerima" });
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await dialog.getByText("Pilih sedikitnya satu peristiwa.").first().waitFor();
  await dialog.getByLabel("Nama sistem penerima").fill("Uji perjalanan");
  await dialog.getByLabel("Untuk apa").fill("Mencoba pengiriman");
  await dialog.getByLabel("Alamat penerima").fill(`http://localhost:${port}/kinerja`);
  await dialog.getByLabel("SKP disetujui").check();
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await dialog
    .getByText(/Pakai https/)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Batal" }).click();

  await page.getByRole("button", { name: "Izinkan alamat" }).click();
  const leave = page.getByRole("dialog", { name: "Izinkan alamat" });
  await leave.getByLabel("Nama host").fill("localhost");
  await leave.getByLabel("Boleh tanpa https").check();
  await leave.getByLabel("Sampai tanggal").fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
  await leave.getByLabel("Alasan").fill("Penerima di mesin ini");
  await leave.getByRole("button", { name: "Izinkan alamat" }).click();
  await page.getByText("Alamat diizinkan.").waitFor();

  // What was typed before is still there.
  await add.click();
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Penerima ditambahkan. Salin kuncinya sekarang.").waitFor();
  expect(await page.getByLabel(/^Kunci penanda untuk Uji perjalanan/).inputValue()).toMatch(/^whsec_/);

  await page.getByRole("button", { name: "Kirim uji ke Uji perjalanan" }).click();
  await page.getByText(/Pesan uji dikirim/).waitFor();
  await arrived();
  expect(heard[0]!.signature).toMatch(/^v1,/);
  expect(JSON.parse(heard[0]!.body)).toMatchObject({ type: "webhook.test", data: {} });
  await page.reload();
  const card = page.getByRole("article", { name: "Uji perjalanan" });
  await card.locator("summary", { hasText: "Catatan pengiriman" }).click();
  await card.getByText("Sampai", { exact: true }).first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sideways(page)).toBe(0);

  await page.getByRole("button", { name: "Hapus Uji perjalanan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hapus" }).click();
  await page.getByText("Uji perjalanan dihapus.").waitFor();
  await page.getByRole("button", { name: "Akhiri izin localhost" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Akhiri" }).click();
  await page.getByText("Izin localhost diakhiri.").waitFor();
});

test("somebody puts their deadlines into a calendar, and takes the address away again", async () => {
  const page = await visitor.open("/");
  await signInOn(page, "lurah.ciroyom");
  await page.goto("/akun");
  await page.getByRole("button", { name: "Buat alamat kalender" }).click();
  const address = await page.getByLabel(/^Alamat kalender Anda/).inputValue();
  expect(address.startsWith(productUrl())).toBe(true);
  const file = await fetch(address);
  expect(file.headers.get("content-type")).toContain("text/calendar");
  expect(await file.text()).toMatch(/^BEGIN:VCALENDAR/);
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Matikan" }).click();
  await page.getByText("Alamat kalender dimatikan.").waitFor();
  expect((await fetch(address)).status).toBe(404);
});

async function arrived(): Promise<void> {
  for (const end = Date.now() + 30_000; heard.length === 0;) {
    if (Date.now() > end) throw new Error("Nothing arrived.");
    await new Promise((done) => setTimeout(done, 200));
  }
}
