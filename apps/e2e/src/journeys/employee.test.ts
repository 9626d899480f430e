import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

test("an employee opens the own record, and finds no ratings on a colleague's page", async () => {
  const page = await visitor.open("/");
  await signInOn(page, "pegawai.garuda");
  await page.getByRole("navigation", { name: "Navigasi utama" }).getByRole("link", { name: "Kinerja saya" }).click();
  await page.waitForURL(/\/people\//);
  await page.getByRole("heading", { name: "Aspek, 24 bulan" }).waitFor();
  expect(await page.getByText(/Sangat Baik|Baik|Butuh Perbaikan/).count()).toBeGreaterThan(0);

  const session = await signIn(productUrl(), "pegawai.garuda");
  const { viewer } = await ask<{
    viewer: { employee: { id: string; unit: { employees: { nodes: { id: string; name: string }[] } } } };
  }>(productUrl(), session, "{ viewer { employee { id unit { employees(first: 5) { nodes { id name } } } } } }");
  const colleague = viewer.employee.unit.employees.nodes.find((e) => e.id !== viewer.employee.id);
  await page.goto(`/people/${colleague?.id}`);
  await page.getByRole("heading", { name: colleague?.name ?? "" }).waitFor();

  await page.getByText("Tidak ada laporan atau penilaian yang dapat Anda lihat").waitFor();
  expect(await page.getByText(/Sangat Baik|Butuh Perbaikan|\bNIP\b \d/).count()).toBe(0);
});

test("an address that is not there, and a record that is not there, both say so kindly", async () => {
  const page = await visitor.open("/sign-in");
  await signInOn(page, "pegawai.garuda");
  for (const path of ["/tidak-ada", "/people/RW1wbG95ZWU6MDAw", "/team"]) {
    await page.goto(path);
    await page.getByText("Tidak ditemukan").first().waitFor();
  }
});

test("a server that fails leaves a page that says what to do, and trying again mends it", async () => {
  const page = await visitor.open("/sign-in");
  await signInOn(page, "lurah.garuda");
  await page
    .getByText(/sudah melapor/)
    .first()
    .waitFor();
  await page.route("**/graphql", (route) => route.abort());
  await page.reload();
  await page.getByText("Halaman ini belum dapat dimuat").waitFor();

  await page.unroute("**/graphql");
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await page
    .getByText(/sudah melapor/)
    .first()
    .waitFor();
});
