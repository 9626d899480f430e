import type { HelpForm } from "./help-text.ts";

/** The tree of units, and who holds which post. */
export const POST_HELP = {
  title: { id: "Unit dan jabatan", en: "Units and posts" },
  fields: {
    unitName: {
      label: { id: "Nama unit", en: "Name of the unit" },
      what: {
        id: "Nama resmi menurut peraturan pembentukannya.",
        en: "The official name, by the regulation that made it.",
      },
      example: { id: "Seksi Pelayanan Umum", en: "Section of general services" },
      source: "HOUSE",
    },
    unitCode: {
      label: { id: "Kode unit", en: "Code of the unit" },
      what: {
        id: "Kode yang unik dan tidak berubah; dipakai untuk impor dan ekspor.",
        en: "A code of its own that never changes; imports and exports use it.",
      },
      example: { id: "KEL.GARUDA.UMUM", en: "KEL.GARUDA.UMUM" },
      source: "HOUSE",
    },
    unitKind: {
      label: { id: "Jenis kantor", en: "Kind of office" },
      what: {
        id: "DINAS, KECAMATAN, KELURAHAN, atau UPT. Kosong untuk bagian di dalamnya.",
        en: "DINAS, KECAMATAN, KELURAHAN or UPT. Empty for a part of one.",
      },
      example: { id: "KELURAHAN", en: "KELURAHAN" },
      source: "HOUSE",
    },
    unitStart: {
      label: { id: "Hari pertama unit", en: "First day of the unit" },
      what: {
        id: "Sejak hari ini unit ada dan dapat memiliki pegawai.",
        en: "From this day the unit is there and can have people.",
      },
      example: { id: "1 Januari 2027", en: "1 January 2027" },
      source: "HOUSE",
    },
    unitEnd: {
      label: { id: "Hari terakhir unit", en: "Last day of the unit" },
      what: {
        id: "Sesudah hari ini unit tidak ada lagi. Riwayatnya tetap.",
        en: "After this day the unit is no more. Its past stays.",
      },
      example: { id: "31 Desember 2026", en: "31 December 2026" },
      source: "HOUSE",
    },
    unitAbove: {
      label: { id: "Unit di atasnya", en: "Unit above" },
      what: {
        id: "Unit yang membawahinya sejak hari yang Anda pilih.",
        en: "The unit that it belongs to from the day that you choose.",
      },
      example: { id: "Kelurahan Garuda", en: "Kelurahan Garuda" },
      source: "HOUSE",
    },
    holder: {
      label: { id: "Pemegang jabatan", en: "Who holds it" },
      what: { id: "Pegawai yang memegang jabatan ini sejak hari itu.", en: "Who holds the post from that day." },
      example: { id: "Siti Aminah, S.Sos.", en: "Siti Aminah, S.Sos." },
      source: "HOUSE",
    },
    unit: {
      label: { id: "Unit jabatan", en: "Unit of the post" },
      what: { id: "Unit tempat jabatan ini berada.", en: "The unit that the post is in." },
      example: { id: "Seksi Pelayanan Umum", en: "Section of general services" },
      source: "HOUSE",
    },
    title: {
      label: { id: "Nama jabatan", en: "Title of the post" },
      what: { id: "Nama jabatan menurut peta jabatan.", en: "The title by the map of posts." },
      example: { id: "Pengelola Layanan Umum", en: "Manager of general services" },
      source: "HOUSE",
    },
    kind: {
      label: { id: "Jenis jabatan", en: "Kind of post" },
      what: {
        id: "Pimpinan, administrator, pengawas, fungsional, atau pelaksana. Menentukan bentuk SKP.",
        en: "Leader, administrator, supervisor, functional or staff. Decides the form of the plan.",
      },
      example: { id: "Pelaksana", en: "Staff" },
      source: "PERMEN6_PLAN",
    },
    capacity: {
      label: { id: "Cara memegang", en: "How it is held" },
      what: {
        id: "Definitif, Plt., atau Plh. Plt. dan Plh. mengerjakan tugasnya selama waktu itu.",
        en: "For good, or acting (Plt., Plh.). Who acts does its duties meanwhile.",
      },
      example: { id: "Plt.", en: "Acting (Plt.)" },
      source: "HOUSE",
    },
    grade: {
      label: { id: "Golongan", en: "Grade" },
      what: { id: "Golongan ruang, atau golongan PPPK.", en: "The grade of a civil servant or of a contract." },
      example: { id: "III/c", en: "III/c" },
      source: "HOUSE",
    },
    isHead: {
      label: { id: "Memimpin unit ini", en: "Heads this unit" },
      what: {
        id: "Kepala unit melihat seluruh unitnya dan mengalibrasi penilaian di dalamnya.",
        en: "The head sees the whole unit and calibrates its assessments.",
      },
      example: { id: "Lurah", en: "Head of a kelurahan" },
      source: "HOUSE",
    },
    startsOn: {
      label: { id: "Berlaku mulai", en: "From" },
      what: {
        id: "Hari pertama perubahan ini. Yang terjadi sebelumnya tetap seperti adanya.",
        en: "The first day of the change. What was before stays as it was.",
      },
      example: { id: "1 Januari 2027", en: "1 January 2027" },
      source: "HOUSE",
    },
    endsOn: {
      label: { id: "Hari terakhir", en: "Last day" },
      what: {
        id: "Hari terakhir jabatan dipegang. Wajib untuk Plh.",
        en: "The last day on which it is held. Needed for a Plh.",
      },
      example: { id: "31 Desember 2026", en: "31 December 2026" },
      source: "HOUSE",
    },
    appraiser: {
      label: { id: "Pejabat penilai", en: "Appraiser" },
      what: {
        id: "Yang menilai pemegang jabatan ini. Kosong berarti kepala unit, atau kepala di atasnya.",
        en: "Who appraises the holder. Empty means the head of the unit, or the one above.",
      },
      example: { id: "Lurah Garuda", en: "Head of Kelurahan Garuda" },
      source: "PERMEN6_RATE",
    },
    correctionDecision: {
      label: { id: "Putusan", en: "Decision" },
      what: {
        id: "Terima bila penilai yang tercatat memang keliru; tolak bila sudah benar, dengan penjelasan.",
        en: "Accept it where the appraiser on record is wrong; refuse it where it is right, and say why.",
      },
      example: { id: "Diterima", en: "Accepted" },
      source: "PERMEN6_RATE",
    },
    correctionStart: {
      label: { id: "Berlaku mulai (bila diterima)", en: "From (when accepted)" },
      what: {
        id: "Sejak kapan penilai yang baru menilai. Kosong berarti bulan terbuka pertama yang belum dinilai.",
        en: "From when the new appraiser appraises. Empty means the first open month without an assessment.",
      },
      example: { id: "1 Desember 2026", en: "1 December 2026" },
      source: "HOUSE",
    },
    correctionNote: {
      label: { id: "Pesan untuk pegawai", en: "Message to the employee" },
      what: {
        id: "Apa yang diputuskan dan mengapa. Dibaca oleh yang meminta.",
        en: "What is decided, and why. Read by who asked.",
      },
      example: {
        id: "Benar, sejak mutasi November penilai Anda adalah sekretaris",
        en: "True: since November the secretary appraises you",
      },
      source: "HOUSE",
    },
    reason: {
      label: { id: "Alasan perubahan", en: "Reason for the change" },
      what: {
        id: "Nomor surat keputusan atau peraturan. Disimpan bersama perubahannya.",
        en: "The number of the decree or regulation. Kept with the change.",
      },
      example: { id: "Perwali 45/2026", en: "Regulation 45/2026" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
