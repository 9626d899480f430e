import type { HelpForm } from "./help-text.ts";

/** Who may sign in, and as what. */
export const ACCESS_HELP = {
  title: { id: "Akun dan peran", en: "Accounts and roles" },
  fields: {
    role: {
      label: { id: "Peran", en: "Role" },
      what: {
        id: "Apa yang boleh dilihat dan dikerjakan orang ini. Berakhir sendiri pada hari terakhirnya.",
        en: "What this person may see and do. It ends by itself on its last day.",
      },
      example: { id: "Tim pengelola kinerja", en: "Performance team" },
      source: "HOUSE",
    },
    roleUnit: {
      label: { id: "Hanya untuk satu unit", en: "For one unit only" },
      what: {
        id: "Administrator untuk satu unit dan semua di bawahnya. Kosong berarti seluruh instansi.",
        en: "Administrator of one unit and all below it. Empty means the whole agency.",
      },
      example: { id: "Kecamatan Andir", en: "Andir district" },
      source: "HOUSE",
    },
    reason: {
      label: { id: "Alasan", en: "Reason" },
      what: {
        id: "Mengapa diberikan atau diakhiri. Disimpan dan dapat diperiksa.",
        en: "Why it is given or ended. Kept, to be looked at.",
      },
      example: { id: "Surat tugas 800/77/2026", en: "Letter of duty 800/77/2026" },
      source: "UU27",
    },
    lastDay: {
      label: { id: "Hari terakhir", en: "Last day" },
      what: {
        id: "Hari terakhir peran ini. Paling lama 366 hari, dengan identitas 92 hari.",
        en: "The last day of the role. At most 366 days, with identity 92.",
      },
      example: { id: "31 Desember 2026", en: "31 December 2026" },
      source: "UU27",
    },
    identifier: {
      label: { id: "Nama pengguna", en: "User name" },
      what: { id: "Nama untuk masuk: pendek, tanpa spasi.", en: "The name to sign in with: short, without spaces." },
      example: { id: "siti.aminah", en: "siti.aminah" },
      source: "HOUSE",
    },
    employee: {
      label: { id: "Pegawai", en: "Employee" },
      what: {
        id: "Pegawai pemilik akun. Kosong untuk akun bersama seperti analis luar.",
        en: "Whose account it is. Empty for one that belongs to no employee.",
      },
      example: { id: "Siti Aminah, S.Sos.", en: "Siti Aminah, S.Sos." },
      source: "HOUSE",
    },
    tokenName: {
      label: { id: "Nama kunci", en: "Name of the key" },
      what: {
        id: "Untuk program apa kunci ini, agar tahu mana yang dicabut.",
        en: "Which program it is for, so that you know which to end.",
      },
      example: { id: "Laporan mingguan", en: "Weekly report" },
      source: "HOUSE",
    },
    tokenExpires: {
      label: { id: "Berlaku sampai", en: "Valid until" },
      what: {
        id: "Sesudah hari ini program itu tidak dapat lagi membaca.",
        en: "After this day the program can read no more.",
      },
      example: { id: "31 Desember 2026", en: "31 December 2026" },
      source: "HOUSE",
    },
    factorCode: {
      label: { id: "Kode 6 angka", en: "Six digits" },
      what: {
        id: "Kode yang terlihat sekarang di aplikasi autentikator Anda. Berganti setiap 30 detik.",
        en: "The code that your authenticator shows now. It changes every 30 seconds.",
      },
      example: { id: "482 915", en: "482 915" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
