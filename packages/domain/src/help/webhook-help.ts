import type { HelpForm } from "./help-text.ts";

/** Other systems that are told of what happens. */
export const WEBHOOK_HELP = {
  title: { id: "Webhook", en: "Webhooks" },
  fields: {
    name: {
      label: { id: "Nama sistem penerima", en: "Name of the receiving system" },
      what: {
        id: "Nama yang dikenali rekan Anda, supaya jelas siapa yang menerima.",
        en: "A name that your colleagues know, so that it is clear who receives.",
      },
      example: { id: "ESB Kota Andir", en: "ESB of Andir" },
      source: "HOUSE",
    },
    purpose: {
      label: { id: "Untuk apa", en: "What for" },
      what: {
        id: "Tujuan penerima memerlukan kabar ini. Tanpa tujuan, data pribadi tidak boleh keluar.",
        en: "Why the receiver needs to be told. Without a purpose no personal data may leave.",
      },
      example: { id: "Rekap laporan di dasbor pimpinan", en: "Reports counted on the leaders' dashboard" },
      source: "UU27",
    },
    url: {
      label: { id: "Alamat penerima", en: "Address of the receiver" },
      what: {
        id: "Alamat lengkap yang menerima pesan, diawali https.",
        en: "The whole address that takes the messages, beginning with https.",
      },
      example: { id: "https://esb.andir.go.id/kinerja", en: "https://esb.andir.go.id/kinerja" },
      source: "HOUSE",
    },
    host: {
      label: { id: "Nama host", en: "Host name" },
      what: {
        id: "Komputer di jaringan sendiri yang boleh dikirimi, tanpa https:// dan tanpa garis miring.",
        en: "A machine of your own network that may be sent to, without https:// and without a slash.",
      },
      example: { id: "esb.andir.go.id", en: "esb.andir.go.id" },
      source: "HOUSE",
    },
    allowsHttp: {
      label: { id: "Boleh tanpa https", en: "Allowed without https" },
      what: {
        id: "Pesan ke host ini tidak disandikan. Pilih hanya bila jaringannya tertutup dari luar.",
        en: "Messages to this host are not encrypted. Choose it only where the network is shut to the outside.",
      },
      example: { id: "Tidak dipilih", en: "Not chosen" },
      source: "UU27",
    },
    endsOn: {
      label: { id: "Sampai tanggal", en: "Until" },
      what: {
        id: "Hari terakhir izin ini, paling lama satu tahun.",
        en: "The last day of this permission, at most a year from now.",
      },
      example: { id: "31 Desember 2026", en: "31 December 2026" },
      source: "HOUSE",
    },
    reason: {
      label: { id: "Alasan", en: "Reason" },
      what: {
        id: "Mengapa host ini perlu dikirimi. Disimpan di jejak perubahan.",
        en: "Why this host has to be sent to. It is kept in the record of changes.",
      },
      example: { id: "ESB berada di pusat data kota", en: "The ESB stands in the city's data centre" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
