import { ask, signIn } from "../testing/graphql.ts";
import { barriers } from "../testing/accessibility.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { namesIn, sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

const STANDING = "{ viewer { employee { name } delegations { id } } }";
interface Standing {
  viewer: { employee: { name: string }; delegations: { id: string }[] };
}

// The product is shared: whatever became of the journey, nothing stays handed over.
afterEach(async () => {
  const session = await signIn(productUrl(), "lurah.garuda");
  const { viewer } = await ask<Standing>(productUrl(), session, STANDING);
  for (const { id } of viewer.delegations)
    await ask(
      productUrl(),
      session,
      `mutation { endDelegation(input: { delegationId: "${id}" }) { problems { code } } }`,
    );
});

test("a head hands the duties over, the other sees the team and whose it is, and ends it", async () => {
  const other = await ask<Standing>(productUrl(), await signIn(productUrl(), "pegawai.garuda"), STANDING);
  const head = await visitor.open("/delegasi");
  await signInOn(head, "lurah.garuda");

  // By keys alone, as with a screen reader.
  const who = head.getByRole("combobox", { name: "Kepada" });
  await who.pressSequentially(other.viewer.employee.name.slice(0, 8).toLowerCase());
  const options = head.getByRole("option");
  await options.first().waitFor();
  const at = (await options.allInnerTexts()).findIndex((text) => text.startsWith(other.viewer.employee.name));
  for (let step = 0; step <= at; step++) await who.press("ArrowDown");
  expect(await who.getAttribute("aria-activedescendant")).toBe(await options.nth(at).getAttribute("id"));
  await who.press("Enter");
  expect(await who.inputValue()).toBe(other.viewer.employee.name);
  expect(await who.getAttribute("aria-expanded")).toBe("false");

  const today = await head.getByLabel("Hari pertama").inputValue();
  await head.getByLabel("Hari terakhir").fill(`${Number(today.slice(0, 4)) + 1}${today.slice(4)}`);
  await head.getByLabel("Alasan").fill("Cuti tahunan");
  await head.getByRole("button", { name: "Delegasikan" }).click();
  await head.getByRole("alert").getByRole("link", { name: "Terlalu lama: paling banyak 92 hari" }).click();
  expect(await head.getByLabel("Hari terakhir").evaluate((input) => input === document.activeElement)).toBe(true);
  // What was typed outlives a mistake and a reload.
  await head.reload();
  expect(await head.getByLabel("Alasan").inputValue()).toBe("Cuti tahunan");
  expect(await who.inputValue()).toBe(other.viewer.employee.name);
  await head.getByLabel("Hari terakhir").fill(today);
  await head.getByRole("button", { name: "Delegasikan" }).click();
  await head.getByRole("listitem").filter({ hasText: other.viewer.employee.name }).getByText("Berlaku").waitFor();
  await head.goto("/team");
  const team = await namesIn(head);

  const page = await visitor.open("/");
  await signInOn(page, "pegawai.garuda");
  await page.getByRole("navigation", { name: "Navigasi utama" }).getByRole("link", { name: "Tim" }).click();
  await page.waitForURL(/\/team/);
  expect((await namesIn(page)).sort()).toEqual(team.sort());

  await page.goto("/delegasi");
  await page.getByRole("button", { name: /Akhiri delegasi dari/ }).click();
  const dialog = page.getByRole("dialog", { name: "Akhiri delegasi sekarang?" });
  await dialog.getByText("langsung tidak dapat lagi menilai").waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Akhiri" }).click();
  await page.getByText("Tidak ada delegasi.").waitFor();
  await page.getByRole("navigation", { name: "Navigasi utama" }).getByRole("link", { name: "Tim" }).waitFor({
    state: "detached",
  });
});

test.each(["light", "dark"] as const)("the page holds no barrier in %s and never scrolls sideways", async (scheme) => {
  const page = await visitor.open("/delegasi", { colorScheme: scheme });
  await signInOn(page, "lurah.garuda");
  await page.getByRole("button", { name: "Delegasikan" }).click();
  await page.getByRole("combobox", { name: "Kepada" }).fill("an");
  await page.getByRole("option").first().waitFor();

  expect(await barriers(page)).toEqual([]);
  for (const width of [320, 390, 1366, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect([width, await sideways(page)]).toEqual([width, 0]);
  }
});
