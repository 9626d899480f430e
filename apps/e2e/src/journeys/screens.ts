import { ask, signIn } from "../testing/graphql.ts";
import { productUrl } from "../testing/visitor.ts";

/** Each screen in a state worth looking at, with the words that show that it is there. */
export const SCREENS: [name: string, as: string | null, path: () => Promise<string>, shows: RegExp][] = [
  ["sign-in", null, async () => "/sign-in", /Akun contoh/],
  ["own people", "lurah.garuda", async () => "/team", /sudah melapor/],
  ["a unit with a service", "kepala.pkm.garuda", async () => `/team?unit=${await unit("PKM.GARUDA")}`, /Waktu tunggu/],
  ["a district with all below", "camat", async () => `/team?unit=${await unit("KEC")}&subunits=true`, /sudah melapor/],
  ["what waits for an employee", "pegawai.garuda", async () => "/", /Yang menunggu Anda/],
  ["what waits for a head", "camat", async () => "/", /Unit Anda dan bawahannya/],
  ["what waits for the performance team", "tim.kinerja", async () => "/", /Seluruh instansi/],
  ["what one was told", "lurah.garuda", async () => "/pemberitahuan", /Tandai semua dibaca/],
  ["the map of a unit", "camat", async () => "/unit", /Paling sedikit melapor/],
  ["the completeness of the agency", "tim.kinerja", async () => "/unit?view=completeness", /Dokumen pegawai/],
  ["units side by side", "camat", async () => "/unit?view=league", /bukan tentang orang/],
  ["units by months", "camat", async () => "/unit?view=months", /Makin gelap makin tinggi/],
  ["the rating of a unit", "camat", async () => "/unit?view=rating", /Saran dari angka/],
  ["services beside ratings", "kepala.pkm.garuda", async () => "/unit?view=service", /sebab dan akibat/],
  [
    "the survey of a service",
    "kepala.pkm.garuda",
    async () => `/layanan/${await service("PKM.GARUDA-1")}/survei`,
    /Paling lemah/,
  ],
  ["a person", "pegawai.garuda", async () => `/people/${await ownId("pegawai.garuda")}`, /Aspek, 24 bulan/],
  [
    "two periods of a person side by side",
    "pegawai.garuda",
    async () => `/people/${await ownId("pegawai.garuda")}?period=${monthsAgo(2)}&compare=${monthsAgo(3)}&by=plan`,
    /dibanding/,
  ],
  ["whom to assess", "lurah.garuda", async () => "/penilaian?show=all", /sudah terbit/],
  [
    "assessing a person",
    "lurah.garuda",
    async () => `/penilaian/${await someoneToAssess()}`,
    /Ikuti saran|Saran dari data/,
  ],
  ["publishing many", "kepala.pkm.garuda", async () => "/penilaian/terbitkan", /draf akan terbit/],
  ["calibrating drafts", "camat", async () => "/penilaian/kalibrasi", /draf dengan kedua rating/],
  ["what is kept to be asked again", "analis", async () => "/analisis/tersimpan", /analisis dapat Anda buka/],
  ["the agency's page of tiles", "camat", async () => "/analisis/papan", /Papan instansi/],
  ["bringing files in", "admin", async () => "/impor", /Berkas baru/],
  ["official papers of many", "lurah.garuda", async () => "/dokumen", /Terbitkan banyak/],
  ["the room to practise in", "pegawai.garuda", async () => "/latihan", /Sebelum masuk/],
  ["the allowance of a month", "tim.kinerja", async () => "/tpp", /Pegawai, /],
  ["one's own allowance", "pegawai.garuda", async () => "/tpp", /TPP Anda/],
  ["the formula of the allowance", "pegawai.garuda", async () => "/tpp/rumus", /Besaran per kelas jabatan/],
  ["a formula as it is written", "tim.kinerja", async () => "/tpp/rumus/baru", /Bobot semua bagian/],
  ["complaints of citizens", "kepala.pkm.garuda", async () => "/aduan", /menunggu jawaban/],
  ["national ratings", "tim.kinerja", async () => "/rating-nasional", /Diterbitkan di sini/],
  ["the privacy notice", null, async () => "/privasi", /Siapa melihat apa/],
  ["who has seen my data", "pegawai.garuda", async () => "/data-saya", /Perubahan pada data saya/],
  ["one's own account", "pegawai.garuda", async () => "/akun", /Token API/],
  ["my work", "pegawai.garuda", async () => "/kerja", /Catat progres/],
  ["my report", "pegawai.garuda", async () => `/kerja/laporan/${monthsAgo(0)}`, /Sebelum dikirim/],
  ["my feedback", "pegawai.garuda", async () => "/kerja/umpan-balik", /Menunggu jawaban Anda/],
  ["the accounts of others", "admin", async () => "/administrasi/akun", /kepala\.pkm\.garuda/],
  ["what waits for an administrator", "admin", async () => "/administrasi", /urusan menunggu|Semua beres/],
  ["the periods of a year", "tim.kinerja", async () => "/administrasi/periode", /terbuka untuk laporan/],
  ["the units", "admin", async () => "/administrasi/unit", /Dinas Pendidikan/],
  ["posts to mend", "admin", async () => "/administrasi/unit?show=mend", /perlu diperbaiki penilainya/],
  ["a unit with its posts", "admin", async () => `/administrasi/unit/${await unit("DISDIK.SMP")}`, /jabatan/],
  ["the people on record", "admin", async () => "/administrasi/pegawai", /memegang jabatan hari ini/],
  ["corrections of appraisers", "admin", async () => "/administrasi/perbaikan", /permintaan/],
  ["the receivers of webhooks", "admin", async () => "/administrasi/webhook", /Alamat di jaringan sendiri/],
  ["the calendar", "tim.kinerja", async () => "/administrasi/kalender", /hari libur nasional/],
  [
    "the rules, for whoever is judged by them",
    "pegawai.garuda",
    async () => "/administrasi/aturan",
    /Berlaku sekarang/,
  ],
  ["rules of the cycle", "tim.kinerja", async () => "/administrasi/aturan?kind=CYCLE", /Saran hasil kerja/],
  ["a new rule", "tim.kinerja", async () => "/administrasi/aturan/baru", /Kapan dan atas dasar apa/],
  [
    "where the distribution is checked",
    "tim.kinerja",
    async () => "/administrasi/aturan?kind=DISTRIBUTION",
    /Semua DINAS/,
  ],
  ["the log", "admin", async () => "/administrasi/jejak", /perubahan/],
  ["an invitation", null, async () => `/undangan${await invitation()}`, /Selamat datang/],
  ["an invitation that is over", null, async () => "/undangan#lama", /tidak berlaku lagi/],
  ["one's own plans", "pegawai.garuda", async () => "/skp", /SKP Anda tahun/],
  ["plans that wait", "kepala.pkm.garuda", async () => "/skp", /menunggu keputusan Anda/],
  ["an agreed plan", "pegawai.garuda", async () => `/skp/${await ownPlan()}`, /Versi dan perubahan/],
  [
    "an agreed plan being amended",
    "pegawai.garuda",
    async () => `/skp/${await ownPlan()}?mode=ubah`,
    /Alasan perubahan/,
  ],
  ["a cascade", "lurah.garuda", async () => `/skp/jenjang?unit=${await unit("KEL.GARUDA")}`, /didukung/],
  [
    "a matrix of roles",
    "lurah.garuda",
    async () => `/skp/jenjang?unit=${await unit("KEL.GARUDA")}&lihat=matriks`,
    /orang mendukung/,
  ],
  [
    "the gaps of a cascade",
    "camat",
    async () => `/skp/jenjang?unit=${await unit("KEC")}&lihat=celah`,
    /Hasil pimpinan tanpa/,
  ],
  ["plan templates", "camat", async () => "/skp/templat", /Templat SKP/],
  ["a new template", "camat", async () => "/skp/templat/baru", /Nama templat/],
  ["one's own ratings", "pegawai.garuda", async () => "/nilai-saya", /Hasil tahun|Belum ada nilai/],
  [
    "a rating explained",
    "pegawai.garuda",
    async () => `/nilai-saya/${await ownRating()}`,
    /Bagaimana rating ini didapat/,
  ],
  ["objections", "camat", async () => "/keberatan", /atas nilai/],
  ["an objection", "camat", async () => `/keberatan/${await objection()}`, /Putusan atasan/],
  ["how units took to the product", "tim.kinerja", async () => "/adopsi", /Unit yang perlu dibantu dahulu/],
  ["how one's own unit did", "kepala.pkm.garuda", async () => "/adopsi", /Sebelum dan sesudah sosialisasi/],
  ["the library of innovations", "pegawai.disdik", async () => "/inovasi", /Angka kelulusan membaik/],
  ["innovations that fit nothing", "pegawai.garuda", async () => "/inovasi?q=tidakada", /Tidak ada yang cocok/],
  ["an innovation", "pegawai.disdik", async () => `/inovasi/${await innovation()}`, /Dihitung/],
  [
    "an innovation as it is changed",
    "pegawai.disdik",
    async () => `/inovasi/${await innovation()}/ubah`,
    /Bagi|bagiannya/,
  ],
  ["a new idea", "pegawai.disdik", async () => "/inovasi/baru", /Cukup tiga isian/],
  ["disciplinary sanctions", "sekda", async () => "/hukuman-disiplin", /Catat hukuman disiplin/],
  ["what follows", "tim.kinerja", async () => "/tindak-lanjut", /Susun usulan/],
  ["training", "pegawai.garuda", async () => "/pelatihan", /Sesi mendatang/],
  [
    "a programme of training",
    "lurah.garuda",
    async () => `/pelatihan/program/${await programme()}`,
    /Yang belum mengikuti/,
  ],
  ["a session of training", "tim.kinerja", async () => `/pelatihan/sesi/${await session()}`, /Untuk penyelenggara/],
  ["checking a certificate", null, async () => "/verify", /Kode dokumen/],
  ["the help", "pegawai.garuda", async () => "/bantuan", /Mengisi formulir/],
  ["help that was looked for", "pegawai.garuda", async () => "/bantuan?cari=keberatan", /jawaban untuk/],
  ["what is new", "camat", async () => "/yang-baru", /yang terbaru di atas/],
  ["what one has reported", "pegawai.garuda", async () => "/keliru", /Belum ada laporan/],
  ["saying what is wrong", "pegawai.garuda", async () => "/keliru/baru?halaman=/kerja", /Tentang apa/],
  ["nothing there", "pegawai.garuda", async () => "/tidak-ada", /Tidak ditemukan/],
  ["asking anything", "analis", async () => "/analisis", /Kueri GraphQL|Pilih satu pertanyaan/],
  ["asking, for who may not", "lurah.garuda", async () => "/analisis", /belum terbuka untuk Anda/],
];

/** As addresses have months: "2026-09". */
function monthsAgo(count: number): string {
  const there = new Date(Date.now() + 7 * 3_600_000); // in Jakarta
  return new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() - count, 1)).toISOString().slice(0, 7);
}

async function ownId(identifier: string): Promise<string> {
  const session = await signIn(productUrl(), identifier);
  return (await ask<{ viewer: { employee: { id: string } } }>(productUrl(), session, "{ viewer { employee { id } } }"))
    .viewer.employee.id;
}

async function unit(code: string): Promise<string> {
  const session = await signIn(productUrl(), "tim.kinerja");
  return (await ask<{ orgUnit: { id: string } }>(productUrl(), session, `{ orgUnit(code: "${code}") { id } }`)).orgUnit
    .id;
}

async function service(code: string): Promise<string> {
  const session = await signIn(productUrl(), "tim.kinerja");
  const { services } = await ask<{ services: { nodes: { id: string; code: string }[] } }>(
    productUrl(),
    session,
    "{ services(first: 100) { nodes { id code } } }",
  );
  return services.nodes.find((one) => one.code === code)?.id ?? "";
}

/** The post of one whose report is in and whose assessment nobody has begun. */
async function someoneToAssess(): Promise<string> {
  const { team } = await ask<{ team: { members: { position: { id: string }; report: object; assessment: object }[] } }>(
    productUrl(),
    await signIn(productUrl(), "lurah.garuda"),
    "{ team { members { position { id } report { id } assessment { id } } } }",
  );
  return team.members.find(({ report, assessment }) => report && !assessment)?.position.id ?? "";
}

/** Of the employee of the demo, for this year. */
async function ownPlan(): Promise<string> {
  const session = await signIn(productUrl(), "pegawai.garuda");
  const { viewer } = await ask<{ viewer: { employee: { position: { plan: { id: string } } } } }>(
    productUrl(),
    session,
    "{ viewer { employee { position { plan { id } } } } }",
  );
  return viewer.employee.position.plan.id;
}

async function ownRating(): Promise<string> {
  const session = await signIn(productUrl(), "pegawai.garuda");
  const { viewer } = await ask<{ viewer: { employee: { assessments: { nodes: { id: string; status: string }[] } } } }>(
    productUrl(),
    session,
    "{ viewer { employee { assessments(first: 5) { nodes { id status } } } } }",
  );
  return viewer.employee.assessments.nodes.find(({ status }) => status !== "DRAFT")?.id ?? "";
}

async function objection(): Promise<string> {
  const { assessments } = await ask<{ assessments: { nodes: { objection: { id: string } | null }[] } }>(
    productUrl(),
    await signIn(productUrl(), "camat"),
    "{ assessments(first: 20, filter: { status: { in: [OBJECTED, DECIDED] } }) { nodes { objection { id } } } }",
  );
  return assessments.nodes.find((one) => one.objection)?.objection?.id ?? "";
}

let invitationHash: string | undefined;

/** To look at, not to accept: one serves all. */
async function invitation(): Promise<string> {
  if (invitationHash === undefined) {
    const { createAccount } = await ask<{ createAccount: { invitationUrl: string } }>(
      productUrl(),
      await signIn(productUrl(), "admin"),
      `mutation { createAccount(input: { identifier: "layar.undangan" }) { invitationUrl } }`,
    );
    invitationHash = new URL(createAccount.invitationUrl).hash;
  }
  return invitationHash;
}

const FIRST_USE = "mulai dari catatan harian";

async function programme(): Promise<string> {
  const { trainingProgrammes } = await ask<{ trainingProgrammes: { nodes: { id: string }[] } }>(
    productUrl(),
    await signIn(productUrl(), "tim.kinerja"),
    `{ trainingProgrammes(first: 1, filter: { title: { contains: "${FIRST_USE}" } }) { nodes { id } } }`,
  );
  return trainingProgrammes.nodes[0]!.id;
}

async function session(): Promise<string> {
  const { trainingProgrammes } = await ask<{
    trainingProgrammes: { nodes: { sessions: { nodes: { id: string }[] } }[] };
  }>(
    productUrl(),
    await signIn(productUrl(), "tim.kinerja"),
    `{ trainingProgrammes(first: 1, filter: { title: { contains: "${FIRST_USE}" } }) { nodes { sessions(first: 1) { nodes { id } } } } }`,
  );
  return trainingProgrammes.nodes[0]!.sessions.nodes[0]!.id;
}

/** The one that the education officer shows. */
async function innovation(): Promise<string> {
  const { viewer } = await ask<{ viewer: { employee: { innovations: { id: string }[] } } }>(
    productUrl(),
    await signIn(productUrl(), "pegawai.disdik"),
    "{ viewer { employee { innovations { id } } } }",
  );
  const [first] = viewer.employee.innovations;
  if (!first) throw new Error("The education officer has an innovation.");
  return first.id;
}
