import type { HelpSection } from "./help-text.ts";

/** Work and reports. */
export const WORK_TOPICS: HelpSection = {
  title: { id: "Pekerjaan dan laporan", en: "Work and reports" },
  topics: [
    {
      key: "logWork",
      title: { id: "Mencatat pekerjaan harian", en: "Logging a day's work" },
      place: "/kerja",
      text: [
        {
          id: "Tulis satu kalimat tentang apa yang selesai, lalu Simpan progres. Foto, berkas, atau tautan menjadi bukti dukung.",
          en: "Write one sentence on what was finished, then save. A photo, a file or a link is the evidence.",
        },
        {
          id: "Yang lupa dicatat kemarin dapat dicatat hari ini dengan memilih tanggalnya. Entri dapat diubah selama laporannya belum dikirim.",
          en: "What was forgotten yesterday can be logged today by choosing its date. An entry can be changed until its report is handed in.",
        },
      ],
    },
    {
      key: "offline",
      title: { id: "Tanpa sinyal", en: "Without a network" },
      place: "/kerja",
      text: [
        {
          id: "Halaman Kerja saya dan Bantuan tetap terbuka tanpa jaringan di perangkat yang pernah membukanya. Catatan disimpan di perangkat dan dikirim sekali, begitu tersambung.",
          en: "My work and Help open without a network on a device that has opened them before. What you log is kept on the device and sent once, as soon as there is a connection.",
        },
        {
          id: "Jangan keluar dari akun sebelum terkirim: keluar menghapus yang tersimpan di perangkat, dan Anda diberi tahu dahulu.",
          en: "Do not sign out before it is sent: that deletes what the device keeps, and you are told first.",
        },
      ],
    },
    {
      key: "report",
      title: { id: "Mengirim laporan", en: "Handing in a report" },
      place: "/kerja",
      text: [
        {
          id: "Laporan terisi dari catatan harian. Periksa angkanya, tulis uraian, lalu Kirim laporan. Draf tersimpan sendiri sambil Anda mengetik.",
          en: "A report is filled from your entries. Check the numbers, write the narrative, then hand it in. A draft keeps itself as you type.",
        },
        {
          id: "Laporan dapat ditarik kembali selama belum dibaca penilai. Yang dikembalikan memuat catatan tentang yang perlu diperbaiki.",
          en: "It can be withdrawn until the appraiser has read it. One that comes back has a note on what to mend.",
        },
        {
          id: "Kosong pada realisasi berarti tidak diukur, bukan nol; beri alasan singkat.",
          en: "An empty value means not measured, which is not zero; say briefly why.",
        },
      ],
    },
    {
      key: "late",
      title: { id: "Terlambat, belum jatuh tempo, tidak berlaku", en: "Late, not due, not applicable" },
      place: "/kerja",
      text: [
        {
          id: "Periode yang belum jatuh tempo bukan nol dan bukan terlambat. Terlambat dihitung dalam hari kalender setelah tenggat yang berlaku saat itu.",
          en: "A period that is not due is neither zero nor late. Late is counted in calendar days after the due date as it stood.",
        },
        {
          id: "Cuti sepanjang periode, tugas belajar, atau belum memegang jabatan membuat laporan tidak berlaku; tidak mengurangi nilai siapa pun.",
          en: "Leave throughout, study, or not yet holding the post makes a report not applicable; it lowers nobody's score.",
        },
      ],
    },
    {
      key: "plan",
      title: { id: "Menyusun SKP", en: "Drafting a plan (SKP)" },
      place: "/skp",
      text: [
        {
          id: "Tulis hasil, bukan kegiatan; beri indikator dengan target dan satuan; tautkan ke hasil atasan bila sudah ada. Ajukan ke pejabat penilai.",
          en: "Write results, not activities; give each an indicator with a target and a unit; link it to the superior's result once there is one. Hand it in to the appraiser.",
        },
        {
          id: "Setelah disetujui, perubahan diajukan dengan alasan dan diputus penilai. Versi lama tetap tersimpan.",
          en: "Once agreed, a change is proposed with its reason and decided by the appraiser. Earlier versions are kept.",
        },
      ],
    },
  ],
};
