import type { HelpForm } from "./help-text.ts";

/** Other systems that are told of what happens. */
export const WEBHOOK_HELP = {
  title: { id: "Penerima kabar", en: "Receivers of messages" },
  fields: {
    name: {
      label: { id: "Nama penerima", en: "Name of the receiver" },
      what: {
        id: "Sistem apa yang menerima, agar mudah dikenali di daftar.",
        en: "Which system receives, so that it is found in the list.",
      },
      example: { id: "Dasbor wali kota", en: "The dashboard of the mayor" },
      source: "HOUSE",
    },
    purpose: {
      label: { id: "Untuk apa", en: "What for" },
      what: {
        id: "Mengapa sistem itu perlu tahu. Menentukan data apa yang boleh dikirim.",
        en: "Why that system has to know. It decides which data may be sent.",
      },
      example: { id: "Menampilkan jumlah laporan yang masuk", en: "To show how many reports came in" },
      source: "UU27",
    },
    url: {
      label: { id: "Alamat", en: "Address" },
      what: {
        id: "Alamat https milik sistem itu yang menerima kabar.",
        en: "The https address of the system that takes the messages.",
      },
      example: { id: "https://dasbor.andir.example/kabar", en: "https://dashboard.andir.example/messages" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
