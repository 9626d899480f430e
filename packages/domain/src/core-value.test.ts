import { CORE_VALUES, CoreValue } from "./core-value.ts";

// Written out once more, as SE MenPANRB 20/2021 has them: these texts are printed on official forms.
const written: [CoreValue, string, string[]][] = [
  [
    "SERVICE_ORIENTED",
    "Berorientasi Pelayanan",
    [
      "Memahami dan memenuhi kebutuhan masyarakat",
      "Ramah, cekatan, solutif, dan dapat diandalkan",
      "Melakukan perbaikan tiada henti",
    ],
  ],
  [
    "ACCOUNTABLE",
    "Akuntabel",
    [
      "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
      "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
      "Tidak menyalahgunakan kewenangan jabatan",
    ],
  ],
  [
    "COMPETENT",
    "Kompeten",
    [
      "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
      "Membantu orang lain belajar",
      "Melaksanakan tugas dengan kualitas terbaik",
    ],
  ],
  [
    "HARMONIOUS",
    "Harmonis",
    [
      "Menghargai setiap orang apa pun latar belakangnya",
      "Suka menolong orang lain",
      "Membangun lingkungan kerja yang kondusif",
    ],
  ],
  [
    "LOYAL",
    "Loyal",
    [
      "Memegang teguh ideologi Pancasila, UUD 1945, setia kepada NKRI serta pemerintahan yang sah",
      "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara",
      "Menjaga rahasia jabatan dan negara",
    ],
  ],
  [
    "ADAPTIVE",
    "Adaptif",
    [
      "Cepat menyesuaikan diri menghadapi perubahan",
      "Terus berinovasi dan mengembangkan kreativitas",
      "Bertindak proaktif",
    ],
  ],
  [
    "COLLABORATIVE",
    "Kolaboratif",
    [
      "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
      "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
      "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
    ],
  ],
];

test("there are seven values, in the order of their acronym", () => {
  expect(Object.values(CoreValue)).toEqual(written.map(([value]) => value));
  expect(Object.keys(CORE_VALUES)).toEqual(written.map(([value]) => value));
});

test.each(written)("%s is %s, with its three guides", (value, label, guides) => {
  expect(CORE_VALUES[value]).toEqual({ label, guides });
});
