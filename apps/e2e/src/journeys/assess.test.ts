import type { Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

interface Member {
  employee: { id: string; name: string };
  position: { id: string };
  reportingState: string;
  assessment: {
    id: string;
    status: string;
    workResult: string | null;
    behaviour: string | null;
    reason: string | null;
  } | null;
}
interface Team {
  team: { period: { id: string }; members: Member[] };
}

const teamOf = async (who: string) =>
  (
    await ask<Team>(
      productUrl(),
      await signIn(productUrl(), who),
      `{ team { period { id } members { employee { id name } position { id } reportingState
         assessment { id status workResult behaviour reason } } } }`,
    )
  ).team;

const isPublished = ({ assessment }: Member) => assessment !== null && assessment.status !== "DRAFT";

/** Both ratings by keys alone; the reason where one is asked for, which then has the focus already. */
async function rate(page: Page, reason = "Sesuai bukti pada periode ini."): Promise<void> {
  await page.keyboard.press("2");
  await page.keyboard.press("2");
  await page.getByText("Predikat menurut matriks").waitFor();
  if (await page.getByLabel("Alasan (wajib: pilihan berbeda dari saran)").isVisible()) {
    await page.keyboard.press("r");
    await page.keyboard.type(reason);
  }
}

test("five people are assessed and published without a mouse", async () => {
  const before = (await teamOf("sekda")).members.filter(isPublished).length;
  const page = await visitor.open("/penilaian");
  await signInOn(page, "sekda");
  const start = page.getByRole("link", { name: /^(Mulai|Lanjutkan) menilai$/ });
  await start.waitFor();
  expect(await barriers(page)).toEqual([]);

  await start.focus();
  await page.keyboard.press("Enter");
  const name = page.getByRole("heading", { level: 1 });
  await page.getByRole("form", { name: "Penilaian" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  for (let done = 0; done < 5; done += 1) {
    const who = await name.innerText();
    await page.getByRole("form", { name: "Penilaian" }).waitFor();
    await rate(page);
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByText(`Penilaian ${who} diterbitkan.`).waitFor();
    await page.waitForFunction((was) => document.querySelector("h1")?.textContent !== was, who);
  }

  expect((await teamOf("sekda")).members.filter(isPublished)).toHaveLength(before + 5);
});

test("a publication is undone from where one is by then, and is a draft again", async () => {
  const { period, members } = await teamOf("sekda");
  const one = members.find((member) => !isPublished(member));
  const page = await visitor.open(`/penilaian/${one?.position.id}?period=${period.id}`);
  await signInOn(page, "sekda");
  await page.getByRole("form", { name: "Penilaian" }).waitFor();
  await rate(page);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByText(`Penilaian ${one?.employee.name} diterbitkan.`).waitFor();
  await page.getByRole("button", { name: "Urungkan" }).click();

  await page.getByText(/kembali menjadi draf; tercatat sebagai diurungkan/).waitFor();
  await page.getByRole("heading", { level: 1, name: one?.employee.name ?? "" }).waitFor();
  const undone = (await teamOf("sekda")).members.find(({ position }) => position.id === one?.position.id);
  expect(undone?.assessment?.status).toBe("DRAFT");
});

test("what was published is taken back with a reason, and is a draft again with its ratings", async () => {
  const { period, members } = await teamOf("sekda");
  const one = members.find(({ assessment }) => assessment?.status === "PUBLISHED");
  const page = await visitor.open(`/penilaian/${one?.position.id}?period=${period.id}`);
  await signInOn(page, "sekda");
  await page.getByRole("button", { name: "Tarik penerbitan" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Tarik penerbitan" }).click();
  await dialog.getByRole("alert").getByRole("link", { name: "Tulis alasan penarikan" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByLabel("Alasan").fill("Rating perilaku keliru dipilih.");
  await dialog.getByRole("button", { name: "Tarik penerbitan" }).click();

  await page.getByText(/ditarik; kembali menjadi draf/).waitFor();
  await page.getByRole("radio", { checked: true }).first().waitFor();
});

/** Somebody of the puskesmas whom nobody has begun to assess; of several the one after so many others. */
async function untouched(skip: number) {
  const { period, members } = await teamOf("kepala.pkm.garuda");
  const found = members.filter(({ assessment }) => assessment === null)[skip];
  if (!found) throw new Error("There is nobody left to assess.");
  return { member: found, path: `/penilaian/${found.position.id}?period=${period.id}` };
}
const savedOf = async (who: string) =>
  (await teamOf("kepala.pkm.garuda")).members.find(({ position }) => position.id === who)?.assessment;

test("without a network what is chosen and typed waits in the browser, says so, and is sent when there is one again", async () => {
  const { member, path } = await untouched(0);
  const page = await visitor.open(path);
  await signInOn(page, "kepala.pkm.garuda");
  await page.getByRole("form", { name: "Penilaian" }).waitFor();
  await page.keyboard.press("2");
  await page.getByText(/^Tersimpan pukul/).waitFor();

  await page.context().setOffline(true);
  await page.keyboard.press("3");
  await page.getByLabel(/^Alasan/).fill("Ditulis tanpa sambungan.");
  await page.getByText(/Menunggu sambungan/).waitFor();
  await page.keyboard.press("ControlOrMeta+Enter");
  await page
    .getByRole("alert")
    .getByText(/belum sampai ke server/)
    .waitFor();
  expect((await savedOf(member.position.id))?.reason).toBeNull();

  await page.context().setOffline(false);
  await page.getByText(/^Tersimpan pukul/).waitFor();
  expect(await savedOf(member.position.id)).toMatchObject({
    status: "DRAFT",
    workResult: "MEETS",
    behaviour: "ABOVE",
    reason: "Ditulis tanpa sambungan.",
  });
});

test("a session that has ended leads to the sign-in page and back, and the text is there and saved", async () => {
  const { member, path } = await untouched(1);
  const page = await visitor.open(path);
  await signInOn(page, "kepala.pkm.garuda");
  await page.getByRole("form", { name: "Penilaian" }).waitFor();
  await page.keyboard.press("2");
  await page.getByText(/^Tersimpan pukul/).waitFor();
  await page.context().clearCookies();
  await page.getByLabel(/^Alasan/).fill("Ditulis saat sesi berakhir.");
  await page.waitForURL(/\/sign-in/);

  await signInOn(page, "kepala.pkm.garuda");
  await page.getByRole("heading", { level: 1, name: member.employee.name }).waitFor();
  expect(await page.getByLabel(/^Alasan/).inputValue()).toBe("Ditulis saat sesi berakhir.");
  await page.getByText(/^Tersimpan pukul/).waitFor();
  expect((await savedOf(member.position.id))?.reason).toBe("Ditulis saat sesi berakhir.");
});

test("two who change one draft see both versions, and one chooses which stands", async () => {
  const { member, path } = await untouched(2);
  const [one, other] = [await visitor.open(path), await visitor.open(path)];
  for (const page of [one, other]) {
    await signInOn(page, "kepala.pkm.garuda");
    await page.getByRole("form", { name: "Penilaian" }).waitFor();
  }
  await one.keyboard.press("2");
  await one.getByText(/^Tersimpan pukul/).waitFor();
  await other.keyboard.press("3");
  const both = other.getByRole("alert", { name: "Draf ini baru saja diubah di tempat lain" });
  await both.waitFor();
  expect(await both.innerText()).toMatch(/Sesuai ekspektasi[\s\S]*Di atas ekspektasi/);
  expect(await barriers(other)).toEqual([]);

  await both.getByRole("button", { name: "Pakai isian saya" }).click();
  await other.getByText(/^Tersimpan pukul/).waitFor();
  expect((await savedOf(member.position.id))?.workResult).toBe("ABOVE");
});

test("on a phone the form and the evidence are two steps of one page", async () => {
  const { path } = await untouched(3);
  const page = await visitor.open(path, { viewport: { width: 390, height: 844 } });
  await signInOn(page, "kepala.pkm.garuda");
  const form = page.getByRole("form", { name: "Penilaian" });
  await form.waitFor();
  expect(await page.getByRole("region", { name: /^Bukti/ }).isVisible()).toBe(false);

  await page.getByRole("button", { name: "Bukti", exact: true }).click();
  await page.getByRole("region", { name: /^Bukti/ }).waitFor();
  expect(await form.isVisible()).toBe(false);
  expect(await barriers(page)).toEqual([]);
});
