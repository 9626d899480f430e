import type { HelpForm } from "./help-text.ts";

/** Plan (SKP). */
export const PLAN_HELP = {
  title: { id: "SKP", en: "Plan (SKP)" },
  fields: {
    planForm: {
      label: { id: "Bentuk SKP", en: "Form of the plan" },
      what: {
        id: "Kuantitatif bila setiap hasil dapat diukur dengan angka; kualitatif bila ukurannya uraian mutu.",
        en: "Quantitative where each result is measured by a number; qualitative where it is measured by a description.",
      },
      example: { id: "Kuantitatif, untuk kebanyakan jabatan", en: "Quantitative, for most posts" },
      source: "PERMEN6_PLAN",
    },
    resultTitle: {
      label: { id: "Rencana hasil kerja", en: "Planned result" },
      what: {
        id: "Hasil yang ingin dicapai, bukan kegiatannya. Tulis keadaan akhir yang dirasakan orang lain.",
        en: "The result to be reached, not the activity. Write the state that others will notice.",
      },
      example: {
        id: "Surat keterangan warga selesai pada hari yang sama",
        en: "Citizens' letters are finished on the same day",
      },
      source: "PERMEN6_PLAN",
    },
    resultParent: {
      label: { id: "Hasil atasan yang didukung", en: "Superior's result that it supports" },
      what: {
        id: "Hasil kerja atasan yang terbantu oleh hasil ini. Bila SKP atasan belum ada, tautkan nanti.",
        en: "The superior's result that this one helps. Where the superior has no plan yet, link it later.",
      },
      example: {
        id: "Pelayanan administrasi kelurahan sesuai standar",
        en: "The kelurahan's services meet the standard",
      },
      source: "PERMEN6_PLAN",
    },
    resultKind: {
      label: { id: "Utama atau tambahan", en: "Main or additional" },
      what: {
        id: "Utama berasal dari tugas pokok dan perjanjian kinerja. Tambahan adalah tugas lain yang diminta pimpinan.",
        en: "Main results come from the post and the agreement. Additional ones are other duties that the leader asks for.",
      },
      example: { id: "Utama", en: "Main" },
      source: "PERMEN6_PLAN",
    },
    resultPerspective: {
      label: { id: "Perspektif", en: "Perspective" },
      what: {
        id: "Sudut pandang hasil, wajib bagi pimpinan unit: penerima layanan, proses bisnis, penguatan internal, atau anggaran.",
        en: "From which side the result is seen, required of heads of units: those served, processes, own strength, or budget.",
      },
      example: { id: "Penerima layanan", en: "Those served" },
      source: "PERMEN6_PLAN",
    },
    resultBelonging: {
      label: { id: "Milik siapa", en: "Whose result" },
      what: {
        id: "Hasil organisasi menjadi tanggungan unit dan diteruskan kepada pengganti bila Anda pindah; hasil pribadi ikut Anda.",
        en: "A result of the organisation belongs to the unit and passes to your successor; a personal one stays with you.",
      },
      example: { id: "Organisasi", en: "Organisation" },
      source: "PERMEN6_PLAN",
    },
    indicatorText: {
      label: { id: "Indikator kinerja", en: "Indicator" },
      what: {
        id: "Apa yang dihitung atau dilihat untuk tahu bahwa hasil tercapai.",
        en: "What is counted or looked at to know that the result was reached.",
      },
      example: { id: "Surat keterangan yang terbit", en: "Letters issued" },
      source: "PERMEN6_PLAN",
    },
    indicatorAspect: {
      label: { id: "Aspek", en: "Aspect" },
      what: {
        id: "Sisi yang diukur: kuantitas, kualitas, waktu, atau biaya.",
        en: "The side that is measured: quantity, quality, time or cost.",
      },
      example: { id: "Kuantitas", en: "Quantity" },
      source: "PERMEN6_PLAN",
    },
    indicatorTarget: {
      label: { id: "Target", en: "Target" },
      what: {
        id: "Angka yang disepakati untuk setahun. Tulis angkanya saja; satuan di sebelahnya.",
        en: "The number agreed for the year. The number alone; the unit stands beside it.",
      },
      example: { id: "480", en: "480" },
      source: "PERMEN6_PLAN",
    },
    indicatorUnit: {
      label: { id: "Satuan", en: "Unit of measure" },
      what: { id: "Satuan dari angka target.", en: "The unit of the target." },
      example: { id: "surat, orang, persen, hari", en: "letters, people, percent, days" },
      source: "PERMEN6_PLAN",
    },
    indicatorDirection: {
      label: { id: "Arah", en: "Direction" },
      what: {
        id: "Apakah angka yang lebih tinggi atau yang lebih rendah berarti lebih baik.",
        en: "Whether a higher or a lower number is better.",
      },
      example: { id: "Makin rendah makin baik, untuk lama menunggu", en: "Lower is better, for waiting time" },
      source: "PERMEN6_PLAN",
    },
    indicatorPattern: {
      label: { id: "Hitungan", en: "Pattern" },
      what: {
        id: "Cara angka bulanan menjadi angka setahun: dijumlahkan, dilihat posisi terakhir, atau terbit pada bulan tertentu.",
        en: "How the months make the year: added up, the last state, or what is released in certain months.",
      },
      example: {
        id: "Rilis, untuk angka kelulusan yang terbit tiap Juni",
        en: "Release, for the graduation rate that comes out each June",
      },
      source: "PERMEN6_PLAN",
    },
    expectation: {
      label: { id: "Ekspektasi khusus pimpinan", en: "Leader's expectation" },
      what: {
        id: "Perilaku yang diharapkan pimpinan dari Anda di bawah nilai dasar ini, dalam kalimat yang dapat diamati.",
        en: "The conduct that your leader expects of you under this core value, in words that can be observed.",
      },
      example: {
        id: "Menjawab pertanyaan warga pada hari yang sama",
        en: "Answers citizens' questions on the same day",
      },
      source: "AKHLAK",
    },
    planResources: {
      label: { id: "Dukungan sumber daya", en: "Resources" },
      what: {
        id: "Yang Anda perlukan agar hasil tercapai: orang, alat, anggaran. Satu baris untuk satu hal.",
        en: "What you need to reach the results: people, tools, budget. A line for each.",
      },
      example: { id: "Dua loket dengan pemindai dokumen", en: "Two counters with document scanners" },
      source: "PERMEN6_PLAN",
    },
    planAccountability: {
      label: { id: "Skema pertanggungjawaban", en: "Accountability" },
      what: {
        id: "Kapan dan bagaimana Anda mempertanggungjawabkan hasil.",
        en: "When and how you answer for the results.",
      },
      example: {
        id: "Laporan bulanan paling lambat hari kerja ketiga",
        en: "A monthly report by the third working day",
      },
      source: "PERMEN6_PLAN",
    },
    planConsequences: {
      label: { id: "Konsekuensi", en: "Consequences" },
      what: {
        id: "Yang mengikuti bila hasil tercapai atau tidak tercapai.",
        en: "What follows when results are or are not reached.",
      },
      example: {
        id: "Diusulkan ikut pelatihan bila di atas ekspektasi",
        en: "Proposed for training when above expectation",
      },
      source: "PERMEN6_PLAN",
    },
  },
} as const satisfies HelpForm;
