import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

test("one's own plan and ratings that were seen before open without a network, and say how old they are; the rest says what does", async () => {
  const page = await visitor.open("/nilai-saya", { viewport: { width: 390, height: 844 } });
  await signInOn(page, "pegawai.garuda");
  await page.getByRole("heading", { level: 1, name: "Nilai saya" }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto("/skp");
  const plan = page.getByRole("link", { name: /^Buka/ }).first();
  const path = (await plan.getAttribute("href")) ?? "";
  await plan.click();
  await page.getByRole("heading", { level: 1, name: /^SKP \d{4}/ }).waitFor();
  const old = page.getByRole("status").filter({ hasText: /^ ?Tanpa sambungan: .* salinan di perangkat ini per/ });
  expect(await old.count()).toBe(0);
  // Kept after the page is painted.
  await page.waitForFunction(
    async (wanted) =>
      new Promise((told) => {
        const opened = indexedDB.open("andir");
        opened.onsuccess = () => {
          const all = opened.result.transaction("answers").objectStore("answers").getAllKeys();
          all.onsuccess = () =>
            told(wanted.every((name) => (all.result as string[]).some((key) => key.startsWith(name))));
        };
      }),
    ["Shell", "RatingsPage", "PlansPage", "PlanPage"],
  );

  await page.context().setOffline(true);
  for (const [where, shows] of [
    ["/nilai-saya", "Nilai saya"],
    [path, /^SKP \d{4}/],
  ] as const) {
    await page.goto(where);
    await page.getByRole("heading", { level: 1, name: shows }).waitFor();
    await old.waitFor();
  }
  expect(await barriers(page)).toEqual([]);

  await page.goto("/");
  await page.getByText("Halaman ini perlu sambungan.").waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("main").getByRole("link", { name: "Nilai saya" }).click();
  await page.getByRole("heading", { level: 1, name: "Nilai saya" }).waitFor();
});
