import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";
import { accountOf, peopleOf, type Someone } from "./people.ts";

const visitor = useVisitor();

interface Published {
  orgUnit: {
    employees: {
      nodes: {
        id: string;
        name: string;
        assessments: { nodes: { status: string; objectableUntil: string | null; appraiser: { id: string } | null }[] };
      }[];
    };
  };
}

const UNIT = "KEL.DUNGUSCARIANG";

/** Someone of the unit whose newest rating by its head may still be objected to. */
async function whoMayObject(headId: string): Promise<{ id: string; name: string }> {
  const { orgUnit } = await ask<Published>(
    productUrl(),
    await signIn(productUrl(), "tim.kinerja"),
    `{ orgUnit(code: "${UNIT}") { employees(first: 50) { nodes { id name assessments(first: 3) { nodes { status objectableUntil appraiser { id } } } } } } }`,
  );
  const today = new Date().toISOString().slice(0, 10);
  const found = orgUnit.employees.nodes.find(({ assessments }) =>
    assessments.nodes.some(
      ({ status, objectableUntil, appraiser }) =>
        status === "PUBLISHED" && (objectableUntil ?? "") >= today && appraiser?.id === headId,
    ),
  );
  if (!found) throw new Error(`Nobody of ${UNIT} has a published rating in its window today.`);
  return found;
}

async function openAs({ identifier, password }: Pick<Someone, "identifier" | "password">, path: string): Promise<Page> {
  const page = await visitor.open(path);
  await signInOn(page, identifier, password);
  return page;
}

test("three people take an objection from its filing to its decision, each seeing only their own move", async () => {
  const { head } = await peopleOf(UNIT);
  if (!head) throw new Error("The kelurahan has a head.");
  const owner = await accountOf(await whoMayObject(head.id), "perjalanan.keberatan.pegawai");
  const appraiser = await accountOf(head, "perjalanan.keberatan.penilai");

  const page = await openAs(owner, "/nilai-saya");
  await page
    .getByText(/belum Anda baca/)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("listitem").filter({ hasText: "keberatan sampai" }).getByRole("link").first().click();
  await page.getByRole("heading", { name: "Bagaimana rating ini didapat" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel(/Catatan untuk pejabat penilai/).fill("Terima kasih atas catatannya.");
  await page.getByRole("button", { name: "Saya telah membacanya" }).click();
  await page.getByText("Tercatat: Anda telah membaca nilai ini.").waitFor();

  // Having read is no consent.
  await page.getByRole("button", { name: "Ajukan keberatan…" }).click();
  await page
    .getByRole("alert")
    .getByRole("link", { name: /Tulis alasannya/ })
    .waitFor();
  await page.getByLabel("Alasan keberatan").fill("Dua laporan saya terverifikasi sesudah batas karena loket tutup.");
  await page.reload();
  expect(await page.getByLabel("Alasan keberatan").inputValue()).toContain("Dua laporan saya");
  await page.getByRole("button", { name: "Ajukan keberatan…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ajukan keberatan" }).click();
  await page.waitForURL(/\/keberatan\/./);
  await page.getByText(/Menunggu tanggapan pejabat penilai sampai/).waitFor();
  expect(await page.getByRole("button", { name: "Kirim tanggapan" }).count()).toBe(0);
  const { pathname } = new URL(page.url());

  const superior = { identifier: "camat", password: "andir-demo" };
  const judge = await openAs(superior, pathname);
  await judge.getByText("Dua laporan saya terverifikasi").waitFor();
  expect(await judge.getByRole("button", { name: "Putuskan…" }).count()).toBe(0);

  const desk = await openAs(appraiser, "/keberatan");
  await desk
    .getByRole("status")
    .filter({ hasText: /^\d+ dari \d+ ditampilkan$/ })
    .waitFor();
  await desk
    .getByRole("region", { name: "Menunggu Anda" })
    .getByRole("link", { name: new RegExp(owner.name) })
    .click();
  expect(await desk.getByRole("button", { name: "Putuskan…" }).count()).toBe(0);
  await desk.getByLabel("Tanggapan Anda").fill("Laporan dihitung menurut tanggal kirimnya, bukan tanggal verifikasi.");
  await desk.getByRole("button", { name: "Kirim tanggapan" }).click();
  await desk.getByText("Tanggapan terkirim.").waitFor();

  await judge.reload();
  await judge.getByText("Laporan dihitung menurut tanggal kirimnya").waitFor();
  expect(await barriers(judge)).toEqual([]);
  await judge
    .getByRole("radiogroup", { name: "Perilaku kerja" })
    .getByRole("radio", { name: "Di atas ekspektasi" })
    .check();
  await judge.getByLabel("Alasan putusan").fill("Perilaku melayani di luar jam loket terbukti.");
  await judge.getByRole("button", { name: "Putuskan…" }).click();
  await judge
    .getByRole("dialog")
    .getByText(/Putusan ini final/)
    .waitFor();
  expect(await barriers(judge)).toEqual([]);
  await judge.getByRole("dialog").getByRole("button", { name: "Putuskan" }).click();
  await judge.getByText(/^Keberatan .* diputus\./).waitFor();

  await page.reload();
  await page.getByText("Perilaku melayani di luar jam loket terbukti.").waitFor();
  await page.getByText(/putusan ini final/).waitFor();
  expect(await barriers(page)).toEqual([]);
  for (const width of [320, 390, 1366, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect([width, await sideways(page)]).toEqual([width, 0]);
  }
});
