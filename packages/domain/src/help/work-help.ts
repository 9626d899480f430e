import type { HelpForm } from "./help-text.ts";

/** Logging work. */
export const WORK_HELP = {
  title: { id: "Mencatat pekerjaan", en: "Logging work" },
  fields: {
    entryText: {
      label: { id: "Apa yang Anda kerjakan?", en: "What did you do?" },
      what: {
        id: "Satu kalimat tentang hasil pekerjaan hari itu. Tulis apa yang selesai, bukan berapa lama Anda sibuk.",
        en: "One sentence on what came of the day's work. Say what was finished, not how long you were busy.",
      },
      example: {
        id: "Memverifikasi 12 berkas permohonan KTP di loket 2",
        en: "Verified 12 identity card applications at counter 2",
      },
      source: "PERMEN6_DO",
    },
    entryResult: {
      label: { id: "Rencana hasil kerja", en: "Planned result" },
      what: {
        id: "Hasil di SKP Anda yang didukung pekerjaan ini. Pilih yang paling dekat; bila tidak ada, biarkan tanpa tautan.",
        en: "The result of your plan that this work supports. Choose the nearest; where there is none, leave it unlinked.",
      },
      example: {
        id: "Dokumen kependudukan terbit sesuai standar",
        en: "Civil documents are issued within the standard",
      },
      source: "PERMEN6_PLAN",
    },
    entryQuantity: {
      label: { id: "Jumlah", en: "Quantity" },
      what: {
        id: "Berapa banyak, dalam satuan indikatornya. Jumlah sebulan dijumlahkan dan mengisi laporan Anda. Boleh kosong.",
        en: "How many, in the unit of the indicator. The month's numbers are added up and fill your report. May be empty.",
      },
      example: { id: "12 atau 2,5", en: "12 or 2.5" },
      source: "PERMEN6_DO",
    },
    entryDate: {
      label: { id: "Tanggal", en: "Date" },
      what: {
        id: "Hari pekerjaan itu dilakukan, paling lambat hari ini. Yang lupa dicatat kemarin boleh dicatat sekarang.",
        en: "The day on which it was done, today at the latest. What was forgotten yesterday can be logged now.",
      },
      example: { id: "25 November 2026", en: "25 November 2026" },
      source: "HOUSE",
    },
    evidenceUrl: {
      label: { id: "Alamat tautan", en: "Address of the link" },
      what: {
        id: "Alamat berkas atau halaman yang menunjukkan pekerjaan. Pastikan penilai dapat membukanya tanpa meminta izin kepada Anda.",
        en: "Address of a file or page that shows the work. Make sure the appraiser can open it without asking you.",
      },
      example: { id: "https://drive.andir.example/berita-acara.pdf", en: "https://drive.andir.example/minutes.pdf" },
      source: "PERMEN6_DO",
    },
    evidenceName: {
      label: { id: "Nama tautan", en: "Name of the link" },
      what: {
        id: "Nama yang menjelaskan isinya, agar mudah ditemukan saat penilaian.",
        en: "A name that tells what it is, so that it is found when work is assessed.",
      },
      example: { id: "Berita acara verifikasi 25 November", en: "Minutes of the verification of 25 November" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
