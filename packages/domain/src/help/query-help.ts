import type { HelpForm } from "./help-text.ts";

/** Saved queries, boards and lists as files. */
export const QUERY_HELP = {
  title: { id: "Menyimpan pertanyaan", en: "Keeping questions" },
  fields: {
    name: {
      label: { id: "Nama", en: "Name" },
      what: { id: "Nama yang mengatakan apa yang dijawab.", en: "A name that says what is answered." },
      example: { id: "Laporan terlambat per unit", en: "Late reports by unit" },
      source: "HOUSE",
    },
    description: {
      label: { id: "Menjawab pertanyaan apa", en: "What it answers" },
      what: {
        id: "Pertanyaannya dalam satu kalimat, dan apa yang tidak dijawabnya.",
        en: "The question in a sentence, and what it does not answer.",
      },
      example: {
        id: "Unit mana yang laporannya paling sering terlambat?",
        en: "Which units' reports are most often late?",
      },
      source: "HOUSE",
    },
    who: {
      label: { id: "Yang menemukannya", en: "Who finds it" },
      what: {
        id: "Anda sendiri, satu unit, atau semua analis. Angkanya tetap menurut hak tiap pembaca.",
        en: "You alone, a unit, or all analysts. Numbers still follow what each reader may see.",
      },
      example: { id: "Saya sendiri", en: "I alone" },
      source: "UU27",
    },
    unit: {
      label: { id: "Dibagikan dengan unit", en: "Shared with the unit" },
      what: { id: "Unit yang pegawainya menemukan pertanyaan ini.", en: "The unit whose people find it." },
      example: { id: "Kecamatan Andir", en: "Andir district" },
      source: "HOUSE",
    },
    often: {
      label: { id: "Kirimi saya", en: "Send it to me" },
      what: { id: "Seberapa sering hasilnya dikirim lewat surel.", en: "How often its result is mailed." },
      example: { id: "Setiap Senin", en: "Every Monday" },
      source: "HOUSE",
    },
    board: {
      label: { id: "Papan", en: "Board" },
      what: { id: "Papan tempat hasilnya ditampilkan.", en: "The board on which it is shown." },
      example: { id: "Papan saya", en: "My board" },
      source: "HOUSE",
    },
    display: {
      label: { id: "Ditampilkan sebagai", en: "Shown as" },
      what: {
        id: "Grafik atau tabel. Grafik selalu punya tabelnya.",
        en: "A chart or a table. A chart always has its table.",
      },
      example: { id: "Grafik", en: "A chart" },
      source: "HOUSE",
    },
    format: {
      label: { id: "Jenis berkas", en: "Kind of file" },
      what: {
        id: "XLSX untuk dibuka di lembar kerja, CSV untuk program lain.",
        en: "XLSX for a spreadsheet, CSV for other programs.",
      },
      example: { id: "XLSX", en: "XLSX" },
      source: "HOUSE",
    },
    viewName: {
      label: { id: "Nama tampilan", en: "Name of the view" },
      what: {
        id: "Nama untuk saringan yang sedang dipakai, agar mudah dibuka lagi.",
        en: "A name for the filter in use, to open it again.",
      },
      example: { id: "Terlambat bulan ini", en: "Late this month" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
