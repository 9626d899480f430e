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
  ["a person", "pegawai.garuda", async () => "/", /Laporan dan penilaian/],
  ["the privacy notice", null, async () => "/privasi", /Siapa melihat apa/],
  ["who has seen my data", "pegawai.garuda", async () => "/data-saya", /Perubahan pada data saya/],
  ["one's own account", "pegawai.garuda", async () => "/akun", /Token API/],
  ["the accounts of others", "admin", async () => "/administrasi/akun", /kepala\.pkm\.garuda/],
  ["an invitation", null, async () => `/undangan${await invitation()}`, /Selamat datang/],
  ["an invitation that is over", null, async () => "/undangan#lama", /tidak berlaku lagi/],
  ["one's own plans", "pegawai.garuda", async () => "/skp", /SKP Anda tahun/],
  ["plans that wait", "kepala.pkm.garuda", async () => "/skp", /menunggu keputusan Anda/],
  ["an agreed plan", "pegawai.garuda", async () => `/skp/${await ownPlan()}`, /Versi dan perubahan/],
  [
    "an agreed plan being amended",
    "pegawai.garuda",
    async () => `/skp/${await ownPlan()}?mode=ubah`,
    /Alasan perubahan/,
  ],
  ["a cascade", "lurah.garuda", async () => `/skp/jenjang?unit=${await unit("KEL.GARUDA")}`, /didukung/],
  [
    "a matrix of roles",
    "lurah.garuda",
    async () => `/skp/jenjang?unit=${await unit("KEL.GARUDA")}&lihat=matriks`,
    /orang mendukung/,
  ],
  [
    "the gaps of a cascade",
    "camat",
    async () => `/skp/jenjang?unit=${await unit("KEC")}&lihat=celah`,
    /Hasil pimpinan tanpa/,
  ],
  ["plan templates", "camat", async () => "/skp/templat", /Templat SKP/],
  ["a new template", "camat", async () => "/skp/templat/baru", /Nama templat/],
  ["one's own ratings", "pegawai.garuda", async () => "/nilai-saya", /Hasil tahun|Belum ada nilai/],
  [
    "a rating explained",
    "pegawai.garuda",
    async () => `/nilai-saya/${await ownRating()}`,
    /Bagaimana rating ini didapat/,
  ],
  ["objections", "camat", async () => "/keberatan", /atas nilai/],
  ["an objection", "camat", async () => `/keberatan/${await objection()}`, /Putusan atasan/],
  ["what follows", "tim.kinerja", async () => "/tindak-lanjut", /Susun usulan/],
  ["nothing there", "pegawai.garuda", async () => "/tidak-ada", /Tidak ditemukan/],
];

async function unit(code: string): Promise<string> {
  const session = await signIn(productUrl(), "tim.kinerja");
  return (await ask<{ orgUnit: { id: string } }>(productUrl(), session, `{ orgUnit(code: "${code}") { id } }`)).orgUnit
    .id;
}

/** Of the employee of the demo, for this year. */
async function ownPlan(): Promise<string> {
  const session = await signIn(productUrl(), "pegawai.garuda");
  const { viewer } = await ask<{ viewer: { employee: { position: { plan: { id: string } } } } }>(
    productUrl(),
    session,
    "{ viewer { employee { position { plan { id } } } } }",
  );
  return viewer.employee.position.plan.id;
}

async function ownRating(): Promise<string> {
  const session = await signIn(productUrl(), "pegawai.garuda");
  const { viewer } = await ask<{ viewer: { employee: { assessments: { nodes: { id: string; status: string }[] } } } }>(
    productUrl(),
    session,
    "{ viewer { employee { assessments(first: 5) { nodes { id status } } } } }",
  );
  return viewer.employee.assessments.nodes.find(({ status }) => status !== "DRAFT")?.id ?? "";
}

async function objection(): Promise<string> {
  const { assessments } = await ask<{ assessments: { nodes: { objection: { id: string } | null }[] } }>(
    productUrl(),
    await signIn(productUrl(), "camat"),
    "{ assessments(first: 20, filter: { status: { in: [OBJECTED, DECIDED] } }) { nodes { objection { id } } } }",
  );
  return assessments.nodes.find((one) => one.objection)?.objection?.id ?? "";
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

test("a page asks one GraphQL query", async () => {
  const page = await visitor.open("/sign-in");
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

  expect(asked.filter((name) => name !== "Shell")).toEqual(["TeamPage"]);
});
