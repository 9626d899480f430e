import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { ask } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";
import { ownPerson, PASSWORD, peopleOf, type OwnPerson } from "./own-person.ts";

const visitor = useVisitor();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const UNIT = "DPMPTSP";

let photographer: OwnPerson;
let outdoors: OwnPerson;
let returning: OwnPerson;
let next: OwnPerson;

beforeAll(async () => {
  const people = await peopleOf(UNIT);
  const person = (at: number, identifier: string) => ownPerson(people.at(at) ?? { id: "", name: "" }, identifier);
  photographer = await person(1, "kerja.foto");
  outdoors = await person(2, "kerja.lapangan");
  returning = await person(3, "kerja.sesi");
  next = await person(4, "kerja.berikut");
});

async function open(person: OwnPerson): Promise<Page> {
  const page = await visitor.open("/kerja", PHONE);
  await signInOn(page, person.identifier, PASSWORD);
  await page.getByRole("heading", { level: 1, name: "Kerja saya" }).waitFor();
  return page;
}

const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

interface Logged {
  text: string;
  evidence: { name: string; mediaType: string | null; size: number | null }[];
}
async function loggedToday(person: OwnPerson): Promise<Logged[]> {
  const { viewer } = await ask<{ viewer: { employee: { progressEntries: { nodes: Logged[] } } } }>(
    productUrl(),
    person.session,
    `{ viewer { employee { progressEntries(first: 50, filter: { from: "${today()}", to: "${today()}" }) {
      nodes { text evidence { name mediaType size } } } } } }`,
  );
  return viewer.employee.progressEntries.nodes;
}

/** As a camera gives it: large, and of noise, which no compression makes small. */
async function aPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [3000, 2000];
    const context = canvas.getContext("2d")!;
    const noise = context.createImageData(3000, 2000);
    for (let i = 0; i < noise.data.length; i += 1)
      noise.data[i] = i % 4 === 3 ? 255 : (i * 7919 + (i >> 5) * 104_729) % 256;
    context.putImageData(noise, 0, 0);
    return canvas.toDataURL("image/jpeg", 0.95).split(",")[1] ?? "";
  });
  return Buffer.from(base64, "base64");
}

test("today's work is logged with a photo by five taps, and the photo is lighter than the camera made it", async () => {
  const page = await open(photographer);
  await page.getByText(/Progres hari ini belum dicatat|Hari ini bukan hari kerja/).waitFor();
  const photo = await aPhoto(page);
  expect(photo.length).toBeGreaterThan(1_500_000);
  let taps = 0;
  const tap = async (locator: ReturnType<Page["getByRole"]>) => {
    taps += 1;
    await locator.tap();
  };

  const camera = page.waitForEvent("filechooser");
  await tap(page.getByText("Ambil foto"));
  taps += 2; // the shutter, and "use the photo"
  await (await camera).setFiles({ name: "IMG_2026.jpg", mimeType: "image/jpeg", buffer: photo });
  await page.getByText("IMG_2026.jpg").waitFor();
  await tap(page.getByLabel("Apa yang Anda kerjakan?"));
  await page.keyboard.type("Memasang papan informasi layanan di loket");
  await tap(page.getByRole("button", { name: "Simpan progres" }));
  await page.getByText("Progres tersimpan.").waitFor();
  await page
    .getByRole("region", { name: /^\w+, \d+ \w+$/ })
    .getByText("Memasang papan informasi")
    .first()
    .waitFor();

  expect(taps).toBeLessThanOrEqual(6);
  const [entry] = await loggedToday(photographer);
  expect(entry?.evidence).toEqual([
    { name: "IMG_2026.jpg", mediaType: "image/jpeg", size: expect.any(Number) as number },
  ]);
  expect(entry?.evidence[0]?.size).toBeLessThan(photo.length);
  await page.getByText(/Progres hari ini sudah dicatat/).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test("an entry is changed, removed and brought back, by keyboard", async () => {
  const page = await open(photographer);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByLabel("Apa yang Anda kerjakan?").fill("Rapat koordinasi");
  await page.getByLabel(/^Jumlah/).fill("dua");
  await page.getByLabel(/^Jumlah/).press("Enter");
  await page
    .getByRole("alert")
    .getByRole("link", { name: /Tulis angka/ })
    .click();
  expect(await page.getByLabel(/^Jumlah/).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.getByLabel(/^Jumlah/).fill("2,5");
  await page.getByLabel(/^Jumlah/).press("Enter");

  await page.getByRole("button", { name: "Ubah: Rapat koordinasi" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Ubah entri" });
  expect(await dialog.getByLabel(/^Jumlah/).inputValue()).toBe("2,5");
  await dialog.getByLabel("Apa yang Anda kerjakan?").fill("Rapat koordinasi loket");
  await dialog.getByRole("button", { name: "Simpan perubahan" }).press("Enter");
  await page.getByRole("button", { name: "Hapus: Rapat koordinasi loket" }).press("Enter");
  await page.getByText("Entri dihapus.").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Hapus: Rapat koordinasi loket" }).waitFor();
});

test("without a network the page opens, keeps what is written, and sends it once when the network is back", async () => {
  const page = await open(outdoors);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((again) => setTimeout(again, 50));
  });
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Kerja saya" }).waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText(/Tanpa sambungan/).waitFor();

  await page.getByLabel("Apa yang Anda kerjakan?").fill("Memantau kerja bakti di RW 3");
  await page.getByRole("button", { name: "Simpan progres" }).tap();
  await page.getByRole("heading", { name: "1 entri menunggu dikirim" }).waitFor();
  while ((await page.getByLabel("Apa yang Anda kerjakan?").inputValue()) !== "") await page.waitForTimeout(50);
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await page.getByRole("heading", { name: "1 entri menunggu dikirim" }).waitFor();
  await page.getByLabel("Apa yang Anda kerjakan?").fill("Mendata warga terdampak");
  await page.getByRole("button", { name: "Simpan progres" }).tap();
  await page.getByRole("heading", { name: "2 entri menunggu dikirim" }).waitFor();

  // Leaving now would lose them, and the page says so.
  await page.getByRole("banner").locator("summary").tap();
  await page.getByRole("button", { name: "Keluar" }).tap();
  await page.getByRole("dialog", { name: "2 entri belum terkirim" }).getByRole("button", { name: "Batal" }).tap();

  await page.context().setOffline(false);
  await page.getByRole("heading", { name: /entri menunggu dikirim/ }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Hapus: Mendata warga terdampak" }).waitFor();
  expect((await loggedToday(outdoors)).map(({ text }) => text).sort()).toEqual([
    "Memantau kerja bakti di RW 3",
    "Mendata warga terdampak",
  ]);
});

test("nothing of one person is there for the next at the same device", async () => {
  const page = await open(outdoors);
  await page.getByRole("button", { name: "Hapus: Mendata warga terdampak" }).waitFor();
  await page.getByRole("banner").locator("summary").tap();
  await page.getByRole("button", { name: "Keluar" }).tap();
  await page.waitForURL(/\/sign-in/);
  const kept = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open("andir");
        opening.onsuccess = () => {
          const all = opening.result.transaction(["waiting", "answers"]);
          const count = all.objectStore("answers").count();
          const waiting = all.objectStore("waiting").count();
          all.oncomplete = () => (opening.result.close(), done(count.result + waiting.result));
        };
      }),
  );
  expect(kept).toBe(0);

  await signInOn(page, next.identifier, PASSWORD);
  await page.goto("/kerja");
  await page.getByRole("heading", { level: 1, name: "Kerja saya" }).waitFor();
  expect(await page.getByText("Mendata warga terdampak").count()).toBe(0);
});

test("a session that is over while one types loses no word: it is kept, and sent after signing in", async () => {
  const page = await open(returning);
  await page.getByLabel("Apa yang Anda kerjakan?").fill("Menata arsip kepegawaian");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Simpan progres" }).tap();
  await page.getByRole("heading", { name: "1 entri menunggu dikirim" }).waitFor();
  await page.getByText("Sesi Anda sudah berakhir").waitFor();
  await page.getByLabel("Apa yang Anda kerjakan?").fill("Menyiapkan undangan rapat");
  await page.getByRole("alert").getByRole("link", { name: "Masuk" }).tap();
  await signInOn(page, returning.identifier, PASSWORD);

  await page.getByRole("button", { name: "Ubah: Menata arsip kepegawaian" }).waitFor();
  expect(await page.getByLabel("Apa yang Anda kerjakan?").inputValue()).toBe("Menyiapkan undangan rapat");
  expect((await loggedToday(returning)).map(({ text }) => text)).toEqual(["Menata arsip kepegawaian"]);
});

test("a day of the month is chosen by a tap, and no width scrolls sideways", async () => {
  const page = await open(next);
  const days = page.getByRole("list", { name: "Hari dalam bulan ini" }).getByRole("link");
  await days.first().tap();
  await page.waitForURL(/day=/);
  expect(await page.getByLabel("Tanggal").inputValue()).toBe(`${today().slice(0, 8)}01`);
  await page.getByRole("button", { name: "Bulan sebelumnya" }).tap();
  await page.waitForURL(/month=/);
  for (const width of [320, 390, 768, 1366, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await sideways(page)]).toEqual([width, 0]);
  }
});
