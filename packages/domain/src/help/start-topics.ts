import type { HelpSection } from "./help-text.ts";

/** Getting started. */
export const START_TOPICS: HelpSection = {
  title: { id: "Mulai", en: "Getting started" },
  topics: [
    {
      key: "firstSignIn",
      title: { id: "Masuk pertama kali", en: "Signing in for the first time" },
      place: "/",
      text: [
        {
          id: "Buka tautan undangan dari administrator, pilih kata sandi, lalu masuk dengan NIP atau nama pengguna.",
          en: "Open the link of your invitation, choose a password, then sign in with your NIP or user name.",
        },
        {
          id: "Tautan undangan dipakai sekali. Bila sudah tidak berlaku, minta yang baru kepada administrator unit Anda.",
          en: "An invitation works once. Where it is over, ask the administrator of your unit for a new one.",
        },
      ],
    },
    {
      key: "practice",
      title: { id: "Berlatih tanpa akibat", en: "Practising without consequence" },
      place: "/latihan",
      text: [
        {
          id: "Di ruang latihan Anda menjadi orang rekaan dengan peran Anda sendiri. Catat, kirim laporan, unggah berkas, atau beri nilai: data asli tidak berubah, dan tidak ada surel yang terkirim.",
          en: "In the practice room you are an invented person of your own role. Log, hand in a report, upload a file, or assess: the real records do not change, and no mail is sent.",
        },
        {
          id: "Pita berwarna di atas setiap halaman berarti Anda di ruang latihan. Tekan Keluar dari latihan untuk kembali; akun Anda sendiri tetap masuk.",
          en: "A coloured strip on top of every page means that you are in the practice room. Press Leave practice to go back; your own account has stayed signed in.",
        },
        {
          id: "Jangan mengetik data asli di sana: rekan yang juga berlatih dapat melihatnya, dan setiap malam semuanya dihapus.",
          en: "Type no real data there: others who practise can see it, and every night all of it is deleted.",
        },
      ],
    },
    {
      key: "today",
      title: { id: "Halaman Hari ini", en: "The page Today" },
      place: "/",
      text: [
        {
          id: "Halaman pertama menjawab satu hal: apa yang menunggu Anda. Setiap baris membawa Anda ke tempat mengerjakannya, dan hilang begitu selesai.",
          en: "The first page answers one thing: what waits for you. Each line leads to where it is done, and is gone once it is done.",
        },
        {
          id: "Langkah awal tercentang sendiri dari apa yang sudah Anda kerjakan. Panduan yang disimpan dapat ditampilkan lagi dari halaman ini.",
          en: "First steps tick themselves from what you have done. A guide that was put away is brought back from this page.",
        },
      ],
    },
    {
      key: "password",
      title: { id: "Lupa kata sandi", en: "Forgotten password" },
      place: "/akun",
      text: [
        {
          id: "Minta administrator unit Anda mengirim undangan baru; kata sandi lama tidak dapat dilihat siapa pun.",
          en: "Ask the administrator of your unit for a new invitation; nobody can see the old password.",
        },
        {
          id: "Setelah masuk, kata sandi diganti di halaman Akun. Di sana juga ada perangkat yang sedang masuk; keluarkan yang tidak Anda kenal.",
          en: "Once signed in you change it on the page of your account. It also lists the devices that are signed in; end those you do not know.",
        },
      ],
    },
    {
      key: "secondFactor",
      title: { id: "Verifikasi dua langkah", en: "Second factor" },
      place: "/akun",
      text: [
        {
          id: "Kode enam angka dari aplikasi di ponsel, diminta setelah kata sandi. Simpan kode pemulihan di tempat aman, bukan di ponsel yang sama.",
          en: "A code of six digits from an app on your phone, asked for after the password. Keep the recovery codes in a safe place, not on the same phone.",
        },
        {
          id: "Ponsel hilang: pakai satu kode pemulihan, atau minta administrator mengaturnya ulang.",
          en: "Lost the phone: use a recovery code, or ask an administrator to reset it.",
        },
      ],
    },
  ],
};
