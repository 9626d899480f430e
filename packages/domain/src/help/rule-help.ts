import type { HelpForm } from "./help-text.ts";

/** Periods, holidays, and rules that hold from a day. */
export const RULE_HELP = {
  title: { id: "Periode dan aturan", en: "Periods and rules" },
  fields: {
    reportDue: {
      label: { id: "Tenggat laporan", en: "Deadline of reports" },
      what: {
        id: "Hari terakhir laporan tepat waktu. Pengingat dan nilai kedisiplinan mengikutinya.",
        en: "The last day on which a report is in time. Reminders and the score of discipline follow it.",
      },
      example: { id: "5 Desember 2026", en: "5 December 2026" },
      source: "PERMEN6_DO",
    },
    assessmentDue: {
      label: { id: "Tenggat penilaian", en: "Deadline of assessments" },
      what: { id: "Hari terakhir penilaian tepat waktu.", en: "The last day on which an assessment is in time." },
      example: { id: "15 Desember 2026", en: "15 December 2026" },
      source: "PERMEN6_RATE",
    },
    year: {
      label: { id: "Tahun", en: "Year" },
      what: { id: "Tahun yang periodenya dibuat.", en: "The year whose periods are made." },
      example: { id: "2027", en: "2027" },
      source: "PERMEN6_PLAN",
    },
    periodKind: {
      label: { id: "Periode yang dinilai", en: "Periods assessed" },
      what: {
        id: "Bulanan atau triwulanan. Berlaku mulai triwulan yang Anda pilih.",
        en: "By month or by quarter. From the quarter that you choose.",
      },
      example: { id: "Triwulanan", en: "By quarter" },
      source: "PERMEN6_RATE",
    },
    startsOn: {
      label: { id: "Berlaku mulai", en: "From" },
      what: {
        id: "Hari pertama aturan ini. Angka sebelum hari itu tetap dihitung dengan aturan lama.",
        en: "The first day of the rule. Numbers before it are still by the old one.",
      },
      example: { id: "1 Januari 2027", en: "1 January 2027" },
      source: "HOUSE",
    },
    source: {
      label: { id: "Dasar", en: "Ground" },
      what: {
        id: "Peraturan yang menjadi dasar. Semua pegawai dapat membacanya di penjelasan angka.",
        en: "The regulation that it rests on. Everyone can read it where a number is explained.",
      },
      example: { id: "Perwali 45/2026 Pasal 7", en: "Regulation 45/2026 article 7" },
      source: "HOUSE",
    },
    holidays: {
      label: { id: "Hari libur", en: "Holidays" },
      what: { id: "Satu hari per baris: tanggal, lalu namanya.", en: "One day a line: the day, then its name." },
      example: { id: "2027-01-01 Tahun Baru", en: "2027-01-01 New Year" },
      source: "HOUSE",
    },
    reason: {
      label: { id: "Alasan", en: "Reason" },
      what: { id: "Mengapa diubah. Dapat dibaca semua pegawai.", en: "Why it is changed. Everyone can read it." },
      example: { id: "Tenggat jatuh pada hari libur bersama", en: "The deadline is a public holiday" },
      source: "HOUSE",
    },
    checkUnit: {
      label: { id: "Unit", en: "Unit" },
      what: {
        id: "Unit yang sebaran predikatnya diperiksa. Isi unit atau jenis kantor, salah satu.",
        en: "The unit whose distribution is checked. Give a unit or a kind of office.",
      },
      example: { id: "Kecamatan Andir", en: "Andir district" },
      source: "SE3",
    },
    checkKind: {
      label: { id: "Jenis kantor", en: "Kind of office" },
      what: {
        id: "Semua kantor dari jenis ini diperiksa. Isi ini atau unit, salah satu.",
        en: "All offices of the kind are checked. Give this or a unit.",
      },
      example: { id: "KELURAHAN", en: "KELURAHAN" },
      source: "SE3",
    },
    checkOn: {
      label: { id: "Sebaran diperiksa", en: "Distribution is checked" },
      what: {
        id: "Apakah sebaran predikat harus sesuai dengan capaian unit sebelum diterbitkan.",
        en: "Whether predicates have to follow the rating of the unit before they are published.",
      },
      example: { id: "Diperiksa", en: "Checked" },
      source: "SE3",
    },
  },
} as const satisfies HelpForm;
