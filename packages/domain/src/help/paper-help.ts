import type { HelpForm } from "./help-text.ts";

/** Official papers, many at once. */
export const PAPER_HELP = {
  title: { id: "Dokumen resmi", en: "Official papers" },
  fields: {
    kind: {
      label: { id: "Dokumen", en: "Paper" },
      what: {
        id: "Formulir mana yang diterbitkan. Yang sudah terbit dan belum berubah tidak diterbitkan ulang.",
        en: "Which form is issued. What was issued and has not changed since is not issued again.",
      },
      example: { id: "SKP dengan lampiran", en: "Plan with its annex" },
      source: "PERMEN6_PLAN",
    },
    year: {
      label: { id: "Tahun", en: "Year" },
      what: { id: "Tahun SKP atau penilaian yang diterbitkan.", en: "The year of what is issued." },
      example: { id: "2026", en: "2026" },
      source: "PERMEN6_PLAN",
    },
    period: {
      label: { id: "Periode", en: "Period" },
      what: {
        id: "Periode penilaian. Hanya penilaian yang sudah terbit yang mendapat dokumen.",
        en: "The period of assessment. Only what is published gets a paper.",
      },
      example: { id: "Triwulan III 2026", en: "Third quarter of 2026" },
      source: "PERMEN6_RATE",
    },
    unit: {
      label: { id: "Unit kerja", en: "Unit" },
      what: {
        id: "Unit ini dan semua di bawahnya. Kosong berarti semua yang boleh Anda terbitkan.",
        en: "This unit and all below it. Empty means all that you may issue.",
      },
      example: { id: "Kecamatan Andir", en: "Andir district" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
