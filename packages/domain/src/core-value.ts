/**
 * The seven core values of the civil service (BerAKHLAK) by which behaviour (perilaku kerja) is expected and rated.
 * Source: SE MenPANRB 20/2021.
 */
export const CoreValue = {
  /** Berorientasi Pelayanan. */
  SERVICE_ORIENTED: "SERVICE_ORIENTED",
  /** Akuntabel. */
  ACCOUNTABLE: "ACCOUNTABLE",
  /** Kompeten. */
  COMPETENT: "COMPETENT",
  /** Harmonis. */
  HARMONIOUS: "HARMONIOUS",
  /** Loyal. */
  LOYAL: "LOYAL",
  /** Adaptif. */
  ADAPTIVE: "ADAPTIVE",
  /** Kolaboratif. */
  COLLABORATIVE: "COLLABORATIVE",
} as const;
export type CoreValue = (typeof CoreValue)[keyof typeof CoreValue];

/** The name of each value and its three guides of conduct (panduan perilaku), as printed on every plan. Source: SE MenPANRB 20/2021. */
export const CORE_VALUES: Readonly<
  Record<CoreValue, { readonly label: string; readonly guides: readonly [string, string, string] }>
> = {
  SERVICE_ORIENTED: {
    label: "Berorientasi Pelayanan",
    guides: [
      "Memahami dan memenuhi kebutuhan masyarakat",
      "Ramah, cekatan, solutif, dan dapat diandalkan",
      "Melakukan perbaikan tiada henti",
    ],
  },
  ACCOUNTABLE: {
    label: "Akuntabel",
    guides: [
      "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
      "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
      "Tidak menyalahgunakan kewenangan jabatan",
    ],
  },
  COMPETENT: {
    label: "Kompeten",
    guides: [
      "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
      "Membantu orang lain belajar",
      "Melaksanakan tugas dengan kualitas terbaik",
    ],
  },
  HARMONIOUS: {
    label: "Harmonis",
    guides: [
      "Menghargai setiap orang apa pun latar belakangnya",
      "Suka menolong orang lain",
      "Membangun lingkungan kerja yang kondusif",
    ],
  },
  LOYAL: {
    label: "Loyal",
    guides: [
      "Memegang teguh ideologi Pancasila, UUD 1945, setia kepada NKRI serta pemerintahan yang sah",
      "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara",
      "Menjaga rahasia jabatan dan negara",
    ],
  },
  ADAPTIVE: {
    label: "Adaptif",
    guides: [
      "Cepat menyesuaikan diri menghadapi perubahan",
      "Terus berinovasi dan mengembangkan kreativitas",
      "Bertindak proaktif",
    ],
  },
  COLLABORATIVE: {
    label: "Kolaboratif",
    guides: [
      "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
      "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
      "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
    ],
  },
};
