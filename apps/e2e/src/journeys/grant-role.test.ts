import { ask, signIn } from "../testing/graphql.ts";
import { barriers } from "../testing/accessibility.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

const WHO = "lurah.ciroyom";

interface Grants {
  roleGrants: { nodes: { id: string; accountName: string }[] };
}

// The product is shared: whatever became of the journey, the account is left with what it had.
afterEach(async () => {
  const session = await signIn(productUrl(), "admin");
  const { roleGrants } = await ask<Grants>(
    productUrl(),
    session,
    "{ roleGrants(isCurrent: true) { nodes { id accountName } } }",
  );
  for (const { id } of roleGrants.nodes.filter(({ accountName }) => accountName === WHO))
    await ask(
      productUrl(),
      session,
      `mutation { endRoleGrant(input: { roleGrantId: "${id}", reason: "Uji selesai" }) { problems { code } } }`,
    );
});

test("an administrator grants a role to a last day, its holder has it at once, and loses it when it is ended", async () => {
  const rolesOf = async () => {
    const { viewer } = await ask<{ viewer: { roles: string[] } }>(
      productUrl(),
      await signIn(productUrl(), WHO),
      "{ viewer { roles } }",
    );
    return viewer.roles;
  };
  const page = await visitor.open("/administrasi/peran");
  await signInOn(page, "admin");
  await page.getByRole("button", { name: "Beri peran" }).click();
  const form = page.getByRole("region", { name: "Beri peran" });

  // What is missing is said at its field, and the focus goes there.
  await form.getByRole("button", { name: "Beri peran" }).click();
  await form.getByRole("alert").getByRole("link", { name: "Pilih perannya" }).waitFor();
  await form.getByRole("alert").getByRole("link", { name: "Pilih akunnya dari daftar" }).click();
  const who = form.getByRole("combobox", { name: "Akun" });
  expect(await who.evaluate((input) => input === document.activeElement)).toBe(true);

  await who.pressSequentially("ciroyom");
  await page.getByRole("option", { name: new RegExp(`^${WHO}`) }).click();
  await form.getByRole("radio", { name: /Tim pengelola kinerja/ }).check();
  await form.getByLabel("Alasan").fill("SK tim pengelola kinerja, uji");
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" });
  await form.getByLabel("Hari terakhir").fill(`${Number(today.slice(0, 4)) + 2}${today.slice(4)}`);
  await form.getByRole("button", { name: "Beri peran" }).click();
  await form
    .getByRole("alert")
    .getByRole("link", { name: /paling banyak 366 hari/ })
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await form.getByLabel("Hari terakhir").fill(today);
  await form.getByRole("button", { name: "Beri peran" }).click();
  await page.getByText(`Peran Tim pengelola kinerja sudah diberikan kepada ${WHO}.`).waitFor();
  expect(await rolesOf()).toContain("PERFORMANCE_TEAM");

  await page.getByRole("button", { name: `Akhiri peran Tim pengelola kinerja untuk ${WHO}` }).click();
  const dialog = page.getByRole("dialog", { name: `Akhiri peran Tim pengelola kinerja untuk ${WHO}?` });
  await dialog.getByLabel("Alasan").fill("Uji selesai");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Akhiri" }).click();
  await page.getByText("Peran sudah diakhiri.").waitFor();
  expect(await rolesOf()).not.toContain("PERFORMANCE_TEAM");
});

test("one who does another's duties these days is made no analyst, and the form says who can mend it", async () => {
  const holder = await signIn(productUrl(), WHO);
  const { viewer, orgUnit } = await ask<{
    viewer: { employee: { id: string } };
    orgUnit: { employees: { nodes: { id: string }[] } };
  }>(
    productUrl(),
    holder,
    `{ viewer { employee { id } } orgUnit(code: "KEL.CIROYOM") { employees(first: 2) { nodes { id } } } }`,
  );
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" });
  const to = orgUnit.employees.nodes.find(({ id }) => id !== viewer.employee.id);
  const { delegate } = await ask<{ delegate: { delegation: { id: string }; problems: unknown[] } }>(
    productUrl(),
    holder,
    `mutation { delegate(input: { toEmployeeId: "${to?.id}", startsOn: "${today}", endsOn: "${today}", reason: "Uji" }) { delegation { id } problems { code } } }`,
  );
  expect(delegate.problems).toEqual([]);
  try {
    const page = await visitor.open("/administrasi/peran");
    await signInOn(page, "admin");
    await page.getByRole("button", { name: "Beri peran" }).click();
    const form = page.getByRole("region", { name: "Beri peran" });
    await form.getByRole("combobox", { name: "Akun" }).pressSequentially("ciroyom");
    await page.getByRole("option", { name: new RegExp(`^${WHO}`) }).click();
    await form.getByRole("radio", { name: /Analis/ }).check();
    await form.getByLabel("Alasan").fill("Uji");
    await form.getByLabel("Hari terakhir").fill(today);
    await form.getByRole("button", { name: "Beri peran" }).click();

    await form
      .getByRole("alert")
      .getByRole("link", { name: /Akhiri dulu delegasinya/ })
      .waitFor();
  } finally {
    await ask(
      productUrl(),
      holder,
      `mutation { endDelegation(input: { delegationId: "${delegate.delegation.id}" }) { problems { code } } }`,
    );
  }
});
