import type { HelpSection } from "./help-text.ts";

/** Your data and rights. */
export const RIGHTS_TOPICS: HelpSection = {
  title: { id: "Data dan hak Anda", en: "Your data and rights" },
  topics: [
    {
      key: "mistake",
      title: { id: "Ada yang keliru", en: "Something is wrong" },
      place: "/keliru",
      text: [
        {
          id: "Tekan Ada yang keliru di menu akun, pada halaman yang keliru. Tulis apa yang seharusnya; halamannya ikut tercatat dan laporan sampai ke orang yang dapat memperbaikinya.",
          en: "Press Something is wrong in the menu of your account, on the page that is wrong. Write what it should be; the page is noted and it reaches who can mend it.",
        },
        {
          id: "Anda melihat sampai di mana penanganannya dan diberi tahu begitu dijawab.",
          en: "You see where it stands and are told once it is answered.",
        },
      ],
    },
    {
      key: "appraiser",
      title: { id: "Pejabat penilai saya keliru", en: "My appraiser is wrong" },
      place: "/",
      text: [
        {
          id: "Buka Kinerja saya, lalu Perbaiki pejabat penilai. Administrator unit memutuskan; sementara itu tidak ada yang terhambat.",
          en: "Open your own page, then correct the appraiser. The administrator of the unit decides; nothing is held up meanwhile.",
        },
      ],
    },
    {
      key: "whoSees",
      title: { id: "Siapa melihat data saya", en: "Who sees my data" },
      place: "/data-saya",
      text: [
        {
          id: "Nama, jabatan, dan unit terbuka bagi semua pegawai. NIP, nilai, laporan, dan kehadiran hanya bagi penilai, pimpinan unit, dan yang bertugas.",
          en: "Name, post and unit are open to all employees. NIP, ratings, reports and attendance only to the appraiser, the heads of the unit and those on duty.",
        },
        {
          id: "Data saya menunjukkan siapa membuka catatan Anda, kapan, dan dari layar mana; semuanya dapat diunduh.",
          en: "My data shows who opened your record, when, and from which screen; all of it can be downloaded.",
        },
      ],
    },
    {
      key: "delegate",
      title: { id: "Saat Anda tidak ada", en: "While you are away" },
      place: "/delegasi",
      text: [
        {
          id: "Delegasikan tugas kepada seseorang untuk hari tertentu. Ia bertindak atas nama Anda dan tercatat demikian; berakhir sendiri.",
          en: "Delegate your duties to someone for certain days. They act in your place and it is recorded so; it ends by itself.",
        },
      ],
    },
    {
      key: "notices",
      title: { id: "Pemberitahuan dan surel", en: "Notices and mail" },
      place: "/pemberitahuan",
      text: [
        {
          id: "Pemberitahuan muncul di lonceng. Surel paling banyak satu sehari dan tidak memuat nama; pilih jenisnya di halaman Pemberitahuan.",
          en: "Notices appear at the bell. Mail comes once a day at most and names nobody; choose the kinds on the page Notices.",
        },
      ],
    },
    {
      key: "keys",
      title: { id: "Pintasan papan tik", en: "Keyboard shortcuts" },
      place: "/",
      text: [
        {
          id: "Tekan ? untuk melihat pintasan yang berlaku di halaman ini. Ctrl+K mencari layar, orang, dan unit. Pintasan satu huruf dapat dimatikan.",
          en: "Press ? to see what works on this page. Ctrl+K looks for screens, people and units. Keys of one letter can be turned off.",
        },
      ],
    },
  ],
};
