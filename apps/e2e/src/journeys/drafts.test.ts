import type { Page } from "playwright-core";
import { useVisitor } from "../testing/visitor.ts";
import { signInOn, signOutOn } from "./acts.ts";

const visitor = useVisitor();

async function nameOfView(page: Page) {
  await page.goto("/team");
  await page.getByText("Tampilan", { exact: true }).last().click();
  return page.getByLabel("Nama tampilan");
}

test("what one left half written at a shared machine is there for oneself, and for nobody else", async () => {
  const page = await visitor.open("/sign-in");
  await signInOn(page, "lurah.garuda");
  await (await nameOfView(page)).fill("Terlambat di loket");
  await signOutOn(page);

  await signInOn(page, "camat");
  expect(await (await nameOfView(page)).inputValue()).toBe("");
  await signOutOn(page);

  await signInOn(page, "lurah.garuda");
  expect(await (await nameOfView(page)).inputValue()).toBe("Terlambat di loket");
});
