import type { HelpForm } from "./help-text.ts";

/** Feedback. */
export const FEEDBACK_HELP = {
  title: { id: "Umpan balik", en: "Feedback" },
  fields: {
    feedbackText: {
      label: { id: "Umpan balik", en: "Feedback" },
      what: {
        id: "Apa yang Anda lihat dan apa pengaruhnya. Sebut kejadiannya, bukan sifat orangnya.",
        en: "What you saw and what it led to. Name the event, not the person's character.",
      },
      example: {
        id: "Antrean Senin lalu selesai 30 menit lebih cepat karena Anda membuka loket kedua",
        en: "Last Monday's queue ended 30 minutes sooner because you opened a second counter",
      },
      source: "PERMEN6_DO",
    },
    feedbackOn: {
      label: { id: "Tentang", en: "On" },
      what: {
        id: "Nilai dasar yang paling dekat, atau umum. Boleh dibiarkan umum.",
        en: "The nearest core value, or in general. May stay general.",
      },
      example: { id: "Berorientasi pelayanan", en: "Service-oriented" },
      source: "AKHLAK",
    },
    feedbackRating: {
      label: { id: "Penilaian", en: "Rating" },
      what: {
        id: "Dibanding harapan, bila Anda ingin menyatakannya. Boleh tanpa penilaian.",
        en: "Against what was expected, if you want to say so. May be left out.",
      },
      example: { id: "Sesuai ekspektasi", en: "Meets expectation" },
      source: "PERMEN6_DO",
    },
    feedbackUntil: {
      label: { id: "Dijawab paling lambat", en: "Answer by" },
      what: {
        id: "Hari terakhir untuk menjawab. Beri waktu beberapa hari kerja.",
        en: "The last day to answer. Leave some working days.",
      },
      example: { id: "Lima hari kerja dari sekarang", en: "Five working days from now" },
      source: "HOUSE",
    },
    feedbackTo: {
      label: { id: "Dari siapa", en: "From whom" },
      what: {
        id: "Orang yang melihat pekerjaan Anda dari dekat. Paling sedikit tiga bila ingin tanpa nama.",
        en: "People who see your work from near. At least three where names are to stay unknown.",
      },
      example: { id: "Rekan satu loket", en: "A colleague at your counter" },
      source: "PERMEN6_DO",
    },
    feedbackAbout: {
      label: { id: "Tentang apa", en: "About what" },
      what: {
        id: "Pekerjaan yang Anda ingin dimintakan pendapat, agar jawabannya tepat.",
        en: "The work on which you ask an opinion, so that the answer fits.",
      },
      example: { id: "Penataan antrean loket bulan November", en: "How the counter's queue was arranged in November" },
      source: "PERMEN6_DO",
    },
  },
} as const satisfies HelpForm;
