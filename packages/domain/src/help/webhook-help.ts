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
    host: {
      label: { id: "Nama komputer", en: "Host" },
      what: {
        id: "Komputer di jaringan dalam yang boleh menerima kabar. Tanpa ini hanya alamat umum yang diterima.",
        en: "A computer of the inner network that may receive. Without it only public addresses may.",
      },
      example: { id: "dasbor.intranet.andir.example", en: "dashboard.intranet.andir.example" },
      source: "HOUSE",
    },
    allowsHttp: {
      label: { id: "Tanpa https", en: "Without https" },
      what: {
        id: "Hanya bila komputer itu di jaringan dalam dan tidak dapat memakai https.",
        en: "Only where that computer is in the inner network and cannot use https.",
      },
      example: { id: "Tidak", en: "No" },
      source: "HOUSE",
    },
    endsOn: {
      label: { id: "Hari terakhir", en: "Last day" },
      what: {
        id: "Sesudah hari ini komputer itu tidak menerima kabar lagi.",
        en: "After this day the computer receives no more.",
      },
      example: { id: "31 Desember 2026", en: "31 December 2026" },
      source: "HOUSE",
    },
    reason: {
      label: { id: "Alasan", en: "Reason" },
      what: {
        id: "Mengapa alamat dalam diperbolehkan. Tersimpan di catatan perubahan.",
        en: "Why an inner address is allowed. Kept with the changes.",
      },
      example: { id: "Server dasbor hanya ada di jaringan kantor", en: "The server is in the office network alone" },
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
