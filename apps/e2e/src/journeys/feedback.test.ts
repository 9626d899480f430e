import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { signInOn, signOutOn } from "./acts.ts";

const visitor = useVisitor();

test("feedback is asked for on one value, answered by whom one asked, and read by who asked", async () => {
  const page = await visitor.open("/kerja/umpan-balik");
  await signInOn(page, "pegawai.garuda");
  await page.getByRole("button", { name: "Minta umpan balik" }).click();
  const asking = page.getByRole("dialog");
  await asking.getByRole("combobox", { name: "Kepada siapa" }).fill("Jajang Sudrajat");
  await page.getByRole("option", { name: /Jajang Sudrajat/ }).click();
  await asking.getByLabel("Tentang").selectOption({ index: 1 });
  await asking.getByLabel("Pesan").fill("Bagaimana pelayanan saya di loket bulan ini?");
  expect(await barriers(page)).toEqual([]);
  await asking.getByRole("button", { name: "Kirim permintaan" }).click();
  await asking.waitFor({ state: "detached" });
  await page.getByText("Jajang Sudrajat, S.Sos.").first().waitFor();
  await signOutOn(page);

  await signInOn(page, "lurah.garuda");
  await page.goto("/kerja/umpan-balik");
  await page.getByText("Bagaimana pelayanan saya di loket bulan ini?").waitFor();
  await page
    .getByRole("button", { name: /^Beri umpan balik tentang / })
    .first()
    .click();
  const giving = page.getByRole("dialog");
  await giving.getByRole("button", { name: "Simpan umpan balik" }).click();
  await giving.getByText("Tulis apa yang Anda lihat").first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await giving.getByLabel("Apa yang Anda lihat").fill("Antrean Selasa lalu selesai sebelum pukul dua belas.");
  await giving.getByRole("button", { name: "Simpan umpan balik" }).click();
  await giving.waitFor({ state: "detached" });
  await signOutOn(page);

  await signInOn(page, "pegawai.garuda");
  await page.goto("/kerja/umpan-balik");
  await page.getByText("Antrean Selasa lalu selesai sebelum pukul dua belas.").waitFor();
});
