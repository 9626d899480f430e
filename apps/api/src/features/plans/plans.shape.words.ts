import { ImportMender } from "@andir/domain/import-outcome";
import { rowProblem, type ImportProblem, type ImportWords } from "@andir/domain/import-problem";
import type { PlanStatus } from "@andir/domain/plan-status";
import type { Problem } from "../../platform/problem.ts";
import { MOST_INDICATORS, MOST_RESULTS } from "./plan-limits.ts";

/** What is said of rows of plans, and who can mend it. */
const words = (ID: string, EN: string): ImportWords => ({ ID, EN });

const NOT_YOURS = words(
  "Tidak ada pegawai dengan NIP ini yang Anda pimpin pada tahun itu. Pejabat penilai, kepala unitnya, atau tim pengelola kinerja yang memasukkannya.",
  "You lead nobody of this NIP in the year. The appraiser, the head of the unit or the performance team brings it in.",
);
const UNKNOWN_POST = words(
  "Jabatan ini tidak dipegang pegawai tersebut pada tahun itu. Tulis seperti di aplikasi: ",
  "The person does not hold this post in the year. Write it as it stands here: ",
);
const SEVERAL_POSTS = words(
  "Pegawai ini memegang beberapa jabatan pada tahun itu. Isi kolom Jabatan: ",
  "The person holds several posts in the year. Fill in the column Jabatan: ",
);

const withTitles = ({ ID, EN }: ImportWords, titles: readonly string[]): ImportWords => {
  const list = titles.slice(0, 5).join("; ");
  return words(`${ID}${list}.`, `${EN}${list}.`);
};

export const notYours = (nip: string): ImportProblem =>
  rowProblem("nip", nip, "NOT_YOURS", NOT_YOURS, ImportMender.PERFORMANCE_TEAM);
export const unknownPost = (said: string, titles: readonly string[]): ImportProblem =>
  rowProblem("post", said, "NOT_FOUND", withTitles(UNKNOWN_POST, titles));
export const severalPosts = (titles: readonly string[]): ImportProblem =>
  rowProblem("post", null, "AMBIGUOUS", withTitles(SEVERAL_POSTS, titles));

export const NO_YEAR = rowProblem(
  "year",
  null,
  "REQUIRED",
  words(
    "Isi tahun SKP, atau tulis Periode dan tahunnya di atas tabel.",
    "Write the year, or Periode and the year above the table.",
  ),
);
export const outOfCycle = (year: number): ImportProblem =>
  rowProblem(
    "year",
    String(year),
    "OUT_OF_CYCLE",
    words(
      "SKP hanya dimulai untuk tahun lalu, tahun ini, atau tahun depan.",
      "A plan is begun for last year, this year or the next.",
    ),
  );
export const ELECTED = rowProblem(
  "nip",
  null,
  "NOT_APPLICABLE",
  words(
    "Kepala daerah terpilih tidak memiliki SKP: perjanjian kinerja menggantikannya.",
    "An elected head of the region has no plan: the agreement of the agency stands for it.",
  ),
);

const STANDS: Partial<Record<PlanStatus, ImportWords>> = {
  SUBMITTED: words(
    "SKP ini sudah diajukan dan tidak diubah dari berkas. Pemiliknya dapat menariknya, atau pejabat penilainya mengembalikannya.",
    "This plan was handed in and is not changed by a file. Its owner can withdraw it, or its appraiser give it back.",
  ),
  APPROVED: words(
    "SKP ini sudah disetujui dan tidak diubah dari berkas. Pemilik atau pejabat penilainya mengubahnya lewat usulan perubahan.",
    "This plan is agreed and is not changed by a file. Its owner or appraiser changes it by an amendment.",
  ),
  SUPERSEDED: words(
    "SKP ini sudah ditutup karena jabatannya berakhir. Tulis jabatan yang baru.",
    "This plan is closed, since its post ended. Write the new post.",
  ),
};

/** What is handed in or agreed stays as it is; null for a plan that is being written. */
export function standsFast(status: PlanStatus | null): ImportProblem | null {
  const says = status === null ? undefined : STANDS[status];
  return says ? rowProblem(null, null, status as string, says) : null;
}

export const otherForm = (said: string): ImportProblem =>
  rowProblem(
    "form",
    said,
    "OTHER_FORM",
    words(
      "SKP ini sudah berisi hasil kerja dalam bentuk lain. Ubah bentuknya di halaman SKP, lalu kirim lagi.",
      "This plan has results in the other form. Change its form on the page of the plan, then send the file again.",
    ),
  );
export const contradicts = (column: string, said: string): ImportProblem =>
  rowProblem(
    column,
    said,
    "CONTRADICTS",
    words(
      "Baris lain tentang hasil kerja yang sama menulis hal lain. Samakan.",
      "Another row of the same result says something else. Make them alike.",
    ),
  );
export const TOO_MANY_RESULTS = rowProblem(
  "title",
  null,
  "TOO_MANY",
  words(`Sebuah SKP paling banyak berisi ${MOST_RESULTS} hasil kerja.`, `A plan has at most ${MOST_RESULTS} results.`),
);
export const TOO_MANY_INDICATORS = rowProblem(
  "indicator",
  null,
  "TOO_MANY",
  words(
    `Sebuah hasil kerja paling banyak memiliki ${MOST_INDICATORS} indikator.`,
    `A result has at most ${MOST_INDICATORS} indicators.`,
  ),
);
export const notMonths = (said: string): ImportProblem =>
  rowProblem(
    "months",
    said,
    "NOT_MONTHS",
    words(
      "Tulis angka bulan 1 sampai 12, dipisahkan koma.",
      "Write the months as numbers from 1 to 12 with commas between.",
    ),
  );
export const targetOnQualitative = (said: string): ImportProblem =>
  rowProblem(
    "target",
    said,
    "IN_THE_TEXT",
    words(
      "Pada SKP kualitatif target ditulis di dalam teks indikator.",
      "On a qualitative plan the target stands in the text of the indicator.",
    ),
  );

/** What a plan is told when it is handed in, by the end of the way to it and the code. What is only missing may come later. */
const CHECKED: Readonly<Record<string, readonly [column: string, isWrong: boolean, says: ImportWords]>> = {
  "perspective REQUIRED": [
    "perspective",
    false,
    words(
      "Perspektif belum diisi; diperlukan sebelum SKP diajukan.",
      "The perspective is missing; it is needed before the plan is handed in.",
    ),
  ],
  "perspective UNIT_HEADS_ONLY": [
    "perspective",
    true,
    words(
      "Perspektif hanya untuk SKP kepala unit. Kosongkan.",
      "Only the plan of a unit head has perspectives. Leave it empty.",
    ),
  ],
  "target REQUIRED": [
    "target",
    false,
    words(
      "Target belum diisi; diperlukan sebelum SKP diajukan.",
      "The target is missing; it is needed before the plan is handed in.",
    ),
  ],
  "target INVALID": ["target", true, words("Target adalah angka mulai dari 0.", "A target is a number from 0 up.")],
  "unitOfMeasure REQUIRED": [
    "unit",
    false,
    words(
      "Satuan belum diisi; diperlukan sebelum SKP diajukan.",
      "The unit is missing; it is needed before the plan is handed in.",
    ),
  ],
  "measuredMonths REQUIRED": [
    "months",
    false,
    words(
      "Bulan terbitnya belum diisi; diperlukan sebelum SKP diajukan.",
      "The months of release are missing; they are needed before the plan is handed in.",
    ),
  ],
  "measuredMonths OUTSIDE_PLAN": [
    "months",
    true,
    words("Tidak satu pun bulan ini berada dalam masa SKP.", "None of these months is in the time of the plan."),
  ],
};

/** The rule's own finding in the words of a file, and whether the row cannot be taken for it. */
export function ofRule({ field, code, message }: Problem): {
  readonly problem: ImportProblem;
  readonly isWrong: boolean;
} {
  const known = CHECKED[`${field?.at(-1) ?? ""} ${code}`];
  const [column, isWrong, says] = known ?? [null, true, words(message, message)];
  return { problem: rowProblem(column, null, code, says), isWrong };
}

export const BUILT_ON = rowProblem(
  null,
  null,
  "BUILT_ON",
  words(
    "SKP ini sudah dipakai sejak impor: diajukan, ditautkan, diisi progres, atau ditambah. Ubah di halaman SKP.",
    "This plan has been used since: handed in, linked, reported on or added to. Change it on its page.",
  ),
);
export const CHANGED_SINCE = rowProblem(
  "indicator",
  null,
  "CHANGED_SINCE",
  words("Indikator ini sudah diubah lagi sesudah impor.", "This indicator was changed again after the import."),
);
