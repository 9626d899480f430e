import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

test("a head issues the plans of a unit at once, takes them in one file, and a stranger checks one", async () => {
  const page = await visitor.open("/sign-in");
  await signInOn(page, "lurah.garuda");
  await page.goto("/dokumen");
  await page.getByRole("heading", { level: 1, name: "Dokumen resmi" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);

  await page.getByRole("button", { name: "Terbitkan semua" }).click();
  const zip = page.getByRole("link", { name: /^Ambil ZIP/ }).first();
  await zip.waitFor({ timeout: 60_000 });
  const answer = await page.request.get((await zip.getAttribute("href"))!);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/zip"]);
  const names = (await answer.body()).toString("latin1").match(/[^/\\\0]+\.pdf/g);
  expect(new Set(names).size).toBeGreaterThan(3);
  expect(await barriers(page)).toEqual([]);
});
