import type { HelpForm } from "./help-text.ts";

/** Files that are brought in. */
export const IMPORT_HELP = {
  title: { id: "Memasukkan data dari berkas", en: "Bringing data in from a file" },
  fields: {
    kind: {
      label: { id: "Isi berkas", en: "What the file holds" },
      what: {
        id: "Data apa yang ada di berkas: pegawai, jabatan, kehadiran, atau yang lain. Biasanya dikenali sendiri.",
        en: "Which data it has: people, posts, attendance or another. It is mostly recognised by itself.",
      },
      example: { id: "Kehadiran harian", en: "Daily attendance" },
      source: "HOUSE",
    },
    target: {
      label: { id: "Layanan", en: "Service" },
      what: {
        id: "Layanan yang diceritakan berkas ini. Hanya layanan yang boleh Anda kelola yang tampil.",
        en: "The service that the file tells of. Only those that you may manage are shown.",
      },
      example: { id: "Puskesmas Garuda · Pemeriksaan umum", en: "Puskesmas Garuda · Pemeriksaan umum" },
      source: "HOUSE",
    },
    sheet: {
      label: { id: "Lembar", en: "Sheet" },
      what: {
        id: "Lembar di dalam berkas yang dibaca. Yang lain tidak disentuh.",
        en: "The sheet of the workbook that is read. Others are left alone.",
      },
      example: { id: "Data ASN", en: "Data ASN" },
      source: "HOUSE",
    },
    dayOrder: {
      label: { id: "Urutan tanggal", en: "Order of days" },
      what: {
        id: "Bagaimana tanggal ditulis di berkas, agar 3/4 tidak terbaca sebagai 4 Maret.",
        en: "How days are written in the file, so that 3/4 is not taken for 4 March.",
      },
      example: { id: "hari/bulan/tahun", en: "day/month/year" },
      source: "HOUSE",
    },
    column: {
      label: { id: "Kolom", en: "Column" },
      what: {
        id: "Kolom berkas yang berisi hal ini. Pilihan Anda diingat untuk berkas berikutnya.",
        en: "The column of the file that has it. Your choice is kept for the next file.",
      },
      example: { id: "NIP BARU", en: "NIP BARU" },
      source: "HOUSE",
    },
    choice: {
      label: { id: "Yang dimasukkan", en: "What comes in" },
      what: {
        id: "Semua baris yang benar, atau tidak satu pun selama masih ada yang keliru.",
        en: "All good rows, or none as long as one is wrong.",
      },
      example: { id: "Baris yang benar saja", en: "Good rows alone" },
      source: "HOUSE",
    },
    reason: {
      label: { id: "Alasan", en: "Reason" },
      what: {
        id: "Dari mana data ini dan mengapa dimasukkan. Tersimpan di riwayat impor.",
        en: "Where the data are from and why they come in. Kept with the history.",
      },
      example: { id: "Ekspor SIASN 1 Desember 2026", en: "Export of 1 December 2026" },
      source: "UU27",
    },
  },
} as const satisfies HelpForm;
