import type { HelpForm } from "./help-text.ts";

/** What citizens are answered. */
export const COMPLAINT_HELP = {
  title: { id: "Menjawab pengaduan", en: "Answering complaints" },
  fields: {
    answer: {
      label: { id: "Jawaban untuk pengadu", en: "Answer to who complained" },
      what: {
        id: "Apa yang Anda temukan dan apa yang dilakukan. Dibaca oleh pengadu sendiri.",
        en: "What you found and what is done. Read by who complained.",
      },
      example: {
        id: "Benar, loket 3 tutup tanpa pengumuman. Sejak 9 November ada petugas pengganti.",
        en: "It is true that counter 3 was closed. From 9 November someone stands in.",
      },
      source: "HOUSE",
    },
    change: {
      label: { id: "Yang berubah", en: "What changed" },
      what: {
        id: "Satu atau dua kalimat untuk semua warga di halaman publik. Jangan sebut nama orang atau isi pengaduan.",
        en: "A sentence or two for all citizens on the public page. Name nobody and repeat nothing of the complaint.",
      },
      example: { id: "Loket 3 kini selalu berpetugas pada jam layanan", en: "Counter 3 is now always staffed" },
      source: "UU27",
    },
    unit: {
      label: { id: "Unit yang menjawab", en: "Unit that answers" },
      what: {
        id: "Unit yang sebenarnya menangani hal ini. Pengaduan dan tenggatnya pindah ke sana.",
        en: "The unit that really deals with it. The complaint goes there with its deadline.",
      },
      example: { id: "Dinas Kependudukan dan Pencatatan Sipil", en: "Office of civil registration" },
      source: "HOUSE",
    },
    forwardNote: {
      label: { id: "Alasan diteruskan", en: "Why it is passed on" },
      what: {
        id: "Mengapa unit itu yang menjawab. Dibaca unit itu dan pengadu.",
        en: "Why that unit answers. Read by it and by who complained.",
      },
      example: { id: "Blangko KTP diatur dinas, bukan kelurahan", en: "Blank cards are the office's matter" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
