import type { HelpForm } from "./help-text.ts";

/** Holding programmes of training, and taking part. */
export const TRAINING_HELP = {
  title: { id: "Pelatihan", en: "Trainings" },
  fields: {
    title: {
      label: { id: "Nama program", en: "Name of the programme" },
      what: {
        id: "Seperti yang akan tercetak pada sertifikat. Setelah terbit, sertifikat lama tidak ikut berubah.",
        en: "As the certificate will have it. Certificates that were issued stay as they are.",
      },
      example: { id: "Catatan harian untuk pemula", en: "Daily notes for beginners" },
      source: "HOUSE",
    },
    kind: {
      label: { id: "Jenis program", en: "Kind of programme" },
      what: {
        id: "Sosialisasi memperkenalkan aplikasi ini dan terlihat di halaman adopsi; pengembangan kompetensi untuk kemampuan jabatan.",
        en: "Socialisation shows how this product is used and is seen with adoption; competence is what a post needs.",
      },
      example: { id: "Sosialisasi aplikasi", en: "Socialisation" },
      source: "HOUSE",
    },
    description: {
      label: { id: "Uraian", en: "Description" },
      what: {
        id: "Apa yang dipelajari, untuk siapa, dan apa yang perlu dibawa.",
        en: "What one learns, for whom it is, and what to bring.",
      },
      example: {
        id: "Mencatat pekerjaan lewat ponsel. Bawa ponsel Anda.",
        en: "Logging work on a phone. Bring your phone.",
      },
      source: "HOUSE",
    },
    hours: {
      label: { id: "Jam pelajaran", en: "Lesson hours" },
      what: {
        id: "Lamanya dalam jam pelajaran 45 menit, seperti yang tercetak pada sertifikat.",
        en: "How long it takes in lesson hours of 45 minutes, as the certificate has it.",
      },
      example: { id: "2 atau 1,5", en: "2 or 1.5" },
      source: "HOUSE",
    },
    passMark: {
      label: { id: "Nilai lulus kuis", en: "Pass mark" },
      what: {
        id: "Nilai terendah yang lulus, dari 100. Tidak dipakai bila program tanpa kuis.",
        en: "The least score that passes, out of 100. Of no use where there is no quiz.",
      },
      example: { id: "70", en: "70" },
      source: "HOUSE",
    },
    day: {
      label: { id: "Tanggal sesi", en: "Day of the session" },
      what: {
        id: "Hari sesi diadakan. Peserta yang terdaftar diberi tahu bila diubah.",
        en: "The day on which it is held. Those who come are told when it changes.",
      },
      example: { id: "3 Desember 2026", en: "3 December 2026" },
      source: "HOUSE",
    },
    from: {
      label: { id: "Mulai pukul", en: "From" },
      what: {
        id: "Jam mulai, Waktu Indonesia Barat. Kode kehadiran berlaku sejak 30 menit sebelumnya.",
        en: "When it begins, western Indonesian time. The code counts from 30 minutes before.",
      },
      example: { id: "09:00", en: "09:00" },
      source: "HOUSE",
    },
    to: {
      label: { id: "Selesai pukul", en: "To" },
      what: {
        id: "Jam selesai. Kode kehadiran berlaku sampai satu jam sesudahnya.",
        en: "When it ends. The code counts until an hour later.",
      },
      example: { id: "11:00", en: "11:00" },
      source: "HOUSE",
    },
    mode: {
      label: { id: "Cara", en: "How it is held" },
      what: {
        id: "Tatap muka di sebuah ruang, atau daring lewat tautan rapat.",
        en: "In a room, or online by a link.",
      },
      example: { id: "Tatap muka", en: "In a room" },
      source: "HOUSE",
    },
    link: {
      label: { id: "Tautan rapat", en: "Link of the meeting" },
      what: {
        id: "Hanya dilihat oleh yang terdaftar atau diundang.",
        en: "Seen only by those who have a place or are asked to come.",
      },
      example: { id: "https://rapat.andir.example/abc", en: "https://meet.andir.example/abc" },
      source: "HOUSE",
    },
    place: {
      label: { id: "Tempat", en: "Place" },
      what: {
        id: "Ruang dan alamat, cukup jelas bagi yang belum pernah ke sana.",
        en: "Room and address, plain enough for someone who was never there.",
      },
      example: { id: "Aula Kecamatan Andir, Jalan Waringin 6", en: "Hall of Andir district, Jalan Waringin 6" },
      source: "HOUSE",
    },
    capacity: {
      label: { id: "Jumlah tempat", en: "Places" },
      what: {
        id: "Paling banyak berapa orang. Yang berikutnya masuk daftar tunggu. Kosong berarti tidak dibatasi.",
        en: "The most people. The next ones wait in a list. Empty means no limit.",
      },
      example: { id: "40", en: "40" },
      source: "HOUSE",
    },
    cancelReason: {
      label: { id: "Alasan membatalkan sesi", en: "Reason for calling a session off" },
      what: {
        id: "Dibaca oleh semua yang terdaftar, diundang, atau menunggu.",
        en: "Read by all who have a place, are asked to come or wait.",
      },
      example: { id: "Aula dipakai untuk penghitungan suara", en: "The hall is needed for counting votes" },
      source: "HOUSE",
    },
    withdrawReason: {
      label: { id: "Alasan mencabut sertifikat", en: "Reason for withdrawing a certificate" },
      what: {
        id: "Apa yang ternyata keliru. Dibaca oleh pemilik sertifikat; siapa pun yang memeriksa kodenya tidak membacanya.",
        en: "What turned out wrong. Read by who holds the certificate; whoever checks its code does not read it.",
      },
      example: {
        id: "Daftar hadir keliru, Anda tidak berada di ruangan",
        en: "The list was wrong, you were not in the room",
      },
      source: "HOUSE",
    },
    list: {
      label: { id: "Daftar hadir", en: "Attendance list" },
      what: {
        id: "Satu orang per baris. Yang dibaca hanya NIP; kolom lain diabaikan.",
        en: "One person a line. Only the NIP is read; other columns are passed over.",
      },
      example: { id: "Siti Aminah;198501012010011001", en: "Siti Aminah;198501012010011001" },
      source: "HOUSE",
    },
    code: {
      label: { id: "Kode di layar ruangan", en: "Code on the screen" },
      what: {
        id: "Enam angka yang terlihat di ruangan. Kode berganti setiap menit, jadi ketik yang terlihat sekarang.",
        en: "Six digits that are shown in the room. They change every minute, so type what you see now.",
      },
      example: { id: "482 915", en: "482 915" },
      source: "HOUSE",
    },
    inviteTo: {
      label: { id: "Undang ke sesi", en: "Ask to a session" },
      what: {
        id: "Sesi mendatang yang ditawarkan kepada yang Anda pilih. Mereka menjawab sendiri.",
        en: "The session ahead that those whom you choose are asked to. Each answers for themselves.",
      },
      example: { id: "Kam, 3 Des 09.00", en: "Thu 3 Dec 09:00" },
      source: "HOUSE",
    },
    materialName: {
      label: { id: "Nama materi", en: "Name of material" },
      what: {
        id: "Apa yang akan ditemukan peserta di sana, dan seberapa panjang.",
        en: "What people will find there, and how long it is.",
      },
      example: { id: "Panduan singkat catatan harian (2 halaman)", en: "Short guide to daily notes (2 pages)" },
      source: "HOUSE",
    },
    materialUrl: {
      label: { id: "Alamat materi", en: "Address of material" },
      what: { id: "Alamat yang dapat dibuka semua pegawai.", en: "An address that everyone in the agency can open." },
      example: { id: "https://materi.andir.example/panduan.pdf", en: "https://material.andir.example/guide.pdf" },
      source: "HOUSE",
    },
    question: {
      label: { id: "Pertanyaan", en: "Question" },
      what: {
        id: "Satu hal yang dapat dijawab oleh yang mengikuti sesi.",
        en: "One thing that whoever was there can answer.",
      },
      example: { id: "Kapan laporan bulanan paling lambat dikirim?", en: "By when is the monthly report handed in?" },
      source: "HOUSE",
    },
    options: {
      label: { id: "Pilihan jawaban", en: "Answers to choose from" },
      what: {
        id: "Satu jawaban per baris, 2 sampai 6 baris. Hindari jawaban jebakan.",
        en: "One answer a line, 2 to 6 lines. Set no traps.",
      },
      example: { id: "Tanggal 5 bulan berikutnya", en: "On the 5th of the next month" },
      source: "HOUSE",
    },
    correct: {
      label: { id: "Jawaban yang benar", en: "Right answer" },
      what: {
        id: "Pilihan yang benar. Hanya penyelenggara yang melihatnya.",
        en: "The right one. Only those who keep the programme see it.",
      },
      example: { id: "Tanggal 5 bulan berikutnya", en: "On the 5th of the next month" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
