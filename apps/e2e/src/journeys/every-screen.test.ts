import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

const WIDTHS = [320, 390, 1366, 1440, 1920];

/** Each screen in a state worth looking at, with the words that show that it is there. */
const SCREENS: [name: string, as: string | null, path: () => Promise<string>, shows: RegExp][] = [
  ["sign-in", null, async () => "/sign-in", /Akun contoh/],
  ["own people", "lurah.garuda", async () => "/team", /sudah melapor/],
  ["a unit with a service", "kepala.pkm.garuda", async () => `/team?unit=${await unit("PKM.GARUDA")}`, /Waktu tunggu/],
  ["a district with all below", "camat", async () => `/team?unit=${await unit("KEC")}&subunits=true`, /sudah melapor/],
  ["what waits for an employee", "pegawai.garuda", async () => "/", /Yang menunggu Anda/],
  ["what waits for a head", "camat", async () => "/", /Unit Anda dan bawahannya/],
  ["what waits for the performance team", "tim.kinerja", async () => "/", /Seluruh instansi/],
  ["what one was told", "lurah.garuda", async () => "/pemberitahuan", /Tandai semua dibaca/],
  ["the map of a unit", "camat", async () => "/unit", /Paling sedikit melapor/],
  ["the completeness of the agency", "tim.kinerja", async () => "/unit?view=completeness", /Dokumen pegawai/],
  ["units side by side", "camat", async () => "/unit?view=league", /bukan tentang orang/],
  ["units by months", "camat", async () => "/unit?view=months", /Makin gelap makin tinggi/],
  ["the rating of a unit", "camat", async () => "/unit?view=rating", /Saran dari angka/],
  ["services beside ratings", "kepala.pkm.garuda", async () => "/unit?view=service", /sebab dan akibat/],
  ["a person", "pegawai.garuda", async () => `/people/${await ownId("pegawai.garuda")}`, /Aspek, 24 bulan/],
  [
    "two periods of a person side by side",
    "pegawai.garuda",
    async () => `/people/${await ownId("pegawai.garuda")}?period=${monthsAgo(2)}&compare=${monthsAgo(3)}&by=plan`,
    /dibanding/,
  ],
  ["whom to assess", "lurah.garuda", async () => "/penilaian?show=all", /sudah terbit/],
  [
    "assessing a person",
    "lurah.garuda",
    async () => `/penilaian/${await someoneToAssess()}`,
    /Ikuti saran|Saran dari data/,
  ],
  ["publishing many", "kepala.pkm.garuda", async () => "/penilaian/terbitkan", /draf akan terbit/],
  ["calibrating drafts", "camat", async () => "/penilaian/kalibrasi", /draf dengan kedua rating/],
  ["the privacy notice", null, async () => "/privasi", /Siapa melihat apa/],
  ["who has seen my data", "pegawai.garuda", async () => "/data-saya", /Perubahan pada data saya/],
  ["one's own account", "pegawai.garuda", async () => "/akun", /Token API/],
  ["the accounts of others", "admin", async () => "/administrasi/akun", /kepala\.pkm\.garuda/],
  ["what waits for an administrator", "admin", async () => "/administrasi", /urusan menunggu|Semua beres/],
  ["the periods of a year", "tim.kinerja", async () => "/administrasi/periode", /terbuka untuk laporan/],
  ["the units", "admin", async () => "/administrasi/unit", /Dinas Pendidikan/],
  ["posts to mend", "admin", async () => "/administrasi/unit?show=mend", /perlu diperbaiki penilainya/],
  ["a unit with its posts", "admin", async () => `/administrasi/unit/${await unit("DISDIK.SMP")}`, /jabatan/],
  ["the people on record", "admin", async () => "/administrasi/pegawai", /memegang jabatan hari ini/],
  ["corrections of appraisers", "admin", async () => "/administrasi/perbaikan", /permintaan/],
  ["the calendar", "tim.kinerja", async () => "/administrasi/kalender", /hari libur nasional/],
  [
    "the rules, for whoever is judged by them",
    "pegawai.garuda",
    async () => "/administrasi/aturan",
    /Berlaku sekarang/,
  ],
  ["rules of the cycle", "tim.kinerja", async () => "/administrasi/aturan?kind=CYCLE", /Saran hasil kerja/],
  ["a new rule", "tim.kinerja", async () => "/administrasi/aturan/baru", /Kapan dan atas dasar apa/],
  [
    "where the distribution is checked",
    "tim.kinerja",
    async () => "/administrasi/aturan?kind=DISTRIBUTION",
    /Semua DINAS/,
  ],
  ["the log", "admin", async () => "/administrasi/jejak", /perubahan/],
  ["an invitation", null, async () => `/undangan${await invitation()}`, /Selamat datang/],
  ["an invitation that is over", null, async () => "/undangan#lama", /tidak berlaku lagi/],
  ["nothing there", "pegawai.garuda", async () => "/tidak-ada", /Tidak ditemukan/],
];

/** As addresses have months: "2026-09". */
function monthsAgo(count: number): string {
  const there = new Date(Date.now() + 7 * 3_600_000); // in Jakarta
  return new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() - count, 1)).toISOString().slice(0, 7);
}

async function ownId(identifier: string): Promise<string> {
  const session = await signIn(productUrl(), identifier);
  return (await ask<{ viewer: { employee: { id: string } } }>(productUrl(), session, "{ viewer { employee { id } } }"))
    .viewer.employee.id;
}

async function unit(code: string): Promise<string> {
  const session = await signIn(productUrl(), "tim.kinerja");
  return (await ask<{ orgUnit: { id: string } }>(productUrl(), session, `{ orgUnit(code: "${code}") { id } }`)).orgUnit
    .id;
}

/** The post of one whose report is in and whose assessment nobody has begun. */
async function someoneToAssess(): Promise<string> {
  const { team } = await ask<{ team: { members: { position: { id: string }; report: object; assessment: object }[] } }>(
    productUrl(),
    await signIn(productUrl(), "lurah.garuda"),
    "{ team { members { position { id } report { id } assessment { id } } } }",
  );
  return team.members.find(({ report, assessment }) => report && !assessment)?.position.id ?? "";
}

let invitationHash: string | undefined;

/** To look at, not to accept: one serves all. */
async function invitation(): Promise<string> {
  if (invitationHash === undefined) {
    const { createAccount } = await ask<{ createAccount: { invitationUrl: string } }>(
      productUrl(),
      await signIn(productUrl(), "admin"),
      `mutation { createAccount(input: { identifier: "layar.undangan" }) { invitationUrl } }`,
    );
    invitationHash = new URL(createAccount.invitationUrl).hash;
  }
  return invitationHash;
}

async function open(as: string | null, path: string, colorScheme: "light" | "dark", shows: RegExp): Promise<Page> {
  const page = await visitor.open("/sign-in", { colorScheme });
  if (as) await signInOn(page, as);
  await page.goto(path);
  await page.getByText(shows).first().waitFor();
  return page;
}

describe.each(SCREENS)("%s", (_name, as, path, shows) => {
  test.each(["light", "dark"] as const)(
    "holds no barrier in %s, says that the data is invented, and never scrolls sideways",
    async (scheme) => {
      const page = await open(as, await path(), scheme, shows);

      expect(await barriers(page)).toEqual([]);
      expect(await page.getByText("Data contoh").first().isVisible()).toBe(true);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect([width, await sideways(page)]).toEqual([width, 0]);
      }
    },
  );

  test("holds no barrier on a phone", async () => {
    const page = await open(as, await path(), "light", shows);
    await page.setViewportSize({ width: 390, height: 844 });

    expect(await barriers(page)).toEqual([]);
  });
});

test.each([
  ["/", "HomePage"],
  ["/team", "TeamPage"],
])("%s asks one GraphQL query", async (path, operation) => {
  const page = await visitor.open(path);
  await signInOn(page, "lurah.garuda");
  await page
    .getByText(/sudah melapor/)
    .first()
    .waitFor();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/graphql")
      asked.push((request.postDataJSON() as { operationName: string }).operationName);
  });
  await page.reload();
  await page
    .getByText(/sudah melapor/)
    .first()
    .waitFor();
  await page.waitForLoadState("networkidle");

  expect(asked.filter((name) => name !== "Shell")).toEqual([operation]);
});
