import type { CellFault, DayOrder } from "./import-cell.ts";
import { ImportMender } from "./import-outcome.ts";

/** A sentence in both languages of the product. */
export interface ImportWords {
  readonly ID: string;
  readonly EN: string;
}

/** What is wrong with a row, where, and who can mend it. */
export interface ImportProblem {
  /** The name of the shape's column; null for what is wrong with the row as a whole. */
  readonly column: string | null;
  /** As the file has it. */
  readonly value: string | null;
  readonly code: string;
  readonly says: ImportWords;
  readonly mender: ImportMender;
}

const { SENDER, SOURCE } = ImportMender;

/** What is wrong with one cell, in words that say what to do. */
const CELL_WORDS: Readonly<Record<CellFault, readonly [id: string, en: string, mender: ImportMender]>> = {
  REQUIRED: ["Sel ini harus diisi.", "This cell must be filled in.", SENDER],
  LOST_DIGITS: [
    "Angka ini tersimpan sebagai bilangan dan digit terakhirnya sudah hilang. Ambil lagi dari sumbernya dengan kolom berformat Teks.",
    "This was kept as a number and has lost its last digits. Take it from its source again, with the column formatted as Text.",
    SOURCE,
  ],
  FORMULA_WITHOUT_VALUE: [
    "Rumus tanpa hasil tersimpan. Buka berkas di aplikasi lembar kerja, simpan, lalu kirim lagi; atau tempel sebagai nilai.",
    "A formula whose result is not kept. Open the file in a spreadsheet program, save it and send it again; or paste it as a value.",
    SENDER,
  ],
  FORMULA_FAILED: [
    "Rumus di sel ini gagal. Perbaiki rumusnya, atau tulis nilainya.",
    "The formula in this cell failed. Mend it, or write the value.",
    SENDER,
  ],
  NIP_LENGTH: ["NIP harus 18 angka.", "A NIP has 18 digits.", SENDER],
  NIP_NOT_DIGITS: ["NIP hanya berisi angka.", "A NIP has digits only.", SENDER],
  NOT_A_DAY: [
    "Bukan tanggal. Tulis seperti 31/12/2026 atau 31 Desember 2026.",
    "This is no day. Write it as 31/12/2026 or 2026-12-31.",
    SENDER,
  ],
  OTHER_DAY_ORDER: [
    "Tanggal ini hanya cocok dengan urutan lain. Ubah urutan tanggal di langkah kolom, atau tulis tanggalnya dengan nama bulan.",
    "This day fits the other order only. Change the order of days in the columns step, or write the month by its name.",
    SENDER,
  ],
  SHORT_YEAR: ["Tulis tahun dengan empat angka.", "Write the year with four digits.", SENDER],
  NOT_A_MONTH: ["Bukan bulan. Tulis seperti 06/2026.", "This is no month. Write it as 06/2026.", SENDER],
  NOT_A_CLOCK_TIME: ["Bukan jam. Tulis seperti 07:30.", "This is no time of day. Write it as 07:30.", SENDER],
  NOT_A_WHOLE_NUMBER: ["Harus bilangan bulat.", "This must be a whole number.", SENDER],
  NOT_A_NUMBER: ["Bukan angka. Tulis seperti 1.234,5.", "This is no number. Write it as 1234.5.", SENDER],
  DOUBTFUL_SEPARATOR: [
    "Angka ini bisa berarti ribuan atau pecahan. Tulis tanpa titik ribuan, atau simpan sebagai bilangan.",
    "This can be thousands or a fraction. Write it without a sign between thousands, or keep it as a number.",
    SENDER,
  ],
  NOT_YES_OR_NO: ["Isi dengan Ya atau Tidak.", "Write Ya (yes) or Tidak (no).", SENDER],
  NOT_A_GRADE: [
    "Bukan golongan. Tulis seperti III/c, atau IX untuk PPPK.",
    "This is no grade. Write it as III/c, or IX for contract employees.",
    SENDER,
  ],
  UNKNOWN_WORD: [
    "Isian ini tidak dikenal. Lihat isian yang diterima di contoh kolom.",
    "This word is not known. See the column's example for those that are.",
    SENDER,
  ],
  TOO_LONG: ["Teks ini terlalu panjang.", "This text is too long.", SENDER],
};

export function cellProblem(column: string, value: string | null, code: CellFault): ImportProblem {
  const [ID, EN, mender] = CELL_WORDS[code];
  return { column, value: shortened(value), code, says: { ID, EN }, mender };
}

/** What a shape finds by itself, in words of its own. */
export const rowProblem = (
  column: string | null,
  value: string | null,
  code: string,
  says: ImportWords,
  mender: ImportMender = SENDER,
): ImportProblem => ({ column, value: shortened(value), code, says, mender });

const LONGEST_SHOWN = 80;

const shortened = (text: string | null): string | null =>
  text === null || text.length <= LONGEST_SHOWN ? text : `${cutAt(text, LONGEST_SHOWN - 1)}…`;

/** The beginning of a text, no sign of it in halves. */
export const cutAt = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");

/** How an order of days is called on the screen. */
export const DAY_ORDER_WORDS: Readonly<Record<DayOrder, ImportWords>> = {
  DAY_FIRST: { ID: "hari/bulan/tahun", EN: "day/month/year" },
  MONTH_FIRST: { ID: "bulan/hari/tahun", EN: "month/day/year" },
};
