import type { HelpForm } from "./help-text.ts";

/** Files that are brought in. */
export const IMPORT_HELP = {
  title: { id: "Impor berkas", en: "Importing files" },
  fields: {
    kind: {
      label: { id: "Isi berkas", en: "What the file holds" },
      what: {
        id: "Jenis daftar di dalam berkas. Biasanya dikenali sendiri dari judul kolomnya.",
        en: "The kind of list in the file. It is usually known by the heads of its columns.",
      },
      example: { id: "Pegawai", en: "Employees" },
      source: "HOUSE",
    },
    sheet: {
      label: { id: "Lembar", en: "Sheet" },
      what: { id: "Lembar mana dari buku kerja yang dibaca.", en: "Which sheet of the workbook is read." },
      example: { id: "Data pegawai", en: "Data pegawai" },
      source: "HOUSE",
    },
    dayOrder: {
      label: { id: "Urutan tanggal", en: "Order of dates" },
      what: {
        id: "Apakah 03/04/2026 berarti 3 April atau 4 Maret di berkas ini.",
        en: "Whether 03/04/2026 means 3 April or 4 March in this file.",
      },
      example: { id: "Hari dahulu: 31/12/2026", en: "Day first: 31/12/2026" },
      source: "HOUSE",
    },
    choice: {
      label: { id: "Baris yang dimasukkan", en: "Which rows come in" },
      what: {
        id: "Baris yang benar saja, atau tidak satu pun sebelum semuanya benar.",
        en: "The good rows alone, or none before all of them are good.",
      },
      example: { id: "Baris yang benar saja", en: "The good rows alone" },
      source: "HOUSE",
    },
    reason: {
      label: { id: "Dasar", en: "Ground" },
      what: {
        id: "Surat atau keputusan yang mendasari perubahan ini. Disimpan di jejak perubahan.",
        en: "The letter or decision behind these changes. It is kept in the record of changes.",
      },
      example: { id: "SK Wali Kota 800/77/2026", en: "Mayor's decision 800/77/2026" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
