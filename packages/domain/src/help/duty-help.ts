import type { HelpForm } from "./help-text.ts";

/** Duties and coaching. */
export const DUTY_HELP = {
  title: { id: "Tugas dan pendampingan", en: "Duties and coaching" },
  fields: {
    delegateTo: {
      label: { id: "Kepada siapa", en: "To whom" },
      what: {
        id: "Orang yang mengerjakan tugas Anda selama Anda tidak ada. Ia bertindak atas nama Anda dan tercatat demikian.",
        en: "Who does your duties while you are away. They act in your place, and it is recorded so.",
      },
      example: { id: "Sekretaris kelurahan", en: "The secretary of the kelurahan" },
      source: "HOUSE",
    },
    delegateFrom: {
      label: { id: "Mulai", en: "From" },
      what: { id: "Hari pertama pendelegasian.", en: "The first day of the delegation." },
      example: { id: "1 Desember 2026", en: "1 December 2026" },
      source: "HOUSE",
    },
    delegateUntil: {
      label: { id: "Sampai", en: "Until" },
      what: {
        id: "Hari terakhirnya. Berakhir sendiri, dan dapat Anda akhiri lebih awal.",
        en: "Its last day. It ends by itself, and you can end it sooner.",
      },
      example: { id: "12 Desember 2026", en: "12 December 2026" },
      source: "HOUSE",
    },
    delegateReason: {
      label: { id: "Alasan", en: "Reason" },
      what: { id: "Mengapa, agar tercatat.", en: "Why, so that it is on record." },
      example: { id: "Cuti tahunan", en: "Annual leave" },
      source: "HOUSE",
    },
    coachingText: {
      label: { id: "Catatan pembinaan", en: "Coaching note" },
      what: {
        id: "Apa yang dibicarakan dan langkah berikutnya. Tanpa tanda dibagikan, hanya Anda yang membacanya.",
        en: "What was talked about and what comes next. Unless shared, you alone read it.",
      },
      example: {
        id: "Sepakat mengikuti pelatihan aplikasi arsip bulan depan",
        en: "Agreed to attend the archive training next month",
      },
      source: "PERMEN6_DO",
    },
  },
} as const satisfies HelpForm;
