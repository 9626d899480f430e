import type { HelpForm } from "./help-text.ts";

/** Saying that something is wrong. */
export const CONCERN_HELP = {
  title: { id: "Ada yang keliru", en: "Something is wrong" },
  fields: {
    concernSubject: {
      label: { id: "Tentang apa", en: "About what" },
      what: {
        id: "Menentukan siapa yang menerima: pejabat penilai, administrator unit, atau tim pengelola kinerja.",
        en: "Decides who gets it: the appraiser, the administrator of the unit, or the performance team.",
      },
      example: { id: "Data diri atau jabatan, bila nama Anda salah eja", en: "My record, where your name is misspelt" },
      source: "UU27",
    },
    concernSeen: {
      label: { id: "Apa yang keliru", en: "What is wrong" },
      what: {
        id: "Tulis apa yang Anda lihat di halaman itu. Jangan menulis kata sandi atau data orang lain.",
        en: "Write what you see on that page. Write no password and nothing about other people.",
      },
      example: { id: "Realisasi Oktober tercatat 40 berkas", en: "October is recorded as 40 files" },
      source: "HOUSE",
    },
    concernExpected: {
      label: { id: "Yang seharusnya", en: "What it should be" },
      what: {
        id: "Keadaan yang benar menurut Anda dan dasarnya, agar dapat langsung diperiksa. Boleh kosong.",
        en: "What is right and what shows it, so that it can be checked at once. May be empty.",
      },
      example: { id: "46 berkas, sesuai laporan yang terverifikasi", en: "46 files, as the verified report says" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
