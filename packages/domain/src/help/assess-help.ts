import type { HelpForm } from "./help-text.ts";

/** Assessment. */
export const ASSESS_HELP = {
  title: { id: "Penilaian", en: "Assessment" },
  fields: {
    workResult: {
      label: { id: "Rating hasil kerja", en: "Work result" },
      what: {
        id: "Bandingkan capaian dengan target dan ekspektasi, bukan dengan orang lain. Saran dari data ada di samping.",
        en: "Compare what was reached with the target and expectations, not with other people. The advice from data stands beside it.",
      },
      example: {
        id: "Di atas ekspektasi, bila hasil melampaui target dan mutunya diakui",
        en: "Above, where results pass the target and their quality is acknowledged",
      },
      source: "PERMEN6_RATE",
    },
    behaviour: {
      label: { id: "Rating perilaku kerja", en: "Behaviour" },
      what: {
        id: "Berdasar tujuh nilai dasar dan ekspektasi khusus Anda, serta umpan balik sepanjang periode.",
        en: "By the seven core values and your own expectations, and the feedback of the period.",
      },
      example: {
        id: "Sesuai ekspektasi, bila perilaku konsisten dengan panduan",
        en: "Meets, where conduct follows the guides throughout",
      },
      source: "AKHLAK",
    },
    assessReason: {
      label: { id: "Alasan", en: "Reason" },
      what: {
        id: "Wajib bila pilihan Anda berbeda dari saran. Sebut buktinya; pegawai akan membaca kalimat ini.",
        en: "Required where your choice departs from the advice. Name the evidence; the employee will read this.",
      },
      example: {
        id: "Target terlewati dua bulan berturut-turut dengan nol pengaduan",
        en: "Passed the target two months running without a complaint",
      },
      source: "PERMEN6_RATE",
    },
    distributionReason: {
      label: { id: "Alasan sebaran", en: "Reason for the distribution" },
      what: {
        id: "Diminta bila sebaran predikat menyimpang dari kategori unit. Sebaran adalah pertimbangan, bukan kuota.",
        en: "Asked for where the predicates depart from the unit's category. The distribution is a consideration, not a quota.",
      },
      example: {
        id: "Unit kecil: dua dari tiga orang menyelesaikan target tahunan pada triwulan ini",
        en: "A small unit: two of three reached the year's target this quarter",
      },
      source: "SE3",
    },
  },
} as const satisfies HelpForm;
