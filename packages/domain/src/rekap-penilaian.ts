import { folded } from "./folded.ts";
import { PREDICATE_LABEL, PREDICATE_WORDS, RATING_LABEL, RATING_WORDS } from "./import-label.ts";
import { headKey, type ImportColumn } from "./import-columns.ts";
import type { ImportValue } from "./import-cell.ts";
import { predicateOf, type Predicate } from "./predicate.ts";
import type { Rating } from "./rating.ts";
import type { PeriodSpan } from "./period.ts";
import { rekapPeriodOf, rekapPeriodTitle } from "./rekap-period.ts";

/** As files say that nothing is set yet. */
const NOTHING = "NOTHING";
const NOTHING_WORDS = { [NOTHING]: ["-", "–", "—", "Belum dinilai", "Belum ada", "N/A"] };

const RATING_WORD = { type: "WORD", words: { ...RATING_WORDS, ...NOTHING_WORDS }, mustStand: true } as const;

/**
 * What is read of the national system's "Rekap Penilaian". Its running number is not: it says nothing. The predicate must stand in the file,
 * since it is held against the matrix.
 */
export const REKAP_COLUMNS = [
  {
    name: "nip",
    heads: ["NIP", "NIP Baru", "NIP/NIPPPK"],
    type: "NIP",
    isRequired: true,
    says: {
      ID: "NIP 18 angka, sebagai teks. NIP yang tersimpan sebagai bilangan sudah kehilangan digit terakhir dan ditolak.",
      EN: "The NIP, 18 digits, as text. One that was kept as a number has lost its last digits and is refused.",
    },
    example: "198501012010011001",
  },
  {
    name: "name",
    heads: ["Nama", "Nama Pegawai", "Nama Lengkap"],
    type: "TEXT",
    says: {
      ID: "Nama pegawai. Hanya untuk dibaca; orang dikenali dari NIP.",
      EN: "The name, to be read; people are found by NIP.",
    },
    example: "Sari Wulandari",
  },
  {
    name: "title",
    heads: ["Jabatan", "Nama Jabatan"],
    type: "TEXT",
    mustStand: true,
    says: {
      ID: "Jabatan. Orang dengan dua jabatan punya dua baris, dibedakan dari kolom ini.",
      EN: "The post. Someone with two posts has two rows, told apart by this column.",
    },
    example: "Kepala Seksi Pemerintahan",
  },
  {
    name: "workResult",
    heads: ["Rating Hasil Kerja", "Rating Hasil Kinerja", "Hasil Kerja"],
    ...RATING_WORD,
    says: {
      ID: "Di atas, sesuai, atau di bawah ekspektasi. Kosong bila belum dinilai.",
      EN: "Above, as, or below expectation. Empty while not yet rated.",
    },
    example: "Sesuai ekspektasi",
  },
  {
    name: "behaviour",
    heads: ["Rating Perilaku Kerja", "Rating Perilaku", "Perilaku Kerja"],
    ...RATING_WORD,
    says: {
      ID: "Di atas, sesuai, atau di bawah ekspektasi. Kosong bila belum dinilai.",
      EN: "Above, as, or below expectation. Empty while not yet rated.",
    },
    example: "Di atas ekspektasi",
  },
  {
    name: "predicate",
    heads: ["Predikat Kinerja Periodik", "Predikat Kinerja", "Predikat Kinerja Tahunan", "Predikat"],
    type: "WORD",
    words: { ...PREDICATE_WORDS, ...NOTHING_WORDS },
    mustStand: true,
    says: {
      ID: "Predikat. Harus sama dengan yang diberikan matriks untuk kedua rating.",
      EN: "The predicate. It must be what the matrix gives for the two ratings.",
    },
    example: "Baik",
  },
] as const satisfies readonly ImportColumn[];

export type RekapColumn = (typeof REKAP_COLUMNS)[number]["name"];
export type RekapValues = Readonly<Record<RekapColumn, ImportValue>>;

export interface RekapRatings {
  readonly workResult: Rating;
  readonly behaviour: Rating;
  readonly predicate: Predicate;
}

/** What the ratings of a row say, or what is wrong with them. */
export type RekapRead =
  | { readonly state: "PENDING" }
  | { readonly state: "RATED"; readonly ratings: RekapRatings }
  /** Something is set, and this is not. */
  | { readonly state: "INCOMPLETE"; readonly missing: readonly (keyof RekapRatings)[] }
  /** The matrix gives another predicate for these two ratings. */
  | { readonly state: "CONTRADICTS"; readonly said: Predicate; readonly byMatrix: Predicate };

const RATED = ["workResult", "behaviour", "predicate"] as const;

/** Reads the ratings of a row whose cells are understood. Nothing is guessed, and what contradicts the matrix is not taken. */
export function readRekapRow(values: RekapValues): RekapRead {
  const missing = RATED.filter((column) => values[column] === null || values[column] === NOTHING);
  if (missing.length === RATED.length) return { state: "PENDING" };
  if (missing.length > 0) return { state: "INCOMPLETE", missing };
  const ratings = values as unknown as RekapRatings;
  const byMatrix = predicateOf(ratings.workResult, ratings.behaviour);
  if (ratings.predicate !== byMatrix) return { state: "CONTRADICTS", said: ratings.predicate, byMatrix };
  const { workResult, behaviour, predicate } = ratings;
  return { state: "RATED", ratings: { workResult, behaviour, predicate } };
}

/** What stands above the header row: more lines or fewer, in whatever column. */
export interface RekapTop {
  readonly period: PeriodSpan | null;
  /** The four digits by which the national system knows the agency. */
  readonly agencyCode: string | null;
}

export function readRekapTop(lines: readonly (readonly string[])[]): RekapTop {
  const texts = lines.flat();
  const codes = texts.map((text) => /^(\d{4}) ?[-–] ?\S/.exec(text.trim())?.[1]);
  return {
    period: texts.map(rekapPeriodOf).find((period) => period !== null) ?? null,
    agencyCode: codes.find((code) => code !== undefined) ?? null,
  };
}

/** A post as it may be called in the file: an acting holder's by its capacity too. */
export const rekapPostTitle = ({ title, capacity }: { title: string; capacity: string }): string =>
  capacity === "PLT" ? `Plt. ${title}` : capacity === "PLH" ? `Plh. ${title}` : title;

/** Whether a title of the file is a post of ours; what differs in case, spaces and signs is the same. */
export const isRekapPost = (said: string, post: { title: string; capacity: string }): boolean =>
  headKey(said) === headKey(rekapPostTitle(post)) ||
  (post.capacity !== "DEFINITIVE" && headKey(said) === headKey(post.title));

/** Of two rows with this the second says the same thing anew, or contradicts the first. */
export const rekapIdentity = ({ nip, title }: RekapValues): string => `${String(nip)} ${folded(String(title ?? ""))}`;

/** A row to be written. */
export interface RekapLine {
  readonly nip: string;
  readonly name: string;
  readonly title: string;
  /** Null for one who is not assessed yet. */
  readonly ratings: RekapRatings | null;
}

const HEADS = [
  "No",
  "NIP",
  "Nama",
  "Jabatan",
  "Rating Hasil Kerja",
  "Rating Perilaku Kerja",
  "Predikat Kinerja Periodik",
];

/** The four rows above the data and the header, as the national system writes them. */
export const rekapTop = (file: { agency: string; unitName: string; period: PeriodSpan }): string[][] => [
  [file.agency],
  [file.unitName],
  [rekapPeriodTitle(file.period)],
  [],
  HEADS,
];

/** A line as cells. The NIP is a text, so that it keeps all its digits. */
export const rekapLineCells = ({ nip, name, title, ratings }: RekapLine, number: number): (string | number)[] => [
  number,
  nip,
  name,
  title,
  ratings === null ? "" : RATING_LABEL[ratings.workResult],
  ratings === null ? "" : RATING_LABEL[ratings.behaviour],
  ratings === null ? "" : PREDICATE_LABEL[ratings.predicate],
];
