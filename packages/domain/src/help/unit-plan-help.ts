import type { HelpForm } from "./help-text.ts";

/** What a unit agreed, reached and was rated. */
export const UNIT_PLAN_HELP = {
  title: { id: "Kinerja unit", en: "Performance of a unit" },
  fields: {
    indicator: {
      label: { id: "Apa yang diukur", en: "What is measured" },
      what: {
        id: "Satu hal yang menunjukkan apakah unit berhasil.",
        en: "One thing that shows whether the unit does well.",
      },
      example: { id: "Indeks kepuasan masyarakat", en: "Public satisfaction index" },
      source: "PERMEN6_PLAN",
    },
    target: {
      label: { id: "Target setahun", en: "Target of the year" },
      what: {
        id: "Angka yang ingin dicapai sampai akhir tahun.",
        en: "The number to be reached by the end of the year.",
      },
      example: { id: "88", en: "88" },
      source: "PERMEN6_PLAN",
    },
    unitOfMeasure: {
      label: { id: "Satuan", en: "Unit" },
      what: { id: "Dinyatakan dalam apa.", en: "What it is counted in." },
      example: { id: "indeks, %, dokumen", en: "index, %, documents" },
      source: "PERMEN6_PLAN",
    },
    pattern: {
      label: { id: "Cara mengukur", en: "Pattern" },
      what: {
        id: "Dijumlahkan, dirata-rata, atau dibaca pada akhir masa.",
        en: "Added up, averaged, or read at the end.",
      },
      example: { id: "Dibaca pada akhir", en: "Read at the end" },
      source: "PERMEN6_PLAN",
    },
    direction: {
      label: { id: "Arah", en: "Direction" },
      what: { id: "Lebih besar lebih baik, atau lebih kecil lebih baik.", en: "Whether more or less is better." },
      example: { id: "Lebih besar lebih baik", en: "More is better" },
      source: "PERMEN6_PLAN",
    },
    activities: {
      label: { id: "Kegiatan", en: "Activities" },
      what: {
        id: "Yang dikerjakan dalam masa ini untuk mencapai target.",
        en: "What is done in this time to reach the target.",
      },
      example: { id: "Membuka loket kedua, melatih tiga petugas", en: "Open a second counter, train three people" },
      source: "PERMEN6_PLAN",
    },
    planned: {
      label: { id: "Rencana", en: "Plan" },
      what: {
        id: "Angka yang direncanakan untuk masa ini saja.",
        en: "The number that is planned for this time alone.",
      },
      example: { id: "22", en: "22" },
      source: "PERMEN6_PLAN",
    },
    realised: {
      label: { id: "Realisasi", en: "Realisation" },
      what: {
        id: "Angka yang dicapai, dari sumber yang dapat diperiksa.",
        en: "The number that was reached, from a source that can be checked.",
      },
      example: { id: "21", en: "21" },
      source: "PERMEN6_DO",
    },
    realisedNote: {
      label: { id: "Penjelasan", en: "Explanation" },
      what: {
        id: "Mengapa di atas atau di bawah rencana, dan dari mana angkanya.",
        en: "Why it is above or below the plan, and where it is from.",
      },
      example: { id: "Satu loket tutup dua pekan karena renovasi", en: "One counter was closed for two weeks" },
      source: "PERMEN6_DO",
    },
    rating: {
      label: { id: "Penilaian", en: "Rating" },
      what: {
        id: "Capaian kinerja organisasi untuk masa ini. Menentukan sebaran predikat di unit.",
        en: "The rating of the organisation. It decides the distribution of predicates in the unit.",
      },
      example: { id: "Baik", en: "Good" },
      source: "SE3",
    },
    ratingReason: {
      label: { id: "Alasan", en: "Reason" },
      what: {
        id: "Apa yang mendasari penilaian. Dibaca seluruh unit setelah terbit.",
        en: "What the rating rests on. The whole unit reads it once it is published.",
      },
      example: { id: "Tiga dari empat indikator melampaui target", en: "Three of four indicators are above target" },
      source: "PERMEN6_RATE",
    },
    comment: {
      label: { id: "Catatan", en: "Comment" },
      what: {
        id: "Pesan bagi yang menyusun, agar tahu apa yang perlu diperbaiki.",
        en: "A message to who wrote it, on what to mend.",
      },
      example: { id: "Target layanan lebih rendah dari tahun lalu", en: "The target is below last year's" },
      source: "PERMEN6_PLAN",
    },
  },
} as const satisfies HelpForm;
