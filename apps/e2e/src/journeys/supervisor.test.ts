import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { namesIn, signInOn } from "./acts.ts";

const visitor = useVisitor();

interface Asked {
  team: {
    summary: {
      memberCount: number;
      reportedCount: number;
      lateCount: number;
      toVerifyCount: number;
      toAssessCount: number;
    };
    members: { employee: { name: string }; assessment: { aspects: { score: number | null }[] } | null }[];
  };
}
const TEAM = `{ team {
  summary { memberCount reportedCount lateCount toVerifyCount toAssessCount }
  members { employee { name } assessment { aspects { score } } }
} }`;

test("a supervisor signs in and sees how the team is doing; the same question in GraphQL gives the same numbers", async () => {
  const page = await visitor.open("/");
  await page.getByRole("button", { name: /lurah\.garuda/ }).click();
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.getByRole("navigation", { name: "Navigasi utama" }).getByRole("link", { name: "Tim" }).click();
  await page.waitForURL(/\/team/);
  await namesIn(page);
  const { team } = await ask<Asked>(productUrl(), await signIn(productUrl(), "lurah.garuda"), TEAM);
  const { memberCount, reportedCount, lateCount, toVerifyCount, toAssessCount } = team.summary;

  const answer = await page.getByRole("main").getByRole("paragraph").filter({ hasText: "sudah melapor" }).innerText();
  expect(answer).toContain(`${reportedCount} dari ${memberCount} sudah melapor`);
  expect(answer).toMatch(
    lateCount > 0 ? new RegExp(`${lateCount} terlambat \\(terlama \\d+ hari\\)`) : /tidak ada yang terlambat/,
  );
  expect(answer).toContain(`${toVerifyCount} menunggu verifikasi`);
  expect(answer).toContain(`${toAssessCount} siap dinilai`);
  expect((await namesIn(page)).sort()).toEqual(team.members.map((m) => m.employee.name).sort());
});

test("what is seen is in the address: month and order survive a reload, and the back button", async () => {
  const page = await visitor.open("/team");
  await signInOn(page, "lurah.garuda");
  await page.getByRole("columnheader", { name: "Nama" }).getByRole("button").click();
  await page.waitForURL(/sort=name/);
  const names = await namesIn(page);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "id")));

  await page
    .getByRole("link", { name: "Bulan sebelumnya" })
    .or(page.getByRole("button", { name: "Bulan sebelumnya" }))
    .click();
  await page.waitForURL(/period=/);
  const address = page.url();
  await page.reload();

  expect(page.url()).toBe(address);
  expect(await page.getByRole("columnheader", { name: "Nama" }).getAttribute("aria-sort")).toBe("ascending");
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has("period"));
});

test("from the team to a person, and from a score to its arithmetic, which adds up", async () => {
  const page = await visitor.open("/team");
  await signInOn(page, "lurah.garuda");
  // Someone whose assessment of the month is published.
  const name = "Anggi Kurnia, S.AP.";
  await page
    .getByRole("table", { name: /Anggota tim/ })
    .getByRole("link", { name, exact: true })
    .click();
  await page.waitForURL(/\/people\//);

  // The team stays on the screen until the person's page is complete.
  await page.getByRole("heading", { level: 1, name }).waitFor();
  // The newest month is open; its first score opens to the rule and the lines that add up to it.
  await page.waitForLoadState("networkidle");
  const score = page.getByRole("button", { name: /Kedisiplinan/ }).first();
  await score.click();
  await page
    .getByRole("button", { name: /Kedisiplinan/, expanded: true })
    .first()
    .waitFor();

  await page
    .getByText(/Aturan 2026-\d/)
    .first()
    .waitFor();
  await page.getByText("Kehadiran").first().waitFor();
});

test("Indonesian first, English at a click, and it stays", async () => {
  const page = await visitor.open("/sign-in");
  expect(await page.locator("html").getAttribute("lang")).toBe("id");

  await page
    .getByRole("radio", { name: /EN|English/ })
    .or(page.getByRole("button", { name: /EN|English/ }))
    .first()
    .click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();

  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.reload();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
});

test("a head of several units looks at the unit with those below", async () => {
  const page = await visitor.open("/team");
  await signInOn(page, "camat");
  const own = (await namesIn(page)).length;
  const { viewer } = await ask<{ viewer: { headedUnits: { id: string }[] } }>(
    productUrl(),
    await signIn(productUrl(), "camat"),
    "{ viewer { headedUnits { id } } }",
  );
  await page.goto(`/team?unit=${viewer.headedUnits[0]?.id}&subunits=true`);
  await page
    .getByText(/sudah melapor/)
    .first()
    .waitFor();

  expect((await namesIn(page)).length).toBeGreaterThan(own);
});

test.each([
  ["tim.kinerja", "who heads nothing"],
  ["camat", "who heads the unit above"],
])("a link to a unit says whose people these are, also to %s, %s", async (identifier) => {
  const session = await signIn(productUrl(), "tim.kinerja");
  const { orgUnit } = await ask<{ orgUnit: { id: string } }>(
    productUrl(),
    session,
    `{ orgUnit(code: "KEL.CIROYOM") { id } }`,
  );
  const page = await visitor.open(`/team?unit=${orgUnit.id}`);
  await signInOn(page, identifier);
  await page.getByRole("heading", { level: 1, name: "Kelurahan Ciroyom" }).waitFor();

  const chosen = page.getByLabel("Lingkup");
  const scope = (await chosen.count()) > 0 ? await chosen.locator("option:checked").innerText() : undefined;
  expect(
    scope ?? (await page.getByRole("paragraph").filter({ hasText: "Kelurahan Ciroyom" }).first().innerText()),
  ).toBe("Kelurahan Ciroyom");
  expect(await page.getByRole("main").getByText("Orang yang saya nilai").isVisible()).toBe(false);
});
