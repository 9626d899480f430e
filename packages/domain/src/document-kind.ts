/** The official papers of the cycle (PermenPANRB 6/2022, annex; credit points: PermenPANRB 1/2023). */
export const DocumentKind = {
  /** Sasaran Kinerja Pegawai, with its annex. */
  PLAN: "PLAN",
  /** Evaluasi kinerja pegawai. */
  EVALUATION: "EVALUATION",
  /** Dokumen evaluasi kinerja pegawai. */
  EVALUATION_DOCUMENT: "EVALUATION_DOCUMENT",
  /** Umpan balik berkelanjutan: the evaluation's table without ratings. */
  FEEDBACK: "FEEDBACK",
  /** Matriks peran dan hasil. */
  ROLE_MATRIX: "ROLE_MATRIX",
  /** Konversi predikat kinerja ke angka kredit. */
  CREDIT_POINTS: "CREDIT_POINTS",
} as const;
export type DocumentKind = (typeof DocumentKind)[keyof typeof DocumentKind];

interface DocumentWords {
  readonly title: string;
  /** In letter numbers. */
  readonly short: string;
}

export const DOCUMENT_WORDS: Readonly<Record<DocumentKind, DocumentWords>> = {
  PLAN: { title: "Sasaran Kinerja Pegawai", short: "SKP" },
  EVALUATION: { title: "Evaluasi Kinerja Pegawai", short: "EKP" },
  EVALUATION_DOCUMENT: { title: "Dokumen Evaluasi Kinerja Pegawai", short: "DEKP" },
  FEEDBACK: { title: "Umpan Balik Berkelanjutan", short: "UBB" },
  ROLE_MATRIX: { title: "Matriks Peran dan Hasil", short: "MPH" },
  CREDIT_POINTS: { title: "Konversi Predikat Kinerja ke Angka Kredit", short: "KAK" },
};
