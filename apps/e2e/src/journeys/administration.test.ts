import type { Locator, Page } from "playwright-core";
import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

interface Post {
  id: string;
  title: string;
  headsUnit: boolean;
  employee: { id: string; name: string };
}

/** The people of a bureau that no other journey goes to. */
async function bureau(code: string): Promise<{ id: string; name: string; posts: Post[] }> {
  const session = await signIn(productUrl(), "admin");
  const query = `{ orgUnit(code: "${code}") { id name posts { id title headsUnit employee { id name } } } }`;
  return (await ask<{ orgUnit: { id: string; name: string; posts: Post[] } }>(productUrl(), session, query)).orgUnit;
}

/** A member who is not the head, so many from the end. */
const member = (posts: readonly Post[], at: number): Post => {
  const found = posts.filter(({ headsUnit }) => !headsUnit).at(-1 - at);
  if (!found) throw new Error("The bureau has too few people.");
  return found;
};

async function open(as: string, path: string): Promise<Page> {
  const page = await visitor.open("/sign-in");
  await signInOn(page, as);
  await page.goto(path);
  return page;
}

async function choose(line: Locator, name: string): Promise<void> {
  await line.fill(name);
  await line.page().getByRole("option").filter({ hasText: name }).first().click();
}

const day = (after: number): string => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);

test("an administrator transfers a person: what will happen is said, what is missing is said beside its field, and what was typed outlives a reload", async () => {
  const [from, to] = [await bureau("DISDIK.GTK"), await bureau("DISDIK.SD")];
  const post = member(from.posts, 0);
  const page = await open("admin", "/administrasi/unit");
  await page.getByRole("searchbox", { name: "Cari unit kerja" }).fill("Guru dan Tenaga");
  await page.getByRole("link", { name: from.name }).click();
  await page.getByRole("button", { name: `Pindahkan: ${post.employee.name}` }).click();
  const dialog = page.getByRole("dialog", { name: `Pindahkan ${post.employee.name}` });
  await dialog.getByRole("button", { name: "Pindahkan" }).click();
  await dialog.getByRole("alert").getByRole("link", { name: "Pilih unit kerja dari daftar" }).click();
  expect(await dialog.getByLabel("Unit kerja").evaluate((input) => input === document.activeElement)).toBe(true);

  await choose(dialog.getByRole("combobox", { name: "Unit kerja" }), to.name);
  await dialog.getByLabel("Nama jabatan").fill("Pengolah Data Sekolah");
  await dialog.getByLabel("Berlaku mulai").fill(day(14));
  await page.reload();
  await page.getByRole("button", { name: `Pindahkan: ${post.employee.name}` }).click();
  expect(await dialog.getByLabel("Nama jabatan").inputValue()).toBe("Pengolah Data Sekolah");
  await dialog.getByText(`${post.employee.name} mulai di ${to.name}`).waitFor();
  expect(await barriers(page)).toEqual([]);

  await dialog.getByLabel("Alasan").fill("SK 800/21");
  await dialog.getByRole("button", { name: "Pindahkan" }).click();
  await page.getByText(`${post.employee.name} dipindahkan.`).waitFor();
  await page.getByRole("link", { name: post.employee.name }).first().click();
  await page.getByRole("rowheader", { name: "Pengolah Data Sekolah" }).waitFor();
  await page.getByRole("link", { name: to.name }).waitFor();
});

test("an employee says that the appraiser is wrong, and the administrator corrects it with a reason", async () => {
  const { posts } = await bureau("DISDIK.GTK");
  const [post, other] = [member(posts, 1), member(posts, 2)];
  const admin = await signIn(productUrl(), "admin");
  const identifier = "disdik.perbaikan";
  const { createAccount } = await ask<{ createAccount: { invitationUrl: string } }>(
    productUrl(),
    admin,
    `mutation { createAccount(input: { identifier: "${identifier}", employeeId: "${post.employee.id}" }) { invitationUrl } }`,
  );
  const token = new URL(createAccount.invitationUrl).hash.slice(1);
  const password = "sepeda-biru-di-halaman-sekolah";
  await ask(
    productUrl(),
    { cookie: "" },
    `mutation { acceptInvitation(input: { token: "${token}", newPassword: "${password}" }) { problems { code } } }`,
  );
  const asked = await ask<{ requestAppraiserCorrection: { problems: unknown[] } }>(
    productUrl(),
    await signIn(productUrl(), identifier, password),
    `mutation { requestAppraiserCorrection(input: { positionId: "${post.id}", claimedAppraiserId: "${other.employee.id}", note: "SK menyebut beliau" }) { problems { code } } }`,
  );
  expect(asked.requestAppraiserCorrection.problems).toEqual([]);

  const page = await open("admin", "/administrasi");
  await page.getByRole("link", { name: "Putuskan permintaan perbaikan penilai" }).click();
  await page.getByRole("button", { name: `Putuskan: ${post.employee.name}` }).click();
  const dialog = page.getByRole("dialog", { name: `Pejabat penilai ${post.employee.name}` });
  await dialog.getByRole("button", { name: "Putuskan" }).click();
  await dialog.getByRole("alert").getByText("Tuliskan apa yang diputuskan dan mengapa").waitFor();
  await dialog.getByText(`${other.employee.name} menjadi penilai ${post.employee.name}`).waitFor();
  await dialog.getByLabel("Pesan untuk pegawai").fill("SK 800/22 benar, penilai diperbaiki.");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Putuskan" }).click();
  await page.getByText("Pejabat penilai diperbaiki dan pegawai diberi tahu.").waitFor();
  await page.getByRole("button", { name: "Diterima" }).click();
  await page.getByText("SK 800/22 benar, penilai diperbaiki.").waitFor();

  await page.goto("/administrasi/jejak?kind=posts");
  await page.getByText(`Perbaikan pejabat penilai diterima: ${post.employee.name}`).waitFor();
});

/** Moves the focus on by the key alone until it stands where it is wanted. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute("aria-label") ?? focused?.textContent ?? "";
    });
    if (at.trim() === name) return;
  }
  throw new Error(`The key never reached ${name}.`);
}

test("by keys alone the performance team reopens a period with a reason that everyone reads, and closes it again", async () => {
  const page = await open("tim.kinerja", "/administrasi/periode?year=2025");
  await page.getByRole("heading", { name: "Periode", exact: true }).waitFor();
  await tabTo(page, "Buka kembali: Maret 2025");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Buka kembali 1 periode?" });
  await dialog.getByText("Semua orang dapat membaca").waitFor();
  expect(await barriers(page)).toEqual([]);
  await tabTo(page, "Buka kembali");
  await page.keyboard.press("Enter");
  await dialog.getByRole("alert").getByText("Tuliskan alasannya").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Presensi Maret salah impor");
  await page.keyboard.press("Enter");
  await page.getByText("1 periode dibuka kembali.").waitFor();
  await page.getByText(/Presensi Maret salah impor/).waitFor();

  await tabTo(page, "Tutup: Maret 2025");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Tutup 1 periode?" }).getByLabel("Alasan").focus();
  await page.keyboard.type("Sudah diperbaiki");
  await page.keyboard.press("Enter");
  await page.getByText("1 periode ditutup.").waitFor();
});

test("several periods are changed at once, each with what is still under way in it", async () => {
  const page = await open("tim.kinerja", "/administrasi/periode?year=2025");
  await page.getByRole("checkbox", { name: "Pilih April 2025" }).check();
  await page.getByRole("checkbox", { name: "Pilih Mei 2025" }).check();
  await page.getByText("2 dipilih").waitFor();
  await page.getByRole("button", { name: "Buka kembali (2)" }).click();
  const dialog = page.getByRole("dialog", { name: "Buka kembali 2 periode?" });
  await dialog.getByLabel("Alasan").fill("Audit inspektorat");
  await dialog.getByRole("button", { name: "Buka kembali" }).click();
  await page.getByText("2 periode dibuka kembali.").waitFor();

  for (const month of ["April 2025", "Mei 2025"]) await page.getByRole("checkbox", { name: `Pilih ${month}` }).check();
  await page.getByRole("button", { name: "Tutup (2)" }).click();
  await page.getByRole("dialog").getByLabel("Alasan").fill("Audit selesai");
  await page.getByRole("dialog").getByRole("button", { name: "Tutup" }).click();
  await page.getByText("2 periode ditutup.").waitFor();
});

test("a rule is changed: what is wrong is said, what it would do is seen before it is saved, and it can be taken back", async () => {
  const nextYear = Number(day(0).slice(0, 4)) + 1;
  const page = await open("tim.kinerja", "/administrasi/aturan");
  await page.getByRole("link", { name: "Susun aturan baru" }).click();
  const tl1 = page.getByLabel("Terlambat, tingkat 1");
  await tl1.fill("dua");
  await page.getByLabel("Berlaku mulai").fill(`${nextYear}-01-01`);
  await page.getByRole("button", { name: "Lihat akibatnya" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Terlambat, tingkat 1: tulis angka" }).click();
  expect(await tl1.evaluate((input) => input === document.activeElement)).toBe(true);

  await tl1.fill("2,5");
  await page.getByText("Semula 0,5").waitFor();
  await page.reload();
  expect(await tl1.inputValue()).toBe("2,5");
  expect(await page.getByRole("button", { name: "Tetapkan aturan" }).count()).toBe(0);
  await page.getByRole("button", { name: "Lihat akibatnya" }).click();
  await page.getByRole("heading", { name: /Kedisiplinan: \d+ orang berubah/ }).waitFor();
  await page.getByText(/Dihitung ulang atas \d+ dari \d+ penilaian terbit/).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Tetapkan aturan" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Sebutkan keputusan yang menjadi dasarnya" }).waitFor();
  await page.getByRole("textbox", { name: "Dasar", exact: true }).fill("Perbup 12/2026");
  await page.getByRole("button", { name: "Tetapkan aturan" }).click();
  await page.getByText(/Terlambat, tingkat 1: 0,5 menjadi 2,5/).waitFor();

  const reader = await open("pegawai.garuda", "/administrasi/aturan");
  await reader.getByText(/Perbup 12\/2026/).waitFor();
  expect(await reader.getByRole("link", { name: "Susun aturan baru" }).count()).toBe(0);

  await page.getByRole("button", { name: "Tarik kembali" }).click();
  await page.getByRole("dialog").getByLabel("Alasan").fill("Menunggu harmonisasi");
  await page.getByRole("dialog").getByRole("button", { name: "Tarik kembali" }).click();
  await page.getByText("Aturan ditarik kembali.").waitFor();
  await page.getByText(/Perbup 12\/2026/).waitFor({ state: "detached" });
});

test("days off are pasted, what that would do is shown line by line, and a line that cannot be read stops it", async () => {
  const page = await open("tim.kinerja", `/administrasi/kalender?year=${Number(day(0).slice(0, 4)) + 1}`);
  const year = Number(day(0).slice(0, 4)) + 1;
  const lines = page.getByLabel(`Hari libur ${year}, satu baris satu hari`);
  await page.getByRole("textbox", { name: "Dasar", exact: true }).fill("SKB contoh");
  await lines.fill(`${year}-01-01; Tahun Baru\n${year}-13-01; Salah`);
  await page.getByText(/1 ditambahkan|1 diubah|1 tetap/).waitFor();
  await page.getByRole("button", { name: "Impor" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Baris 2: tanggal tidak terbaca" }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test("a dropped network loses nothing of what was typed, and the change is sent once it is back", async () => {
  const post = member((await bureau("DISDIK.SMP")).posts, 0);
  const page = await open("admin", "/administrasi/pegawai");
  await page.getByRole("searchbox", { name: "Cari nama pegawai" }).fill(post.employee.name);
  await page.getByRole("link", { name: post.employee.name }).click();
  await page.getByRole("button", { name: "Catat cuti" }).click();
  const dialog = page.getByRole("dialog", { name: `Cuti ${post.employee.name}` });
  await dialog.getByLabel("Hari pertama").fill(day(30));
  await dialog.getByLabel("Hari terakhir").fill(day(34));
  await dialog.getByLabel("Alasan").fill("Surat cuti 12");
  await page.context().setOffline(true);
  await dialog.getByRole("button", { name: "Catat cuti" }).click();
  await dialog.getByRole("alert").getByText("Sambungan ke server terputus").waitFor();
  expect(await dialog.getByLabel("Alasan").inputValue()).toBe("Surat cuti 12");
  await page.context().setOffline(false);
  await dialog.getByRole("button", { name: "Catat cuti" }).click();
  await page.getByText(`Cuti ${post.employee.name} dicatat.`).waitFor();
  await page.getByRole("rowheader", { name: "Cuti tahunan" }).first().waitFor();
});

test("a person who was written down twice becomes one: what would move is said first, and the old address leads to the one that stayed", async () => {
  const post = member((await bureau("DISDIK.SD")).posts, 1);
  const { addEmployee } = await ask<{ addEmployee: { employee: { id: string; name: string } } }>(
    productUrl(),
    await signIn(productUrl(), "admin"),
    `mutation { addEmployee(input: { name: "Ganda Prakasa", nip: "199003122015031009", employmentType: CIVIL_SERVANT, joinedOn: "2015-03-01", reason: "SK 9" }) { employee { id name } } }`,
  );
  const page = await open("admin", `/administrasi/pegawai/${post.employee.id}`);
  await page.getByRole("button", { name: "Gabungkan catatan ganda" }).click();
  const dialog = page.getByRole("dialog", { name: `Gabungkan catatan ganda ${post.employee.name}` });
  await choose(dialog.getByRole("combobox", { name: "Catatan yang ganda" }), addEmployee.employee.name);
  await dialog.getByText(`Pindah dari Ganda Prakasa ke ${post.employee.name}: 0 jabatan`).waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByLabel("Alasan").fill("NIP salah ketik di SK 9");
  await dialog.getByRole("button", { name: "Gabungkan catatan ganda" }).click();
  await page.getByText(`Ganda Prakasa digabungkan ke ${post.employee.name}.`).waitFor();

  await page.goto(`/administrasi/pegawai/${addEmployee.employee.id}`);
  await page.getByRole("heading", { name: post.employee.name, level: 1 }).waitFor();
});
