import type { HelpForm } from "./help-text.ts";

/** Innovations: what is wrong, what is changed, who does it and what it brings. */
export const INNOVATION_HELP = {
  title: { id: "Mencatat inovasi", en: "Writing an innovation down" },
  fields: {
    title: {
      label: { id: "Nama inovasi", en: "Name of the innovation" },
      what: {
        id: "Nama pendek yang akan dicari orang lain di pustaka inovasi.",
        en: "A short name that others will look for in the library.",
      },
      example: { id: "Jelajah Kampung Membaca", en: "Reading Walks" },
      source: "HOUSE",
    },
    problem: {
      label: { id: "Masalahnya", en: "The problem" },
      what: {
        id: "Apa yang kurang baik sekarang dan siapa yang merasakannya. Beberapa kalimat cukup.",
        en: "What is wrong today, and for whom. A few sentences will do.",
      },
      example: {
        id: "Murid kelas tiga jarang membaca di luar pelajaran",
        en: "Third-graders seldom read outside lessons",
      },
      source: "HOUSE",
    },
    change: {
      label: { id: "Yang diubah", en: "What is changed" },
      what: {
        id: "Apa yang dikerjakan secara lain, cukup jelas agar unit lain dapat menirunya.",
        en: "What is done otherwise, plain enough for another unit to copy.",
      },
      example: {
        id: "Setiap Jumat murid membaca di taman bersama warga",
        en: "Every Friday pupils read in the park with neighbours",
      },
      source: "HOUSE",
    },
    share: {
      label: { id: "Bagian anggota", en: "Share of a member" },
      what: {
        id: "Berapa persen pekerjaannya dilakukan orang ini. Jumlah semua bagian 100.",
        en: "How many percent of the work this person does. All shares together are 100.",
      },
      example: { id: "60", en: "60" },
      source: "HOUSE",
    },
    member: {
      label: { id: "Tambah anggota", en: "Add a member" },
      what: {
        id: "Orang yang ikut mengerjakan. Yang disebut di sini dapat ikut mengubah catatannya.",
        en: "Who works on it too. Those named here may change the record as well.",
      },
      example: { id: "Rekan yang menyusun modulnya", en: "The colleague who wrote the module" },
      source: "HOUSE",
    },
    lead: {
      label: { id: "Ketua tim", en: "Who leads it" },
      what: {
        id: "Pejabat penilai ketua tim yang mengesahkan. Bila ia ikut di tim, pilih anggota yang lebih senior.",
        en: "The appraiser of who leads it confirms it. Where that one is in the team, choose a more senior member.",
      },
      example: { id: "Anda sendiri", en: "Yourself" },
      source: "HOUSE",
    },
    tie: {
      label: { id: "Terkait dengan", en: "Tied to" },
      what: {
        id: "Indikator di SKP Anda atau layanan unit yang diukur dampak ini. Pilih bila ada: penilai melihat hubungannya.",
        en: "The indicator of your plan or the service that this effect measures. Choose one where there is: the appraiser sees how they belong together.",
      },
      example: { id: "Angka kelulusan, indikator SKP 2026", en: "Graduation rate, indicator of the plan of 2026" },
      source: "PERMEN6_PLAN",
    },
    effect: {
      label: { id: "Yang diukur", en: "What is measured" },
      what: {
        id: "Satu hal yang dapat dihitung sebelum dan sesudah.",
        en: "One thing that can be counted before and after.",
      },
      example: { id: "Angka kelulusan", en: "Graduation rate" },
      source: "HOUSE",
    },
    measure: {
      label: { id: "Satuan", en: "Unit" },
      what: { id: "Dinyatakan dalam apa.", en: "What it is counted in." },
      example: { id: "%, menit, keluarga", en: "%, minutes, families" },
      source: "HOUSE",
    },
    direction: {
      label: { id: "Arah yang baik", en: "Good direction" },
      what: { id: "Apakah lebih banyak itu lebih baik, atau lebih sedikit.", en: "Whether more is better, or less." },
      example: { id: "Waktu tunggu: lebih sedikit lebih baik", en: "Waiting time: less is better" },
      source: "HOUSE",
    },
    before: {
      label: { id: "Sebelum", en: "Before" },
      what: {
        id: "Nilai sebelum perubahan, dari sumber yang dapat dilihat orang lain.",
        en: "The value before the change, from a source that others can look at.",
      },
      example: { id: "92,5", en: "92.5" },
      source: "HOUSE",
    },
    beforeOn: {
      label: { id: "Tanggal sebelum", en: "Day before" },
      what: { id: "Hari ketika nilai sebelum itu diukur.", en: "The day on which the value before was measured." },
      example: { id: "30 Juni 2025", en: "30 June 2025" },
      source: "HOUSE",
    },
    after: {
      label: { id: "Sesudah", en: "After" },
      what: {
        id: "Nilai sesudah perubahan. Kosongkan sampai ada; untuk disahkan sebagai dipakai sehari-hari perlu terisi.",
        en: "The value after the change. Leave it empty until it is known; to be confirmed as in daily use it is needed.",
      },
      example: { id: "98,1", en: "98.1" },
      source: "HOUSE",
    },
    afterOn: {
      label: { id: "Tanggal sesudah", en: "Day after" },
      what: {
        id: "Hari ketika nilai sesudah itu diukur, lebih lambat dari yang sebelum.",
        en: "The day on which the value after was measured, later than the one before.",
      },
      example: { id: "30 Juni 2026", en: "30 June 2026" },
      source: "HOUSE",
    },
    source: {
      label: { id: "Sumber angka", en: "Source of the numbers" },
      what: {
        id: "Dari mana angkanya, agar orang lain dapat memeriksanya.",
        en: "Where the numbers are from, so that others can look.",
      },
      example: { id: "Pengumuman kelulusan Dinas Pendidikan", en: "Announcement of the education office" },
      source: "HOUSE",
    },
    evidenceName: {
      label: { id: "Isi bukti", en: "What it shows" },
      what: { id: "Apa yang terlihat di berkas atau alamat itu.", en: "What is seen in the file or at the address." },
      example: { id: "Modul guru kelas satu", en: "Module for teachers of the first year" },
      source: "HOUSE",
    },
    evidenceUrl: {
      label: { id: "Alamat bukti", en: "Address of evidence" },
      what: {
        id: "Alamat yang dapat dibuka semua pegawai. Berkas dapat diunggah langsung, tanpa alamat.",
        en: "An address that everyone in the agency can open. A file can be uploaded instead.",
      },
      example: { id: "https://materi.andir.example/modul", en: "https://material.andir.example/module" },
      source: "HOUSE",
    },
    since: {
      label: { id: "Sejak", en: "Since" },
      what: {
        id: "Hari ketika tahap itu benar-benar dimulai, bukan hari Anda mencatatnya.",
        en: "The day on which the stage really began, not the day on which you write it down.",
      },
      example: { id: "2 Maret 2026", en: "2 March 2026" },
      source: "HOUSE",
    },
    note: {
      label: { id: "Yang dipelajari", en: "What was learned" },
      what: {
        id: "Yang perlu diketahui unit lain sebelum meniru. Bila ditutup, tulis mengapa.",
        en: "What another unit should know before copying it. Where it ends, write why.",
      },
      example: {
        id: "Perlu izin orang tua sebelum kegiatan pertama",
        en: "Parents have to agree before the first walk",
      },
      source: "HOUSE",
    },
    finding: {
      label: { id: "Putusan", en: "Finding" },
      what: {
        id: "Disahkan bila benar terjadi seperti tertulis. Kembalikan bila ada yang perlu diperbaiki; timnya membaca alasan Anda.",
        en: "Confirm what happened as it is written. Give it back where something needs mending; its team reads your reason.",
      },
      example: { id: "Disahkan", en: "Confirmed" },
      source: "HOUSE",
    },
    findingReason: {
      label: { id: "Alasan putusan", en: "Reason of the finding" },
      what: {
        id: "Apa yang Anda lihat sendiri atau periksa. Dibaca oleh timnya.",
        en: "What you saw or checked. Its team reads it.",
      },
      example: {
        id: "Saya hadir di dua kegiatan; daftar hadir lengkap",
        en: "I was at two of them; the lists are complete",
      },
      source: "HOUSE",
    },
    adoptProblem: {
      label: { id: "Masalah di unit Anda", en: "The problem in your unit" },
      what: {
        id: "Apa yang ingin Anda perbaiki dengan menirunya, di unit Anda sendiri.",
        en: "What you want to mend by it, in your own unit.",
      },
      example: {
        id: "Antrean loket di kelurahan kami lebih dari satu jam",
        en: "Queues at our counter are longer than an hour",
      },
      source: "HOUSE",
    },
    adoptUse: {
      label: { id: "Sejauh mana", en: "How far" },
      what: {
        id: "Dicoba, atau sudah dipakai setiap hari. Unit asal mendapat pengakuan setelah dipakai setiap hari.",
        en: "Tried, or in daily use already. The unit that had the idea is credited once it is in daily use.",
      },
      example: { id: "Sedang dicoba di satu loket", en: "Tried at one counter" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
