import type { HelpSection } from "./help-text.ts";

/** Assessment. */
export const RATED_TOPICS: HelpSection = {
  title: { id: "Penilaian", en: "Assessment" },
  topics: [
    {
      key: "rating",
      title: { id: "Dari mana nilai saya", en: "Where my rating comes from" },
      place: "/nilai-saya",
      text: [
        {
          id: "Tiga aspek (kedisiplinan, kualitas kerja, inovasi) dihitung dari data sebagai saran. Dua rating resmi dipilih pejabat penilai, dan matriks memberi predikat; predikat tidak pernah dihitung dari persentase.",
          en: "Three aspects (discipline, work quality, innovation) are computed from data as advice. The appraiser chooses the two official ratings, and the matrix gives the predicate; it is never computed from a percentage.",
        },
        {
          id: "Tekan angka mana pun untuk melihat aturan, masukan, dan hitungannya.",
          en: "Press any number to see its rule, its inputs and the arithmetic.",
        },
      ],
    },
    {
      key: "object",
      title: { id: "Mengajukan keberatan", en: "Objecting" },
      place: "/nilai-saya",
      text: [
        {
          id: "Paling lama 14 hari sejak nilai diterima, dengan alasan, kepada atasan pejabat penilai. Kedua pihak didengar dan putusannya final.",
          en: "Within 14 days of receiving the assessment, with reasons, to the appraiser's superior. Both sides are heard and the decision is final.",
        },
        {
          id: "Menandai telah dibaca tidak berarti setuju; keberatan tetap dapat diajukan dalam waktunya.",
          en: "Confirming that you have read it is not agreeing; you may still object in time.",
        },
      ],
    },
    {
      key: "assess",
      title: { id: "Menilai tim", en: "Assessing a team" },
      place: "/penilaian",
      text: [
        {
          id: "Formulir di kiri, bukti sepanjang periode di kanan. Pilih dua rating; bila berbeda dari saran, tulis alasannya. Draf tersimpan sendiri.",
          en: "The form on the left, the evidence of the period on the right. Choose two ratings; where they depart from the advice, say why. A draft keeps itself.",
        },
        {
          id: "Terbitkan satu per satu atau banyak sekaligus. Sebelum terbit, pegawai hanya melihat bahwa penilaian sedang berjalan.",
          en: "Publish one by one or many at once. Until then the employee sees only that it is under way.",
        },
      ],
    },
    {
      key: "verify",
      title: { id: "Memverifikasi laporan", en: "Verifying reports" },
      place: "/team",
      text: [
        {
          id: "Buka anggota tim, periksa laporan dan buktinya, lalu verifikasi atau kembalikan dengan catatan yang jelas.",
          en: "Open a member of the team, check the report and its evidence, then verify it or give it back with a clear note.",
        },
        {
          id: "Laporan yang terverifikasi menjadi dasar kualitas kerja.",
          en: "Verified reports are a base of work quality.",
        },
      ],
    },
    {
      key: "feedback",
      title: { id: "Umpan balik", en: "Feedback" },
      place: "/kerja/umpan-balik",
      text: [
        {
          id: "Beri kapan saja, tentang kejadian yang Anda lihat. Tanpa nama hanya bila pemberinya cukup banyak sehingga tidak dapat ditebak.",
          en: "Give it at any time, on what you saw. Without a name only where there are enough givers that nobody can be guessed.",
        },
        {
          id: "Anda dapat meminta umpan balik dari rekan dan menentukan hari terakhirnya.",
          en: "You can ask colleagues for it and set the last day.",
        },
      ],
    },
    {
      key: "tpp",
      title: { id: "Dari mana angka TPP", en: "How the allowance comes about" },
      place: "/tpp",
      text: [
        {
          id: "Tim pengelola kinerja menghitung TPP setiap bulan dari kehadiran dan penilaian Anda menurut rumus daerah. Buka satu bulan untuk melihat setiap barisnya.",
          en: "The performance team works it out each month from your attendance and assessments, by the formula of the region. Open a month to see each line of it.",
        },
        {
          id: "Data yang belum lengkap bukan nol: angkanya menyusul sebagai baris susulan setelah datanya ada. Angka di sini bahan pertimbangan bendahara, bukan perintah bayar.",
          en: "What is missing is not nothing: it is made good on a line of a later month once it is there. Figures are advice to the treasurer, no order to pay.",
        },
      ],
    },
  ],
};
