import type { IsoDate } from "../iso-date.ts";
import type { Words } from "./help-text.ts";

/** What a release changes for those who use the product, in their words. What is of no use to them is in no line here. */
export interface ProductChange {
  readonly on: IsoDate;
  /** Capabilities of the viewer of which one is enough; null for all. */
  readonly for: readonly string[] | null;
  readonly title: Words;
  readonly text: Words;
  /** Where it is seen. */
  readonly place: string;
}

/** The newest first. */
export const PRODUCT_CHANGES: readonly ProductChange[] = [
  {
    on: "2026-11-26",
    for: null,
    title: { id: "Ruang latihan", en: "A practice room" },
    text: {
      id: "Coba apa saja dengan data rekaan sebelum mengerjakannya sungguhan. Apa pun yang terjadi di sana, data asli tidak berubah.",
      en: "Try anything with invented records before you do it for real. Whatever happens there, the real records do not change.",
    },
    place: "/latihan",
  },
  {
    on: "2026-11-26",
    for: null,
    title: { id: "Langkah awal di Hari ini", en: "First steps on Today" },
    text: {
      id: "Halaman pertama menuntun Anda dari catatan pertama sampai laporan pertama. Tercentang sendiri, dan dapat disembunyikan.",
      en: "The first page leads you from the first entry to the first report. It ticks itself, and can be hidden.",
    },
    place: "/",
  },
  {
    on: "2026-11-26",
    for: null,
    title: { id: "Bantuan di samping setiap isian", en: "Help beside each field" },
    text: {
      id: "Tekan tanda tanya di samping nama isian untuk melihat maksudnya, contoh, dan dasar aturannya.",
      en: "Press the question mark beside a field to see what belongs there, an example, and the rule behind it.",
    },
    place: "/bantuan",
  },
  {
    on: "2026-11-26",
    for: null,
    title: { id: "Bantuan yang dapat dicari tanpa sinyal", en: "Help that is searched without a network" },
    text: {
      id: "Cari dengan kata Anda sendiri. Halaman Bantuan terbuka juga saat tidak ada jaringan.",
      en: "Search in your own words. The help opens without a network too.",
    },
    place: "/bantuan",
  },
  {
    on: "2026-11-26",
    for: ["work"],
    title: { id: "Foto dan berkas sebagai bukti inovasi", en: "Photos and files show an innovation" },
    text: {
      id: "Unggah langsung dari ponsel saat menulis inovasi. Alamat di tempat lain tetap dapat dipakai.",
      en: "Upload them from your phone while you write it down. An address elsewhere will do as well.",
    },
    place: "/inovasi",
  },
  {
    on: "2026-11-26",
    for: ["work"],
    title: { id: "Ada yang keliru? Laporkan dari halamannya", en: "Something is wrong? Say so from its page" },
    text: {
      id: "Laporan Anda sampai ke orang yang dapat memperbaikinya, dan Anda melihat jawabannya.",
      en: "It reaches who can mend it, and you see the answer.",
    },
    place: "/keliru",
  },
  {
    on: "2026-11-26",
    for: ["team", "accounts", "cycle"],
    title: { id: "Jawab laporan kekeliruan", en: "Answer what people say is wrong" },
    text: {
      id: "Yang menunggu jawaban Anda muncul di Hari ini, lengkap dengan halaman yang dimaksud.",
      en: "What waits for your answer is on Today, with the page that it is about.",
    },
    place: "/keliru?tampil=jawab",
  },
  {
    on: "2026-11-26",
    for: null,
    title: { id: "Layanan, kepuasan, dan waktu tunggu", en: "Services, satisfaction and waiting times" },
    text: {
      id: "Indeks kepuasan dan waktu tunggu setiap layanan, dengan tren dan unsur yang paling lemah.",
      en: "The satisfaction index and waiting times of each service, with the trend and the weakest element.",
    },
    place: "/layanan",
  },
  {
    on: "2026-11-26",
    for: ["unit"],
    title: { id: "Aduan warga dijawab di sini", en: "Citizens' complaints are answered here" },
    text: {
      id: "Jawab aduan dan ceritakan apa yang berubah; warga membacanya di halaman publik.",
      en: "Answer complaints and tell what changed; citizens read it on the public page.",
    },
    place: "/aduan",
  },
  {
    on: "2026-11-26",
    for: null,
    title: { id: "Inovasi dari gagasan sampai ditiru", en: "Innovation from idea to copy" },
    text: {
      id: "Catat masalah, perubahan, dan dampaknya; cari milik unit lain dan terapkan di unit Anda.",
      en: "Record the problem, the change and its effect; look for those of other units and adopt them.",
    },
    place: "/inovasi",
  },
  {
    on: "2026-11-26",
    for: null,
    title: { id: "Pelatihan dan sosialisasi", en: "Training and socialisation" },
    text: {
      id: "Daftar sesi, catat hadir dengan kode di ruangan, dan unduh sertifikat.",
      en: "Register for sessions, sign in with the code in the room, and download certificates.",
    },
    place: "/pelatihan",
  },
  {
    on: "2026-11-26",
    for: ["unit"],
    title: { id: "Pemakaian per unit", en: "Use by unit" },
    text: {
      id: "Unit mana yang sudah terbiasa dan mana yang perlu dibantu, tanpa mengawasi orang.",
      en: "Which units are at ease and which need help, without watching persons.",
    },
    place: "/adopsi",
  },
  {
    on: "2026-11-12",
    for: ["query"],
    title: { id: "Daftar utuh sebagai berkas", en: "Whole lists as files" },
    text: {
      id: "Daftar sebesar apa pun diunduh sebagai CSV, XLSX, atau JSON, dengan kemajuannya.",
      en: "A list of any size is downloaded as CSV, XLSX or JSON, with its progress.",
    },
    place: "/analisis",
  },
  {
    on: "2026-11-12",
    for: ["team"],
    title: { id: "Kolom kehadiran di Tim", en: "A column of attendance in Team" },
    text: {
      id: "Hari hadir dari hari kerja setiap anggota, dapat dipilih dan diurutkan.",
      en: "Days attended of days to work for each member, to choose and to sort by.",
    },
    place: "/team",
  },
];

/** Those of use to someone. */
export const changesFor = (capabilities: readonly string[]): ProductChange[] =>
  PRODUCT_CHANGES.filter((change) => change.for === null || change.for.some((one) => capabilities.includes(one)));

/** Those that someone has not seen. Whoever has never looked is told of the latest release alone, not of the product's history. */
export function unseenChanges(capabilities: readonly string[], seenOn: IsoDate | null): ProductChange[] {
  const all = changesFor(capabilities);
  const latest = PRODUCT_CHANGES[0]?.on ?? "";
  return all.filter(({ on }) => (seenOn === null ? on === latest : on > seenOn));
}
