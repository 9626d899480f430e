import type { PositionKind } from "@andir/domain/position-kind";
import type { SessionMode, TrainingKind } from "@andir/domain/training";

/** When a session was held: months back from the latest due one, or days from today on; for the units whose code begins so. */
interface Wave {
  readonly monthsAgo?: number;
  readonly daysAhead?: number;
  readonly units: readonly string[];
  readonly mode: SessionMode;
  readonly place: string;
  readonly hours: readonly [string, string];
  readonly capacity?: number;
  /** How many of those who are asked come. */
  readonly turnout: number;
}

interface Question {
  readonly text: string;
  readonly options: readonly string[];
  readonly correct: number;
}

export interface ProgrammeSpec {
  readonly title: string;
  readonly kind: TrainingKind;
  readonly description: string;
  readonly lessonHours: number;
  readonly audience: readonly PositionKind[] | null;
  readonly passMark: number;
  readonly materials: readonly { readonly name: string; readonly url: string }[];
  readonly questions: readonly Question[];
  readonly waves: readonly Wave[];
}

const HALL = "Aula Kecamatan Andir, Jalan Waringin 6";
const MEETING = "https://rapat.andir.example/pelatihan";
const MORNING = ["09:00", "10:30"] as const;

/** The offices came first, licensing has not had its turn yet. */
export const PROGRAMMES: readonly ProgrammeSpec[] = [
  {
    title: "Kinerja Andir: mulai dari catatan harian",
    kind: "SOCIALISATION",
    description:
      "Untuk semua pegawai. Anda berlatih mencatat progres harian, melampirkan bukti dukung, dan mengirim laporan bulanan. Bawa ponsel dan kata sandi Anda.",
    lessonHours: 2,
    audience: null,
    passMark: 75,
    materials: [
      { name: "Panduan singkat catatan harian (2 halaman)", url: "https://materi.andir.example/catatan-harian.pdf" },
      { name: "Video: laporan pertama dalam tiga menit", url: "https://materi.andir.example/laporan-pertama" },
    ],
    questions: [
      {
        text: "Kapan progres harian sebaiknya dicatat?",
        options: ["Pada akhir tahun", "Pada hari pekerjaan dilakukan", "Hanya bila atasan meminta"],
        correct: 1,
      },
      {
        text: "Apa yang dilakukan bila laporan dikembalikan?",
        options: ["Membaca catatan, memperbaiki, lalu mengirim lagi", "Membuat laporan baru", "Menunggu bulan depan"],
        correct: 0,
      },
      {
        text: "Siapa yang memverifikasi laporan Anda?",
        options: ["Tim kinerja", "Rekan kerja", "Pejabat penilai kinerja Anda"],
        correct: 2,
      },
      {
        text: "Ponsel Anda sedang tanpa jaringan. Apa yang terjadi dengan catatan Anda?",
        options: [
          "Catatan hilang",
          "Catatan disimpan di ponsel dan dikirim saat tersambung",
          "Catatan dikirim lewat SMS",
        ],
        correct: 1,
      },
    ],
    waves: [
      { monthsAgo: 12, units: ["SETDA", "BKPSDM", "KEC"], mode: "ON_SITE", place: HALL, hours: MORNING, turnout: 0.9 },
      { monthsAgo: 8, units: ["KEL."], mode: "ON_SITE", place: HALL, hours: MORNING, turnout: 0.85 },
      {
        monthsAgo: 5,
        units: ["DINKES", "PKM.", "WILKES."],
        mode: "ONLINE",
        place: MEETING,
        hours: ["13:00", "14:30"],
        turnout: 0.7,
      },
      {
        monthsAgo: 2,
        units: ["DISDIK", "DISDUKCAPIL", "KORWIL.", "SDN.", "SMPN."],
        mode: "ONLINE",
        place: MEETING,
        hours: ["13:00", "14:30"],
        turnout: 0.65,
      },
      { daysAhead: 9, units: ["DPMPTSP"], mode: "ON_SITE", place: HALL, hours: MORNING, capacity: 40, turnout: 0 },
    ],
  },
  {
    title: "Melapor tepat waktu lewat ponsel",
    kind: "SOCIALISATION",
    description:
      "Lanjutan bagi yang sering terlambat. Pengingat, foto sebagai bukti, dan mengirim laporan dari lapangan.",
    lessonHours: 1,
    audience: null,
    passMark: 70,
    materials: [{ name: "Lembar langkah di ponsel", url: "https://materi.andir.example/lapor-ponsel.pdf" }],
    questions: [],
    waves: [
      { monthsAgo: 3, units: ["KEL."], mode: "ONLINE", place: MEETING, hours: ["15:00", "15:45"], turnout: 0.6 },
      { daysAhead: 5, units: [], mode: "ONLINE", place: MEETING, hours: ["15:00", "15:45"], turnout: 0 },
    ],
  },
  {
    title: "Dialog kinerja untuk pejabat penilai",
    kind: "COMPETENCE",
    description:
      "Untuk semua yang menilai. Anda berlatih membuka dialog, menyebut contoh perilaku, dan menyepakati tindak lanjut sesuai PermenPANRB 6/2022.",
    lessonHours: 4,
    audience: ["HIGH_LEADER", "ADMINISTRATIVE", "SUPERVISORY"],
    passMark: 70,
    materials: [{ name: "Contoh kalimat umpan balik", url: "https://materi.andir.example/dialog-kinerja.pdf" }],
    questions: [
      {
        text: "Umpan balik yang baik menyebut apa?",
        options: ["Sifat pegawai", "Perilaku yang dilihat dan akibatnya", "Perbandingan dengan rekan"],
        correct: 1,
      },
      {
        text: "Kapan dialog kinerja dilakukan?",
        options: ["Hanya pada akhir tahun", "Berkala sepanjang periode", "Hanya bila ada keberatan"],
        correct: 1,
      },
      {
        text: "Apa yang dicatat setelah dialog?",
        options: ["Apa yang disepakati", "Isi seluruh percakapan", "Tidak ada"],
        correct: 0,
      },
    ],
    waves: [
      {
        monthsAgo: 4,
        units: [""],
        mode: "ON_SITE",
        place: "Ruang Rapat Sekretariat Daerah",
        hours: ["08:30", "11:30"],
        turnout: 0.75,
      },
    ],
  },
  {
    title: "Pelayanan prima di loket",
    kind: "COMPETENCE",
    description:
      "Untuk petugas yang melayani warga: menyapa, menjelaskan syarat, mengurai antrean, dan menerima keluhan.",
    lessonHours: 6,
    audience: ["FUNCTIONAL", "IMPLEMENTING"],
    passMark: 70,
    materials: [{ name: "Naskah layanan di loket", url: "https://materi.andir.example/loket.pdf" }],
    questions: [],
    waves: [
      {
        monthsAgo: 6,
        units: ["PKM.GARUDA", "DISDUKCAPIL"],
        mode: "ON_SITE",
        place: "Aula UPT Puskesmas Garuda",
        hours: ["08:00", "12:30"],
        turnout: 0.8,
      },
      {
        daysAhead: 16,
        units: [],
        mode: "ON_SITE",
        place: "Aula UPT Puskesmas Ciroyom",
        hours: ["08:00", "12:30"],
        capacity: 25,
        turnout: 0,
      },
    ],
  },
];
