import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";
import { accountOf, peopleOf, type Someone } from "./people.ts";

const visitor = useVisitor();

/** Someone whom nothing else is about, in a unit that no other journey counts. */
let someone: Someone;

beforeAll(async () => {
  const { employees } = await peopleOf("DISDIK.SEK");
  someone = await accountOf(employees.nodes.at(-1)!, "peserta.pelatihan");
});

/** Today at the clock of the agency, so many minutes from now. */
const clockIn = (minutes: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + minutes * 60_000).toISOString().slice(11, 16);
const dayIn = (minutes: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + minutes * 60_000).toISOString().slice(0, 10);

test("a programme is put up, someone registers, is there by the code, passes the quiz, and the certificate is found genuine", async () => {
  const title = `Lapor cepat ${Date.now().toString(36)}`;
  const team = await visitor.open("/sign-in");
  await signInOn(team, "tim.kinerja");
  await team.goto("/pelatihan");
  await team.getByRole("button", { name: "Tambah program" }).click();
  await team.getByRole("button", { name: "Simpan" }).click();
  await team
    .getByRole("alert")
    .getByRole("link", { name: /nama programnya/ })
    .waitFor();
  await team.getByLabel("Nama program").fill(title);
  await team.getByLabel("Uraian").fill("Latihan singkat untuk semua.");
  await team.getByRole("button", { name: "Simpan" }).click();
  await team.getByRole("heading", { level: 1, name: title }).waitFor();

  await team.getByRole("button", { name: "Ubah kuis" }).click();
  await team.getByRole("button", { name: "Tambah soal" }).click();
  await team.getByLabel("Pertanyaan").fill("Kapan progres dicatat?");
  await team.getByLabel("Pilihan jawaban").fill("Akhir tahun\nHari itu juga");
  await team.getByLabel("Jawaban yang benar").selectOption({ label: "Hari itu juga" });
  await team.getByRole("button", { name: "Simpan" }).click();
  await team.getByText("Perubahan tersimpan.").waitFor();

  // It begins in a moment, so that it is open for places now and for the code at once.
  await team.getByRole("button", { name: "Tambah sesi" }).click();
  await team.getByLabel("Tanggal").fill(dayIn(3));
  await team.getByLabel("Mulai pukul").fill(clockIn(3));
  await team.getByLabel("Selesai pukul").fill(clockIn(3) < "23:00" ? clockIn(50) : "23:59");
  await team.getByLabel("Tempat", { exact: true }).fill("Ruang latihan");
  await team.getByRole("button", { name: "Simpan" }).click();
  await team.getByText("Ruang latihan").first().waitFor();
  const sessionPath = new URL(team.url()).pathname;
  expect(await barriers(team)).toEqual([]);

  const page = await visitor.open("/sign-in", { viewport: { width: 390, height: 844 } });
  await signInOn(page, someone.identifier, someone.password);
  await page.goto("/pelatihan");
  const row = page.getByRole("list", { name: "Sesi mendatang" }).getByRole("listitem").filter({ hasText: title });
  await row.getByRole("button", { name: /^Daftar/ }).click();
  await row.getByText("Terdaftar").waitFor();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await barriers(page)).toEqual([]);
  await row.getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: "Simpan ke kalender" }).waitFor();

  await page.getByLabel("Kode di layar ruangan").fill("000000");
  await page.getByRole("button", { name: "Saya hadir" }).click();
  await page.getByText(/Kode ini tidak cocok/).waitFor();
  await team.getByRole("button", { name: "Tampilkan kode" }).click();
  const shown = team.getByRole("region", { name: "Kode kehadiran" }).getByText(/^\d{3} \d{3}$/);
  await page.getByLabel("Kode di layar ruangan").fill(await shown.innerText());
  await page.getByRole("button", { name: "Saya hadir" }).click();
  await page.getByText("Hadir", { exact: true }).waitFor();

  await page.getByRole("button", { name: "Kirim jawaban" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Pilih jawaban untuk soal 1." }).waitFor();
  await page.getByRole("radio", { name: "Akhir tahun" }).check();
  await page.getByRole("button", { name: "Kirim jawaban" }).click();
  await page.getByText(/Nilai Anda 0; untuk lulus perlu 70/).waitFor();
  await page.getByRole("radio", { name: "Hari itu juga" }).check();
  await page.getByRole("button", { name: "Kirim jawaban" }).click();
  const certificate = page.getByRole("link", { name: "Buka sertifikat (PDF)" });
  const address = (await certificate.getAttribute("href"))!;
  const pdf = await page.request.get(address);
  expect([pdf.status(), pdf.headers()["content-type"]]).toEqual([200, "application/pdf"]);

  const stranger = await visitor.open(`/verify/${/([0-9A-Z-]{14})\.pdf$/.exec(address)![1]}`);
  await stranger.getByRole("heading", { name: "Sertifikat ini asli" }).waitFor();
  await stranger.getByText(someone.name).waitFor();
  expect(await barriers(stranger)).toEqual([]);
  expect(sessionPath).toMatch(/^\/pelatihan\/sesi\//);

  // It turns out that the list was wrong: whoever checks the code learns that it does not count, and nothing else.
  await team.reload();
  await team.getByRole("button", { name: `Cabut sertifikat ${someone.name}` }).click();
  const dialog = team.getByRole("dialog");
  await dialog.getByRole("button", { name: "Cabut sertifikat" }).click();
  await dialog.getByRole("alert").getByText("Tulis alasannya").waitFor();
  await dialog.getByLabel("Alasan").fill("Kuis dikerjakan orang lain.");
  expect(await barriers(team)).toEqual([]);
  await dialog.getByRole("button", { name: "Cabut sertifikat" }).click();
  await team.getByText("Sertifikat dicabut. Pemiliknya diberi tahu.").waitFor();
  await stranger.reload();
  await stranger.getByRole("heading", { name: "Sertifikat ini sudah dicabut" }).waitFor();
  expect(await stranger.getByText(someone.name).count()).toBe(0);
  await page.reload();
  await page.getByText("Kuis dikerjakan orang lain.").waitFor();
});

test("who has not had a programme is seen by unit, and all of them are asked to come, by the keyboard", async () => {
  const team = await signIn(productUrl(), "tim.kinerja");
  const { saveTrainingProgramme: made } = await ask<{ saveTrainingProgramme: { programme: { id: string } } }>(
    productUrl(),
    team,
    `mutation { saveTrainingProgramme(input: { title: "Undangan ${Date.now().toString(36)}", kind: COMPETENCE, description: "Uji", lessonHours: 1, audience: [IMPLEMENTING] }) { programme { id } } }`,
  );
  const starts = new Date(Date.now() + 90 * 86_400_000).toISOString();
  const ends = new Date(Date.now() + 90 * 86_400_000 + 3_600_000).toISOString();
  const programmeId = made.programme.id;
  await ask(
    productUrl(),
    team,
    `mutation { saveTrainingSession(input: { programmeId: "${programmeId}", mode: ON_SITE, place: "Aula", startsAt: "${starts}", endsAt: "${ends}" }) { problems { code } } }`,
  );
  const page = await visitor.open("/sign-in");
  await signInOn(page, "tim.kinerja");
  const { id: unit } = await peopleOf("DISDIK.SEK");
  await page.goto(`/pelatihan/program/${programmeId}?unit=${unit}`);
  await page.getByRole("button", { name: /^Pilih \d+ yang belum diundang/ }).press("Enter");
  const invite = page.getByRole("button", { name: /^Undang \d+ orang/ });
  const count = /\d+/.exec(await invite.innerText())![0];
  await invite.press("Enter");
  await page.getByText(`${count} orang diundang.`).waitFor();
  await page
    .getByText(/^Diundang/)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
});
