import type { HelpForm } from "./help-text.ts";

/** The formula of the allowance, and locking a month. */
export const ALLOWANCE_HELP = {
  title: { id: "TPP", en: "Allowance (TPP)" },
  fields: {
    month: {
      label: { id: "Mulai bulan", en: "From month" },
      what: {
        id: "Bulan pertama yang dihitung dengan rumus ini. Bulan yang sudah dikunci tidak ikut berubah.",
        en: "The first month that is worked out by it. Locked months do not change.",
      },
      example: { id: "Januari 2027", en: "January 2027" },
      source: "HOUSE",
    },
    decree: {
      label: { id: "Dasar", en: "Source" },
      what: {
        id: "Peraturan yang menetapkan rumus ini. Semua pegawai dapat membacanya.",
        en: "The decree that says so. Everyone can read it.",
      },
      example: { id: "Peraturan Kepala Daerah Nomor 1 Tahun 2027", en: "Decree 1 of 2027" },
      source: "HOUSE",
    },
    jobClass: {
      label: { id: "Kelas jabatan", en: "Class" },
      what: { id: "Kelas jabatan menurut peraturan daerah Anda.", en: "The class of the post by the decree." },
      example: { id: "Kelas 9", en: "Class 9" },
      source: "HOUSE",
    },
    amount: {
      label: { id: "Rupiah sebulan penuh", en: "Rupiah for a full month" },
      what: {
        id: "TPP penuh sebulan untuk kelas ini, dalam rupiah bulat, sebelum potongan apa pun.",
        en: "What a full month of the class is worth, in whole rupiah, before anything is taken.",
      },
      example: { id: "7.400.000", en: "7400000" },
      source: "HOUSE",
    },
    kinds: {
      label: { id: "Jenis jabatan", en: "Kind of post" },
      what: { id: "Baris ini hanya untuk jenis jabatan yang dipilih.", en: "The row is only for this kind of post." },
      example: { id: "Fungsional", en: "Functional" },
      source: "HOUSE",
    },
    grades: {
      label: { id: "Golongan", en: "Grades" },
      what: {
        id: "Golongan yang dicakup, dipisah koma. III berarti III/a sampai III/d. Kosong berarti semua.",
        en: "Grades, with commas between. III is III/a to III/d. Empty is all.",
      },
      example: { id: "III/c, III/d, IX", en: "III/c, III/d, IX" },
      source: "HOUSE",
    },
    title: {
      label: { id: "Nama jabatan memuat", en: "Title has" },
      what: {
        id: "Sebagian nama jabatan, bila barisnya hanya untuk jabatan itu. Boleh kosong.",
        en: "A part of the title, where the row is only for such posts. May be empty.",
      },
      example: { id: "Dokter", en: "Dokter" },
      source: "HOUSE",
    },
    isHead: {
      label: { id: "Kepala unit", en: "Heads a unit" },
      what: {
        id: "Apakah baris ini hanya untuk pegawai yang mengepalai unit kerja.",
        en: "Whether the row is only for those who head a unit.",
      },
      example: { id: "Hanya kepala unit, untuk baris lurah", en: "Only heads, for a row of lurah" },
      source: "HOUSE",
    },
    partName: {
      label: { id: "Nama bagian", en: "Name of the part" },
      what: {
        id: "Nama bagian seperti dalam peraturan. Nama ini muncul di rincian setiap pegawai.",
        en: "What the decree calls it. It stands in the arithmetic of each person.",
      },
      example: { id: "Disiplin kerja", en: "Discipline" },
      source: "HOUSE",
    },
    weight: {
      label: { id: "Bobot", en: "Weight" },
      what: {
        id: "Persen bagian ini dari TPP penuh. Semua bagian berjumlah 100.",
        en: "Its percentage of the full allowance. All parts add up to 100.",
      },
      example: { id: "40", en: "40" },
      source: "HOUSE",
    },
    measure: {
      label: { id: "Diukur dari", en: "Measured by" },
      what: {
        id: "Data yang menentukan berapa bagian ini dibayar.",
        en: "What decides how much of the part is given.",
      },
      example: { id: "Kehadiran", en: "Attendance" },
      source: "HOUSE",
    },
    deduction: {
      label: { id: "Potongan per hari", en: "Takes for a day" },
      what: {
        id: "Persen dari bagian ini yang dipotong untuk satu hari dengan kode itu. Kosong berarti tidak dipotong.",
        en: "What a day of the code takes of the part, in percent. Empty is nothing.",
      },
      example: { id: "0,5", en: "0.5" },
      source: "HOUSE",
    },
    mostDeducted: {
      label: { id: "Potongan paling banyak", en: "Deductions at most" },
      what: {
        id: "Batas jumlah semua potongan kehadiran, dalam persen dari bagian ini.",
        en: "The most that all codes take together, in percent of the part.",
      },
      example: { id: "100", en: "100" },
      source: "HOUSE",
    },
    predicate: {
      label: { id: "Dibayar untuk predikat", en: "Given for a predicate" },
      what: {
        id: "Persen bagian ini yang dibayar bila predikatnya demikian.",
        en: "How much of the part the predicate gives, in percent.",
      },
      example: { id: "75", en: "75" },
      source: "HOUSE",
    },
    bandFrom: {
      label: { id: "Mulai nilai", en: "From score" },
      what: {
        id: "Nilai 0 sampai 100. Rentang pertama dimulai dari 0.",
        en: "A score from 0 to 100. The first band begins at 0.",
      },
      example: { id: "60", en: "60" },
      source: "HOUSE",
    },
    bandShare: {
      label: { id: "Dibayar untuk rentang", en: "Given for a band" },
      what: {
        id: "Persen bagian ini yang dibayar mulai nilai itu.",
        en: "How much of the part is given from that score on, in percent.",
      },
      example: { id: "80", en: "80" },
      source: "HOUSE",
    },
    employment: {
      label: { id: "Jenis kepegawaian", en: "Type of employment" },
      what: {
        id: "Persen TPP penuh untuk jenis kepegawaian ini. Kosong berarti tidak mendapat TPP.",
        en: "How much of the full allowance it has, in percent. Empty is none.",
      },
      example: { id: "80", en: "80" },
      source: "HOUSE",
    },
    leave: {
      label: { id: "Cuti sebulan penuh", en: "Leave for a whole month" },
      what: {
        id: "Persen TPP penuh bagi yang cuti sebulan penuh. Kosong berarti tidak mendapat TPP.",
        en: "How much is left for a whole month of leave, in percent. Empty is none.",
      },
      example: { id: "50", en: "50" },
      source: "HOUSE",
    },
    acting: {
      label: { id: "Tambahan Plt./Plh.", en: "Added for acting" },
      what: {
        id: "Persen dari besaran kelas jabatan yang dirangkap sebulan penuh. 0 berarti tidak ada.",
        en: "Of what the class of the acting post is worth, in percent. 0 is nothing.",
      },
      example: { id: "20", en: "20" },
      source: "HOUSE",
    },
    assessment: {
      label: { id: "Penilaian yang dipakai", en: "Which assessment counts" },
      what: {
        id: "Penilaian bulan yang sama atau bulan sebelumnya. Bila instansi menilai per triwulan, dipakai triwulan terakhir.",
        en: "That of the same month or of the month before. Where quarters are assessed, the last quarter.",
      },
      example: { id: "Bulan sebelumnya", en: "Of the month before" },
      source: "HOUSE",
    },
    most: {
      label: { id: "Paling banyak sebulan", en: "The most in a month" },
      what: {
        id: "Batas TPP seorang pegawai dalam sebulan, di luar susulan. Kosong berarti tanpa batas.",
        en: "The most that one may have in a month, corrections apart. Empty is no limit.",
      },
      example: { id: "25.000.000", en: "25000000" },
      source: "HOUSE",
    },
    step: {
      label: { id: "Dibulatkan ke", en: "Rounded to" },
      what: { id: "Angka akhir dibulatkan ke kelipatan ini.", en: "The figure is rounded to full steps of this." },
      example: { id: "Rp100", en: "Rp100" },
      source: "HOUSE",
    },
    cutShare: {
      label: { id: "Potongan", en: "Cut" },
      what: {
        id: "Berapa persen angka sebulan dipotong karena hukuman ini. Kosongkan bila tidak memotong TPP.",
        en: "How many percent of the month this sanction takes. Empty where it takes nothing.",
      },
      example: { id: "25", en: "25" },
      source: "HOUSE",
    },
    cutMonths: {
      label: { id: "Selama", en: "For" },
      what: {
        id: "Berapa bulan potongan berlaku, 1 sampai 24.",
        en: "For how many months it is cut, 1 to 24.",
      },
      example: { id: "6 bulan", en: "6 months" },
      source: "HOUSE",
    },
    cutFrom: {
      label: { id: "Potongan mulai", en: "The cut begins" },
      what: {
        id: "Bulan hukuman mulai berlaku, atau bulan sesudahnya.",
        en: "In the month in which the sanction takes effect, or the next.",
      },
      example: { id: "Bulan sesudahnya", en: "The next month" },
      source: "HOUSE",
    },
    withdrawal: {
      label: { id: "Alasan menarik rumus", en: "Reason for taking it back" },
      what: {
        id: "Mengapa rumus ini tidak jadi berlaku. Tercatat dalam riwayat perubahan.",
        en: "Why it does not come into force. Kept in the record of changes.",
      },
      example: { id: "Salah ketik besaran kelas 7", en: "The amount of class 7 was mistyped" },
      source: "HOUSE",
    },
    mode: {
      label: { id: "Cara membulatkan", en: "How it is rounded" },
      what: { id: "Arah pembulatan angka akhir.", en: "Which way the figure is rounded." },
      example: { id: "Ke Rp100 terdekat", en: "To the nearest Rp100" },
      source: "HOUSE",
    },
    corrected: {
      label: { id: "Susulan", en: "Made good" },
      what: {
        id: "Berapa bulan terkunci ke belakang yang diperiksa untuk susulan, 0 sampai 12.",
        en: "Of how many locked months before differences are made good, 0 to 12.",
      },
      example: { id: "3 bulan", en: "3 months" },
      source: "HOUSE",
    },
    note: {
      label: { id: "Catatan", en: "Note" },
      what: {
        id: "Hal yang perlu diketahui tentang bulan ini. Dibaca tim pengelola kinerja. Boleh kosong.",
        en: "What is to be known of this month. The performance team reads it. May be empty.",
      },
      example: {
        id: "Daftar diserahkan ke bendahara pada 10 November",
        en: "List handed to the treasurer on 10 November",
      },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
