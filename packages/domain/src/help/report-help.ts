import type { HelpForm } from "./help-text.ts";

/** Performance report. */
export const REPORT_HELP = {
  title: { id: "Laporan kinerja", en: "Performance report" },
  fields: {
    reportNarrative: {
      label: { id: "Uraian", en: "Narrative" },
      what: {
        id: "Ceritakan singkat apa yang tercapai, apa yang belum, dan sebabnya. Dua atau tiga kalimat cukup; angka sudah ada di atas.",
        en: "Tell briefly what was reached, what was not, and why. Two or three sentences will do; the numbers are above.",
      },
      example: {
        id: "Semua berkas selesai pada hari yang sama. Dua tertunda karena data warga belum lengkap.",
        en: "All files were done on the same day. Two wait because the citizens' data are incomplete.",
      },
      source: "PERMEN6_DO",
    },
    realisationValue: {
      label: { id: "Realisasi indikator", en: "Realised value" },
      what: {
        id: "Angka capaian pada periode ini. Yang dapat dihitung dari catatan harian sudah terisi; perbaiki bila keliru. Kosong berarti tidak diukur, bukan nol.",
        en: "The number reached in this period. What your entries tell is filled in; mend it where it is wrong. Empty means not measured, which is not zero.",
      },
      example: { id: "42", en: "42" },
      source: "PERMEN6_DO",
    },
    realisationNote: {
      label: { id: "Catatan realisasi", en: "Note on the value" },
      what: {
        id: "Penjelasan bila angkanya perlu dijelaskan, atau mengapa tidak diukur. Boleh kosong.",
        en: "An explanation where the number needs one, or why it was not measured. May be empty.",
      },
      example: {
        id: "Survei dilakukan tiap triwulan, berikutnya Desember",
        en: "The survey is held each quarter, next in December",
      },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
