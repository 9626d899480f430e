import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

interface Found {
  team: {
    period: { id: string };
    members: {
      employee: { id: string; name: string };
      position: { id: string };
      assessment: { status: string } | null;
    }[];
  };
}

test("many drafts are previewed, published beside one's work, and each has its result", async () => {
  const session = await signIn(productUrl(), "kepala.pkm.garuda");
  const { team } = await ask<Found>(
    productUrl(),
    session,
    "{ team { period { id } members { employee { id name } position { id } assessment { status } } } }",
  );
  const people = team.members.filter(({ assessment }) => assessment === null).slice(-3);
  for (const { employee, position } of people)
    await ask(
      productUrl(),
      session,
      `mutation { saveAssessment(input: { employeeId: "${employee.id}", positionId: "${position.id}", periodId: "${team.period.id}",
         workResult: MEETS, behaviour: MEETS, reason: "Sesuai bukti." }) { problems { code } } }`,
    );

  const page = await visitor.open("/team");
  await signInOn(page, "kepala.pkm.garuda");
  for (const { employee } of people) await page.getByRole("checkbox", { name: `Pilih ${employee.name}` }).check();
  await page
    .getByRole("region", { name: "Tindakan untuk yang dipilih" })
    .getByRole("link", { name: "Terbitkan 3" })
    .click();
  await page.getByText(/draf akan terbit/).waitFor();
  await page.getByRole("region", { name: "Perbandingan penilaian Anda" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  // Those who were chosen among the team are ticked, and nobody else.
  expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(people.length);
  for (const { employee } of people)
    expect(await page.getByRole("checkbox", { name: `Terbitkan penilaian ${employee.name}` }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Terbitkan 3 penilaian" }).click();
  const dialog = page.getByRole("dialog", { name: "Terbitkan 3 penilaian?" });
  await dialog.waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Terbitkan 3 penilaian" }).click();

  const run = page.getByRole("region", { name: "Penerbitan" });
  await run.getByText("Selesai: 3 penilaian terbit.").waitFor();
  for (const { employee } of people)
    await run.getByRole("listitem").filter({ hasText: employee.name }).getByText("Diterbitkan").waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("link", { name: "Antrean" }).click();
  await page.getByRole("button", { name: /^Sudah terbit/ }).click();
  await page
    .getByRole("row")
    .filter({ hasText: people[0]?.employee.name ?? "" })
    .getByText("Diterbitkan")
    .waitFor();
});
