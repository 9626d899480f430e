import type { ServiceElement } from "@andir/domain/service-element";

/** What a citizen complains of, what the unit answers, and what changed; `after` tells of how many days the answer took, none for one that waits. */
export interface DemoComplaint {
  readonly unit: string;
  readonly service: string | null;
  readonly about: ServiceElement | null;
  readonly daysAgo: number;
  readonly text: string;
  readonly answer?: { readonly after: number; readonly text: string; readonly change?: string };
  readonly reopened?: string;
}

export const DEMO_COMPLAINTS: readonly DemoComplaint[] = [
  {
    unit: "PKM.GARUDA",
    service: "Pemeriksaan umum",
    about: "TIME",
    daysAgo: 16,
    text: "Saya datang pukul tujuh pagi dan baru diperiksa pukul setengah sepuluh. Loket yang buka hanya satu, padahal antreannya panjang sampai ke halaman.",
  },
  {
    unit: "PKM.GARUDA",
    service: "Pemeriksaan umum",
    about: "PROCEDURE",
    daysAgo: 6,
    text: "Nomor antrean saya terlewat ketika saya di toilet dan saya diminta mengambil nomor baru dari belakang.",
  },
  {
    unit: "PKM.GARUDA",
    service: "Pemeriksaan umum",
    about: "TIME",
    daysAgo: 74,
    text: "Ibu saya yang berumur 71 tahun menunggu lebih dari satu jam tanpa tempat duduk.",
    answer: {
      after: 5,
      text: "Mohon maaf atas pengalaman Ibu Anda. Kami menemukan bahwa kursi di ruang tunggu memang kurang pada pukul 7 sampai 9. Kursi ditambah, dan pengunjung lanjut usia kini mendapat nomor antrean tersendiri.",
      change:
        "Pengunjung berumur 60 tahun ke atas mendapat nomor antrean tersendiri, dan ruang tunggu ditambah 20 kursi.",
    },
  },
  {
    unit: "PKM.GARUDA",
    service: "Kesehatan ibu dan anak",
    about: "FACILITIES",
    daysAgo: 121,
    text: "Ruang menyusui dipakai untuk menyimpan kardus obat.",
    answer: {
      after: 3,
      text: "Terima kasih sudah memberi tahu. Kardus dipindahkan ke gudang pada hari yang sama dan ruang menyusui dapat dipakai lagi.",
      change: "Ruang menyusui dikosongkan dari barang simpanan dan dibuka setiap hari layanan.",
    },
  },
  {
    unit: "PKM.CIROYOM",
    service: "Pemeriksaan umum",
    about: "CONDUCT",
    daysAgo: 40,
    text: "Petugas pendaftaran menjawab dengan ketus ketika saya bertanya soal kartu BPJS.",
    answer: {
      after: 9,
      text: "Mohon maaf atas perlakuan yang Anda alami. Seluruh petugas pendaftaran sudah diingatkan, dan kami memasang alur BPJS di loket supaya tidak perlu ditanyakan berulang.",
      change: "Alur pendaftaran dengan BPJS dipasang di depan loket dan di pintu masuk.",
    },
  },
  {
    unit: "DISDUKCAPIL",
    service: "Perekaman KTP elektronik",
    about: "REQUIREMENTS",
    daysAgo: 58,
    text: "Di situs tertulis cukup membawa kartu keluarga, tetapi di loket diminta surat pengantar juga. Saya harus pulang dan kembali.",
    answer: {
      after: 4,
      text: "Anda benar: surat pengantar tidak lagi menjadi syarat. Petugas loket sudah diberi tahu dan daftar syarat di loket diganti.",
      change: "Surat pengantar tidak lagi diminta untuk perekaman KTP; daftar syarat di loket sudah diganti.",
    },
  },
  {
    unit: "DISDUKCAPIL",
    service: "Perekaman KTP elektronik",
    about: "FACILITIES",
    daysAgo: 9,
    text: "Pendingin ruangan mati dua hari berturut-turut dan ruang tunggu sangat panas.",
    answer: {
      after: 2,
      text: "Pendingin ruangan sudah diperbaiki hari ini. Selama perbaikan kami menyediakan kipas angin dan air minum.",
    },
    reopened: "Sampai kemarin ruang tunggu lantai dua masih panas.",
  },
  {
    unit: "DPMPTSP",
    service: "Nomor Induk Berusaha",
    about: "PROCEDURE",
    daysAgo: 33,
    text: "Pendaftaran NIB gagal tiga kali tanpa penjelasan apa yang salah.",
    answer: {
      after: 6,
      text: "Kegagalan itu berasal dari isian kode usaha yang sudah tidak berlaku. Kami membantu melengkapinya di loket, dan kini ada contoh isian yang benar.",
      change: "Contoh isian kode usaha tersedia di loket dan di komputer swalayan.",
    },
  },
  {
    unit: "KEL.GARUDA",
    service: "Surat pengantar",
    about: "TIME",
    daysAgo: 88,
    text: "Surat pengantar baru jadi setelah dua hari karena lurah sedang rapat di luar.",
    answer: {
      after: 2,
      text: "Surat pengantar kini dapat ditandatangani sekretaris kelurahan bila lurah bertugas di luar, sehingga selesai pada hari yang sama.",
      change: "Surat pengantar selesai pada hari yang sama, juga ketika lurah bertugas di luar.",
    },
  },
  {
    unit: "KEL.GARUDA",
    service: null,
    about: null,
    daysAgo: 3,
    text: "Lampu jalan di depan pos ronda mati sudah seminggu, gelap sekali kalau malam.",
  },
  {
    unit: "KEC.PEM",
    service: "Legalisasi dokumen",
    about: "FEE",
    daysAgo: 52,
    text: "Saya diminta membayar fotokopi di tempat padahal saya sudah membawa salinan sendiri.",
    answer: {
      after: 7,
      text: "Legalisasi tidak dipungut biaya dan salinan sendiri diterima. Petugas sudah ditegur dan papan biaya dipasang di loket.",
      change: "Papan “tidak dipungut biaya” dipasang di loket legalisasi.",
    },
  },
];
