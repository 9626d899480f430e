import type { ImportWords } from "./import-problem.ts";

/** Why a line of a file is none of its rows (baris yang dilewati). */
export const PassedOver = {
  ABOVE_HEAD: "ABOVE_HEAD",
  HEAD_AGAIN: "HEAD_AGAIN",
  NUMBERING: "NUMBERING",
  SUM: "SUM",
  REMARK: "REMARK",
  LACKS_ALL: "LACKS_ALL",
  HIDDEN: "HIDDEN",
} as const;
export type PassedOver = (typeof PassedOver)[keyof typeof PassedOver];

/** So that one sees whether it is true of the line; what to do where it is not. */
export const PASSED_OVER_WORDS: Readonly<Record<PassedOver, ImportWords>> = {
  ABOVE_HEAD: {
    ID: "Di atas judul kolom. Bila ini baris data, pindahkan ke bawah judul kolom.",
    EN: "Above the column heads. If it is a row of data, move it below them.",
  },
  HEAD_AGAIN: { ID: "Judul kolom yang berulang.", EN: "The column heads again." },
  NUMBERING: { ID: "Nomor kolom.", EN: "Numbers of the columns." },
  SUM: {
    ID: "Jumlah atau rata-rata. Bila ini baris data, isi kolom wajibnya.",
    EN: "A sum or mean. If it is a row of data, fill in its required columns.",
  },
  REMARK: {
    ID: "Catatan atau tanda tangan. Bila ini baris data, isi kolom wajibnya.",
    EN: "A note or signature. If it is a row of data, fill in its required columns.",
  },
  LACKS_ALL: {
    ID: "Tidak berisi apa pun yang harus ada pada baris data. Bila ini baris data, isi kolom wajibnya.",
    EN: "Has nothing of what a row of data must have. If it is one, fill in its required columns.",
  },
  HIDDEN: {
    ID: "Tersembunyi di berkas. Bila perlu masuk, pilih “Baca juga baris tersembunyi” lalu periksa lagi.",
    EN: "Hidden in the file. If it should come in, choose “Read hidden rows too” and check again.",
  },
};
