import { barriers } from "../testing/accessibility.ts";
import { useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";
import { accountOf, peopleOf } from "./people.ts";

const visitor = useVisitor();
const YEAR = new Date().getFullYear() + 1;

test("a template is written once and put into the plans of a whole unit, seen before it is done", async () => {
  const { head, employees } = await peopleOf("KEL.KEBONJERUK");
  if (!head) throw new Error("The kelurahan has a head.");
  const leader = await accountOf(head, "perjalanan.templat");
  const page = await visitor.open("/skp/templat");
  await signInOn(page, leader.identifier, leader.password);
  await page.getByRole("link", { name: "Templat baru" }).click();
  await page.getByRole("button", { name: "Simpan templat" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Beri nama supaya mudah ditemukan" }).click();
  await page.getByLabel("Nama templat").fill("Petugas loket Kebon Jeruk");
  await page.getByLabel("Rencana hasil kerja").fill("Warga terlayani di loket pada hari yang sama");
  await page.getByLabel("Yang diukur").fill("Warga yang terlayani");
  await page.getByLabel("Target", { exact: true }).fill("1.200");
  await page.getByLabel("Satuan").fill("warga");
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Simpan templat" }).click();
  await page.getByText("Templat disimpan.").waitFor();

  await page.getByRole("link", { name: "Bagikan…" }).click();
  await page.getByRole("heading", { name: "Bagikan Petugas loket Kebon Jeruk" }).waitFor();
  await page.getByLabel("Tahun", { exact: true }).selectOption(String(YEAR));
  await page.getByRole("button", { name: "Lihat dulu hasilnya" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Pilih untuk siapa" }).waitFor();
  const unit = page.getByRole("combobox", { name: "Unit kerja" });
  await unit.pressSequentially("kebon jeruk");
  await page.getByRole("option", { name: /Kelurahan Kebon Jeruk/ }).click();
  await page.getByRole("button", { name: "Lihat dulu hasilnya" }).click();
  const preview = page.getByRole("region", { name: /SKP akan menerima/ });
  await preview.waitFor();
  expect(await barriers(page)).toEqual([]);
  const others = employees.nodes.filter(({ id }) => id !== head.id);
  await preview.getByText(others[0]?.name ?? "").waitFor();
  expect(await preview.getByText(head.name, { exact: true }).count()).toBe(0);
  await preview.getByRole("button", { name: /^Bagikan ke \d+ SKP$/ }).click();
  const done = page.getByRole("region", { name: /SKP sudah menerima/ });
  await done.getByRole("link").first().click();
  await page.getByText("Warga terlayani di loket pada hari yang sama").waitFor();

  // A second time it would stand there twice, so those who have it are told and left out.
  await page.goBack();
  await page.reload();
  await page.getByLabel("Tahun", { exact: true }).selectOption(String(YEAR));
  await unit.pressSequentially("kebon jeruk");
  await page.getByRole("option", { name: /Kelurahan Kebon Jeruk/ }).click();
  await page.getByRole("button", { name: "Lihat dulu hasilnya" }).click();
  await page.getByText("Hasil templat ini sudah ada di SKP-nya").first().waitFor();
  for (const width of [320, 390, 1366, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect([width, await sideways(page)]).toEqual([width, 0]);
  }
});
