import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { sideways } from "./acts.ts";
import { deskOn, result, write } from "./desk.ts";

const visitor = useVisitor();
const desk = async () => deskOn(await visitor.open("/sign-in"));
const choices = (page: Page) => page.getByRole("group", { name: "Pilihan kueri" });
const json = (page: Page) => page.getByRole("textbox", { name: "Variabel (JSON)" });

/** Runs what lies on the desk, by the keys; the variables that were sent, and the rows that came. */
async function asked(page: Page): Promise<{ variables: Record<string, unknown>; rows: string[] }> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => {
      const { query, operationName } = (response.request().postDataJSON() ?? {}) as Record<string, string>;
      return response.url().endsWith("/graphql") && query !== undefined && operationName === undefined;
    }),
    page.keyboard.press("Control+Enter"),
  ]);
  await answer.finished();
  await result(page)
    .getByText(/^Menjalankan/)
    .waitFor({ state: "detached" });
  await result(page).getByRole("cell").first().waitFor();
  const { variables } = answer.request().postDataJSON() as { variables: Record<string, unknown> };
  return { variables, rows: await result(page).getByRole("row").allInnerTexts() };
}

test("a unit and a value are picked with the keyboard, the answer follows, and fields and JSON say the same", async () => {
  const page = await desk();
  await page.getByRole("button", { name: /Apakah yang melapor tepat waktu/ }).click();
  const unit = choices(page).getByRole("combobox", { name: "Unit kerja" });
  const employment = choices(page).getByLabel("Jenis kepegawaian");
  await unit.focus();
  const all = await asked(page);
  expect(all.variables).toMatchObject({ unit: null, employmentType: null });

  await page.keyboard.type("Dinas Kesehatan");
  await page.getByRole("option", { name: /^Dinas Kesehatan/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await choices(page).getByLabel("Termasuk unit di bawahnya").isChecked()).toBe(false);
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.type("PNS");
  expect(await employment.inputValue()).toBe("CIVIL_SERVANT");
  const some = await asked(page);
  expect(some.variables).toMatchObject({
    unit: { id: expect.any(String), includeSubunits: true },
    employmentType: "CIVIL_SERVANT",
  });
  expect(some.rows).not.toEqual(all.rows);
  expect(await barriers(page)).toEqual([]);
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect([width, await sideways(page)]).toEqual([width, 0]);
  }

  await page.reload();
  await unit.waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#variable-unit")?.value !== "");
  expect(await unit.inputValue()).toBe("Dinas Kesehatan");
  await page.getByText("Variabel (JSON)", { exact: true }).click();
  await json(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText('{ "from": "2026-01-01", "mine": [1,  2], "employmentType": "CONTRACT" }');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#variable-unit")?.value === "");
  expect(await employment.inputValue()).toBe("CONTRACT");
  await employment.selectOption("CANDIDATE");
  expect((await json(page).innerText()).trim()).toBe(
    '{ "from": "2026-01-01", "mine": [1,  2], "employmentType": "CANDIDATE" }',
  );
  expect(await barriers(page)).toEqual([]);
});

test("what is missing is said at its field, where a press on running leads; JSON that is broken keeps the fields waiting", async () => {
  const page = await desk();
  await write(
    page,
    "query Missing($period: ID!, $least: Float, $more: AssessmentFilter) { assessments(first: 1, filter: { period: { id: { eq: $period } }, workQuality: { gte: $least }, not: $more }) { aggregates { count } } }",
  );
  const period = choices(page).getByLabel("$period (wajib)");
  await choices(page).getByText("Wajib diisi.").waitFor();
  await page.getByText("Diisi di kotak Variabel (JSON): $more (AssessmentFilter).").waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Jalankan" }).click();
  expect(await period.evaluate((node) => document.activeElement === node)).toBe(true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await choices(page).getByText("Wajib diisi.").waitFor({ state: "detached" });
  const least = choices(page).getByLabel("$least");
  await least.fill("banyak");
  await choices(page).getByText("Isi dengan angka").waitFor();
  await least.fill("72,50");
  expect((await asked(page)).variables).toEqual({ period: expect.any(String), least: 72.5 });
  expect(await least.inputValue()).toBe("72,50");

  await page.getByRole("button", { name: "Buka kotak Variabel" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(",");
  await page.getByText(/^Pilihan ini menunggu/).waitFor();
  expect(await least.isDisabled()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press("Backspace");
  await page.getByText(/^Pilihan ini menunggu/).waitFor({ state: "detached" });
  expect(await least.inputValue()).toBe("72,50");
});
