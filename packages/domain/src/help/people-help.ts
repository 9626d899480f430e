import type { HelpForm } from "./help-text.ts";

/** People, leave and duty days, as administrators keep them. */
export const PEOPLE_HELP = {
  title: { id: "Data pegawai", en: "Records of people" },
  fields: {
    name: {
      label: { id: "Nama lengkap", en: "Full name" },
      what: { id: "Nama dengan gelar, seperti di surat keputusan.", en: "The name with degrees, as in the decree." },
      example: { id: "Siti Aminah, S.Sos.", en: "Siti Aminah, S.Sos." },
      source: "HOUSE",
    },
    type: {
      label: { id: "Jenis kepegawaian", en: "Kind of employment" },
      what: {
        id: "PNS, calon PNS, atau PPPK. Menentukan aturan yang berlaku baginya.",
        en: "Civil servant, candidate or contract. It decides which rules hold.",
      },
      example: { id: "PNS", en: "Civil servant" },
      source: "HOUSE",
    },
    nip: {
      label: { id: "NIP", en: "NIP" },
      what: {
        id: "18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut. Kosong untuk kepala daerah.",
        en: "18 digits: day of birth, month of appointment, sex, number. Empty for the head of region.",
      },
      example: { id: "198501012010011001", en: "198501012010011001" },
      source: "HOUSE",
    },
    nipReason: {
      label: { id: "Mengapa NIP ini benar", en: "Why this NIP is right" },
      what: {
        id: "Hanya bila sistem menganggapnya janggal padahal memang begitu di surat keputusan.",
        en: "Only where it looks odd and is so in the decree.",
      },
      example: { id: "Tanggal lahir di SK memang 31 April", en: "The decree has 31 April" },
      source: "HOUSE",
    },
    joinedOn: {
      label: { id: "Mulai bertugas", en: "Since" },
      what: { id: "Hari pertama bertugas di instansi ini.", en: "The first day at this agency." },
      example: { id: "1 Maret 2026", en: "1 March 2026" },
      source: "HOUSE",
    },
    lastDay: {
      label: { id: "Hari terakhir bertugas", en: "Last day" },
      what: {
        id: "Hari terakhir di instansi ini. Jabatan dan akunnya berakhir hari itu.",
        en: "The last day at this agency. Posts and account end with it.",
      },
      example: { id: "31 Desember 2026", en: "31 December 2026" },
      source: "HOUSE",
    },
    duplicate: {
      label: { id: "Catatan yang ganda", en: "The double record" },
      what: {
        id: "Orang yang sama yang tercatat dua kali. Isinya pindah ke catatan yang tetap.",
        en: "The same person entered twice. What it has goes to the record that stays.",
      },
      example: { id: "Siti Aminah dengan NIP salah ketik", en: "Siti Aminah with a mistyped NIP" },
      source: "HOUSE",
    },
    firstDay: {
      label: { id: "Hari pertama", en: "First day" },
      what: { id: "Hari pertama cuti atau jadwal ini.", en: "The first day of the leave or of these duties." },
      example: { id: "1 Desember 2026", en: "1 December 2026" },
      source: "HOUSE",
    },
    finalDay: {
      label: { id: "Hari terakhir", en: "Last day" },
      what: { id: "Hari terakhirnya, termasuk hari itu sendiri.", en: "The last day, that day included." },
      example: { id: "12 Desember 2026", en: "12 December 2026" },
      source: "HOUSE",
    },
    leaveKind: {
      label: { id: "Jenis cuti", en: "Kind of leave" },
      what: {
        id: "Menentukan apakah laporan dan kehadiran ditunda selama itu.",
        en: "Decides whether reports and attendance wait meanwhile.",
      },
      example: { id: "Cuti tahunan", en: "Annual leave" },
      source: "HOUSE",
    },
    dutyDays: {
      label: { id: "Hari jaga", en: "Days on duty" },
      what: {
        id: "Tanggal tugas bagi yang bekerja bergiliran. Di luar itu bukan hari kerjanya.",
        en: "The days of those who work in shifts. Other days are no working days.",
      },
      example: { id: "3, 5, 8-10", en: "3, 5, 8-10" },
      source: "HOUSE",
    },
    reason: {
      label: { id: "Alasan perubahan", en: "Reason for the change" },
      what: {
        id: "Surat keputusan atau sebabnya. Disimpan dan dapat dibaca pegawai yang bersangkutan.",
        en: "The decree or the cause. Kept, and read by the person whom it is about.",
      },
      example: { id: "SK Wali Kota 800/123/2026", en: "Decree 800/123/2026" },
      source: "UU27",
    },
  },
} as const satisfies HelpForm;
