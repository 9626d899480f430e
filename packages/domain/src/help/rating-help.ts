import type { HelpForm } from "./help-text.ts";

/** Ratings and objections. */
export const RATING_HELP = {
  title: { id: "Nilai dan keberatan", en: "Ratings and objections" },
  fields: {
    acknowledgeNote: {
      label: { id: "Catatan", en: "Note" },
      what: {
        id: "Tanda bahwa Anda telah membaca. Membaca bukan berarti setuju, dan keberatan tetap dapat diajukan dalam waktunya.",
        en: "That you have read it. Reading is not agreeing, and you may still object in time.",
      },
      example: { id: "Terima kasih, saya akan memperbaiki waktu pelaporan", en: "Thank you, I will report sooner" },
      source: "PERMEN6_RATE",
    },
    objectionReason: {
      label: { id: "Alasan keberatan", en: "Reason" },
      what: {
        id: "Bagian mana yang keliru, apa yang seharusnya, dan buktinya. Diajukan paling lama 14 hari sejak diterima, kepada atasan penilai.",
        en: "Which part is wrong, what it should be, and the evidence. Within 14 days of receipt, to the appraiser's superior.",
      },
      example: {
        id: "Realisasi Oktober tercatat 40, padahal laporan terverifikasi 46 berkas",
        en: "October was recorded as 40, while the verified report says 46 files",
      },
      source: "PP30_59",
    },
    objectionAnswer: {
      label: { id: "Tanggapan", en: "Answer" },
      what: {
        id: "Jawab pokok keberatan satu per satu dengan bukti. Pegawai dan pemutus membacanya.",
        en: "Answer each point with evidence. The employee and the one who decides read it.",
      },
      example: {
        id: "Enam berkas dikembalikan karena tidak lengkap, sesuai catatan 28 Oktober",
        en: "Six files were returned as incomplete, see the note of 28 October",
      },
      source: "PP30_59",
    },
    decisionReason: {
      label: { id: "Alasan putusan", en: "Reason of the decision" },
      what: {
        id: "Yang dipertimbangkan dari kedua pihak dan mengapa putusan demikian. Putusan bersifat final.",
        en: "What was weighed of both sides, and why it is so decided. The decision is final.",
      },
      example: {
        id: "Bukti verifikasi menunjukkan 46 berkas; rating hasil kerja menjadi sesuai ekspektasi",
        en: "The verification shows 46 files; the work result becomes meets expectation",
      },
      source: "PP30_59",
    },
    correctionPost: {
      label: { id: "Jabatan", en: "Post" },
      what: { id: "Jabatan Anda yang pejabat penilainya keliru.", en: "The post of yours whose appraiser is wrong." },
      example: { id: "Pengelola Layanan, Kelurahan Garuda", en: "Service officer, Kelurahan Garuda" },
      source: "PERMEN6_PLAN",
    },
    correctionWho: {
      label: { id: "Pejabat penilai yang benar", en: "The right appraiser" },
      what: {
        id: "Atasan langsung Anda menurut surat keputusan. Cari dengan nama.",
        en: "Your direct superior by the decree. Search by name.",
      },
      example: { id: "Lurah Garuda", en: "The lurah of Garuda" },
      source: "PERMEN6_PLAN",
    },
    correctionNote: {
      label: { id: "Keterangan", en: "Note" },
      what: { id: "Sebut dasar yang dapat diperiksa administrator.", en: "Name what the administrator can check." },
      example: { id: "SK 821.2/114 tanggal 3 Agustus 2026", en: "Decree 821.2/114 of 3 August 2026" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
