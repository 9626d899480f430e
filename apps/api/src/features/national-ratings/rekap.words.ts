import { PREDICATE_LABEL, RATING_LABEL } from "@andir/domain/import-label";
import { rowProblem, type ImportProblem } from "@andir/domain/import-problem";
import type { Predicate } from "@andir/domain/predicate";
import { rekapPostTitle, type RekapRatings } from "@andir/domain/rekap-penilaian";
import type { RekapPost } from "./rekap.rows.ts";

const said = ({ workResult, behaviour, predicate }: RekapRatings): string =>
  `${RATING_LABEL[workResult]} / ${RATING_LABEL[behaviour]} / ${PREDICATE_LABEL[predicate]}`;

/** What is wrong with a row, what it waits for, and what is doubtful and taken all the same. */
export const rekapProblems = {
  noPeriod: (label: string): ImportProblem =>
    rowProblem(
      null,
      label,
      "PERIOD_UNKNOWN",
      {
        ID: "Periode ini belum dibuat di sini. Buat dulu di halaman Periode, lalu periksa berkas lagi.",
        EN: "This period has not been made here. Make it on the page Periods, then check the file again.",
      },
      "PERFORMANCE_TEAM",
    ),

  noPeriodLine: (): ImportProblem =>
    rowProblem(null, null, "PERIOD_MISSING", {
      ID: 'Tidak ada baris yang menyebut periodenya, seperti "Periode Bulanan 6 Tahun 2026". Tambahkan di atas baris judul kolom.',
      EN: 'No line names the period, such as "Periode Bulanan 6 Tahun 2026". Add it above the heads of the columns.',
    }),

  nipUnknown: (nip: string): ImportProblem =>
    rowProblem(
      "nip",
      nip,
      "NIP_UNKNOWN",
      {
        ID: "Tidak ada pegawai dengan NIP ini. Periksa NIP-nya, atau tambahkan pegawainya lebih dulu.",
        EN: "Nobody has this NIP. Check it, or add the person first.",
      },
      "ADMINISTRATOR",
    ),

  noPost: (nip: string): ImportProblem =>
    rowProblem(
      "nip",
      nip,
      "NO_POST",
      {
        ID: "Orang ini tidak memegang jabatan pada periode itu menurut data di sini. Periksa riwayat jabatannya.",
        EN: "By the records here this person held no post in that period. Check the posts held.",
      },
      "ADMINISTRATOR",
    ),

  postUnknown: (title: string | null, posts: readonly RekapPost[]): ImportProblem =>
    rowProblem(
      "title",
      title,
      "POST_UNKNOWN",
      {
        ID: `Jabatan ini bukan salah satu jabatan orang ini pada periode itu (${posts.map(rekapPostTitle).join("; ")}). Samakan namanya, atau catat jabatannya.`,
        EN: `This is none of the posts of this person in that period (${posts.map(rekapPostTitle).join("; ")}). Make the names agree, or record the post.`,
      },
      "ADMINISTRATOR",
    ),

  samePost: (title: string | null): ImportProblem =>
    rowProblem(
      "title",
      title,
      "POST_TWICE",
      {
        ID: "Baris lain di berkas ini sudah menilai jabatan yang sama. Perbaiki nama jabatan salah satunya.",
        EN: "Another row of this file rates the same post. Mend the post's name in one of them.",
      },
      "SOURCE",
    ),

  incomplete: (column: string): ImportProblem =>
    rowProblem(
      column,
      null,
      "RATING_MISSING",
      {
        ID: "Sebagian sudah diisi, tetapi kolom ini kosong. Lengkapi di e-Kinerja nasional, atau kosongkan ketiganya.",
        EN: "Some is filled in, and this column is empty. Complete it in the national e-Kinerja, or leave all three empty.",
      },
      "SOURCE",
    ),

  contradicts: (predicate: Predicate, byMatrix: Predicate): ImportProblem =>
    rowProblem(
      "predicate",
      PREDICATE_LABEL[predicate],
      "PREDICATE_CONTRADICTS",
      {
        ID: `Predikat bertentangan dengan matriks: kedua rating ini memberi "${PREDICATE_LABEL[byMatrix]}". Baris ini tidak diambil.`,
        EN: `The predicate contradicts the matrix: these two ratings give "${PREDICATE_LABEL[byMatrix]}". The row is not taken.`,
      },
      "SOURCE",
    ),

  pending: (): ImportProblem =>
    rowProblem(
      null,
      null,
      "NOT_YET_RATED",
      {
        ID: "Belum dinilai di e-Kinerja nasional. Tidak ada yang dicatat untuk baris ini.",
        EN: "Not yet rated in the national e-Kinerja. Nothing is recorded for this row.",
      },
      "SOURCE",
    ),

  otherTitle: (title: string | null, post: RekapPost): ImportProblem =>
    rowProblem(
      "title",
      title,
      "TITLE_DIFFERS",
      {
        ID: `Di sini jabatannya "${rekapPostTitle(post)}". Orang ini hanya punya satu jabatan, jadi baris ini tetap diambil.`,
        EN: `Here the post is called "${rekapPostTitle(post)}". It is the person's only one, so the row is taken all the same.`,
      },
      "ADMINISTRATOR",
    ),

  differs: (here: RekapRatings, there: RekapRatings): ImportProblem =>
    rowProblem(
      "predicate",
      PREDICATE_LABEL[there.predicate],
      "DIFFERS_FROM_OURS",
      {
        ID: `Yang diterbitkan di sini: ${said(here)}. Keduanya ditampilkan berdampingan; penilaian di sini tidak diubah.`,
        EN: `What was published here: ${said(here)}. Both are shown side by side; the assessment here is not changed.`,
      },
      "PERFORMANCE_TEAM",
    ),
};
