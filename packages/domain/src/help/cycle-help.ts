import type { HelpForm } from "./help-text.ts";

/** Words of those who check, return, verify and decide. */
export const CYCLE_HELP = {
  title: { id: "Memeriksa dan memutuskan", en: "Checking and deciding" },
  fields: {
    returnNote: {
      label: { id: "Yang perlu diubah", en: "What to change" },
      what: {
        id: "Bagian mana yang perlu diubah dan menjadi seperti apa. Dibaca pegawai.",
        en: "Which part has to change, and into what. The employee reads it.",
      },
      example: { id: "Hasil kedua belum punya target angka", en: "The second result has no number" },
      source: "PERMEN6_PLAN",
    },
    amendReason: {
      label: { id: "Alasan perubahan SKP", en: "Reason for changing a plan" },
      what: { id: "Apa yang berubah sejak SKP disetujui.", en: "What changed since the plan was approved." },
      example: { id: "Tugas tambahan sejak Oktober", en: "Another task since October" },
      source: "PERMEN6_PLAN",
    },
    amendmentNote: {
      label: { id: "Catatan untuk pegawai", en: "Note to the employee" },
      what: { id: "Mengapa perubahan diterima atau tidak.", en: "Why the change is taken or not." },
      example: { id: "Target disesuaikan dengan anggaran", en: "The target follows the budget" },
      source: "PERMEN6_PLAN",
    },
    verifyNote: {
      label: { id: "Catatan untuk pegawai", en: "Note to the employee" },
      what: {
        id: "Apa yang baik atau perlu diperbaiki di laporan ini. Wajib bila dikembalikan.",
        en: "What is good in the report or has to be mended. Needed where it is returned.",
      },
      example: { id: "Lampirkan berita acara untuk hasil kedua", en: "Add the minutes for the second result" },
      source: "PERMEN6_DO",
    },
    withdrawVerification: {
      label: { id: "Alasan membatalkan verifikasi", en: "Reason for taking a verification back" },
      what: { id: "Apa yang ternyata keliru. Dibaca pegawai.", en: "What turned out wrong. The employee reads it." },
      example: { id: "Angka realisasi tertukar", en: "The numbers were swapped" },
      source: "PERMEN6_DO",
    },
    amendEntryReason: {
      label: { id: "Alasan memperbaiki", en: "Reason for mending" },
      what: {
        id: "Mengapa catatan yang sudah dilaporkan diperbaiki. Yang lama tetap terlihat.",
        en: "Why a reported entry is mended. The old one stays to be seen.",
      },
      example: { id: "Salah ketik jumlah", en: "A mistyped number" },
      source: "PERMEN6_DO",
    },
    calibrationAnswer: {
      label: { id: "Alasan jawaban", en: "Reason of the answer" },
      what: {
        id: "Mengapa usulan kalibrasi diterima atau tidak. Dibaca pengusulnya.",
        en: "Why the proposal is taken or not. Read by who made it.",
      },
      example: { id: "Sesuai bukti bulan ini", en: "It follows this month's evidence" },
      source: "PERMEN6_RATE",
    },
    publishReason: {
      label: { id: "Alasan berbeda dari saran", en: "Reason for departing from the advice" },
      what: {
        id: "Satu alasan untuk penilaian yang berbeda dari saran. Dibaca oleh yang dinilai.",
        en: "One reason for those that depart from the advice. Read by who is assessed.",
      },
      example: { id: "Bukti pekerjaan melebihi angka laporan", en: "The evidence shows more than the numbers" },
      source: "PERMEN6_RATE",
    },
    distributionReason: {
      label: { id: "Alasan berbeda dari sebaran", en: "Reason for another distribution" },
      what: {
        id: "Mengapa sebaran unit berbeda dari yang semestinya.",
        en: "Why the unit's distribution is another one.",
      },
      example: { id: "Unit hanya berisi tiga orang", en: "The unit has three people" },
      source: "SE3",
    },
    withdrawAssessment: {
      label: { id: "Alasan menarik penilaian", en: "Reason for withdrawing" },
      what: {
        id: "Apa yang ternyata keliru. Dibaca oleh yang dinilai.",
        en: "What turned out wrong. Read by who is assessed.",
      },
      example: { id: "Kehadiran bulan ini belum lengkap", en: "This month's attendance was not complete" },
      source: "PERMEN6_RATE",
    },
    followUp: {
      label: { id: "Apakah ditetapkan", en: "Whether it is decided" },
      what: {
        id: "Tetapkan bila tindak lanjut ini memang diberikan; bila tidak, tulis alasannya.",
        en: "Decide it where the follow-up is given; where not, say why.",
      },
      example: { id: "Ditetapkan", en: "Decided" },
      source: "PERMEN6_RATE",
    },
    followUpReason: {
      label: { id: "Alasan", en: "Reason" },
      what: {
        id: "Dasar keputusan. Dibaca oleh pegawai yang bersangkutan.",
        en: "What the decision rests on. Read by the person whom it is about.",
      },
      example: { id: "Predikat Sangat Baik dua tahun berturut-turut", en: "Very Good in two years" },
      source: "PERMEN6_RATE",
    },
    concernAnswer: {
      label: { id: "Jawaban Anda", en: "Your answer" },
      what: {
        id: "Apa yang Anda temukan dan apa yang sudah diperbaiki. Dibaca oleh yang melapor.",
        en: "What you found and what is mended. Read by who reported it.",
      },
      example: { id: "Realisasi sudah dibetulkan menjadi 46 berkas", en: "The number is now 46 files" },
      source: "HOUSE",
    },
    templateName: {
      label: { id: "Nama templat", en: "Name of the template" },
      what: { id: "Untuk jabatan apa hasil-hasil ini.", en: "Which posts the results are for." },
      example: { id: "Petugas loket kelurahan", en: "Counter staff" },
      source: "PERMEN6_PLAN",
    },
    templateUnit: {
      label: { id: "Unit", en: "Unit" },
      what: {
        id: "Unit yang pegawainya mendapat hasil-hasil ini, dengan semua di bawahnya.",
        en: "The unit whose people get the results, with all below it.",
      },
      example: { id: "Kecamatan Andir", en: "Andir district" },
      source: "PERMEN6_PLAN",
    },
    assignYear: {
      label: { id: "Tahun SKP", en: "Year of the plan" },
      what: { id: "SKP tahun berapa yang ditambah.", en: "Which year's plans are added to." },
      example: { id: "2027", en: "2027" },
      source: "PERMEN6_PLAN",
    },
    assignTo: {
      label: { id: "Untuk siapa", en: "For whom" },
      what: {
        id: "Semua di unit, atau orang yang Anda pilih. Jumlahnya terlihat sebelum dikirim.",
        en: "All of a unit, or people whom you choose. Their number is shown first.",
      },
      example: { id: "Semua di unit", en: "All of the unit" },
      source: "PERMEN6_PLAN",
    },
    assignTitle: {
      label: { id: "Nama jabatan", en: "Title" },
      what: {
        id: "Hanya yang jabatannya bernama begini. Kosong berarti semua.",
        en: "Only those whose post has this title. Empty means all.",
      },
      example: { id: "Pengelola Layanan Umum", en: "Manager of general services" },
      source: "PERMEN6_PLAN",
    },
    assignPerson: {
      label: { id: "Tambah orang", en: "Add a person" },
      what: { id: "Orang yang mendapat hasil-hasil ini.", en: "Who gets the results." },
      example: { id: "Siti Aminah, S.Sos.", en: "Siti Aminah, S.Sos." },
      source: "PERMEN6_PLAN",
    },
    assignParent: {
      label: { id: "Mendukung hasil Anda", en: "Supports your result" },
      what: {
        id: "Hasil di SKP Anda yang didukung oleh hasil-hasil ini.",
        en: "The result of your plan that these support.",
      },
      example: { id: "Pelayanan kependudukan tepat waktu", en: "Civil documents in time" },
      source: "PERMEN6_PLAN",
    },
  },
} as const satisfies HelpForm;
