import { importedPredicate, importedRating } from "./import-label.ts";
import type { SheetCell } from "./nip-cell.ts";
import { monthOf } from "./period.ts";
import { predicateOf } from "./predicate.ts";
import { Rating } from "./rating.ts";
import {
  readRekapRow,
  REKAP_HEADS,
  rekapCells,
  rekapHeadIn,
  rekapLineCells,
  rekapTop,
  type RekapCells,
} from "./rekap-penilaian.ts";

const NIP = "198501012010011001";
const HEADER: SheetCell[] = Object.values(REKAP_HEADS);
const file = {
  agencyCode: "7301",
  agencyName: "Pemerintah Daerah Andir",
  unitName: "Kelurahan Garuda",
  period: monthOf(2026, 6),
};

const row = (cells: Partial<RekapCells> = {}): RekapCells => ({
  number: 1,
  nip: NIP,
  name: "Invented Person",
  title: "Pelaksana",
  workResult: "Sesuai ekspektasi",
  behaviour: "Sesuai ekspektasi",
  predicate: "Baik",
  ...cells,
});

test("the five rows above the data are as the national system writes them", () => {
  expect(rekapTop(file)).toEqual([
    ["7301 - Pemerintah Daerah Andir"],
    ["Kelurahan Garuda"],
    ["Periode Bulanan 6 Tahun 2026"],
    [],
    ["No", "NIP", "Nama", "Jabatan", "Rating Hasil Kerja", "Rating Perilaku Kerja", "Predikat Kinerja Periodik"],
  ]);
});

test("the header row is found by its labels, and the period above it", () => {
  expect(rekapHeadIn(rekapTop(file))).toMatchObject({ at: 4, period: monthOf(2026, 6) });
});

test.each([
  ["more rows above", [["Rekap Penilaian"], [], [], ...rekapTop(file)], 7],
  ["fewer rows above", [["Periode Bulanan 6 Tahun 2026"], HEADER], 1],
  [
    "labels shouted, with spaces nobody sees",
    [...rekapTop(file).slice(0, 4), HEADER.map((head) => ` ${String(head).toUpperCase()}\u00a0`)],
    4,
  ],
  [
    "labels broken into lines",
    [...rekapTop(file).slice(0, 4), HEADER.map((head) => String(head).replaceAll(" ", "\n"))],
    4,
  ],
  ["a period in another column", [[null, null, "Periode Bulanan 6 Tahun 2026"], HEADER], 1],
])("the header row is found with %s", (_, rows, at) => {
  expect(rekapHeadIn(rows)).toMatchObject({ at, period: monthOf(2026, 6) });
});

test("columns may be in any order, and columns of others between them", () => {
  const reordered = [
    "Predikat Kinerja Periodik",
    "Unit Kerja",
    "Rating Perilaku Kerja",
    "Rating Hasil Kerja",
    "Jabatan",
    "Nama",
    "NIP",
  ];
  const head = rekapHeadIn([reordered]);

  expect(
    rekapCells(["Baik", "x", "Sesuai ekspektasi", "Di atas ekspektasi", "Lurah", "A", NIP], head!.columns),
  ).toEqual(row({ number: null, name: "A", title: "Lurah", workResult: "Di atas ekspektasi" }));
});

test.each([
  ["nothing", []],
  ["a header without NIP", [HEADER.filter((head) => head !== "NIP")]],
  ["a header on the second page", [...Array.from({ length: 30 }, () => []), HEADER]],
])("in %s there is no header", (_, rows) => {
  expect(rekapHeadIn(rows)).toBeNull();
});

test("a file without a line for the period has none", () => {
  expect(rekapHeadIn([["Kelurahan Garuda"], HEADER])).toMatchObject({ at: 1, period: null });
});

const ratings = Object.values(Rating);
const LABELS = { BELOW: "Dibawah ekspektasi", MEETS: "SESUAI EKSPEKTASI", ABOVE: "Diatas ekspektasi" };
const PREDICATES = ["Sangat Kurang", "Kurang/Misconduct", "Perlu Perbaikan", "Baik", "Sangat Baik"];

describe.each(ratings)("work result %s", (workResult) => {
  test.each(ratings.flatMap((behaviour) => PREDICATES.map((predicate) => [behaviour, predicate] as const)))(
    "with behaviour %s and %j is taken only where the matrix agrees",
    (behaviour, predicate) => {
      const read = readRekapRow(row({ workResult: LABELS[workResult], behaviour: LABELS[behaviour], predicate }));
      const byMatrix = predicateOf(workResult, behaviour);

      if (importedPredicate(predicate) === byMatrix)
        expect(read).toEqual({
          state: "RATED",
          nip: NIP,
          title: "Pelaksana",
          ratings: { workResult, behaviour, predicate: byMatrix },
        });
      else
        expect(read).toMatchObject({
          state: "PROBLEM",
          problems: [{ column: "predicate", code: "PREDICATE_CONTRADICTS" }],
        });
    },
  );
});

test("a contradiction says what the matrix gives", () => {
  expect(readRekapRow(row({ predicate: "Sangat Baik" }))).toEqual({
    state: "PROBLEM",
    problems: [{ column: "predicate", value: "Sangat Baik", code: "PREDICATE_CONTRADICTS", expected: "Baik" }],
  });
});

test.each(["", null, " ", "-", "Belum dinilai"])("ratings that are %j are pending, and no error", (nothing) => {
  expect(readRekapRow(row({ workResult: nothing, behaviour: nothing, predicate: nothing }))).toEqual({
    state: "PENDING",
    nip: NIP,
    title: "Pelaksana",
  });
});

test.each([
  [{ workResult: "" }, [{ column: "workResult", code: "RATING_MISSING" }]],
  [
    { behaviour: null, predicate: null },
    [
      { column: "behaviour", code: "RATING_MISSING" },
      { column: "predicate", code: "RATING_MISSING" },
    ],
  ],
  [{ workResult: "Lumayan" }, [{ column: "workResult", value: "Lumayan", code: "RATING_UNKNOWN" }]],
  [{ behaviour: "Baik" }, [{ column: "behaviour", value: "Baik", code: "RATING_UNKNOWN" }]],
  [{ predicate: "Istimewa" }, [{ column: "predicate", value: "Istimewa", code: "PREDICATE_UNKNOWN" }]],
  [{ nip: Number(NIP) }, [{ column: "nip", value: "198501012010011000", code: "NIP_LOST_DIGITS" }]],
  [
    { nip: "12", predicate: "?" },
    [
      { column: "nip", code: "NIP_NOT_18_DIGITS" },
      { column: "predicate", code: "PREDICATE_UNKNOWN" },
    ],
  ],
] as const)("%j is refused by column, each thing by its name", (cells, problems) => {
  expect(readRekapRow(row(cells))).toMatchObject({ state: "PROBLEM", problems });
});

test("what is written of a person is read as the same", () => {
  for (const workResult of ratings)
    for (const behaviour of ratings) {
      const given = { workResult, behaviour, predicate: predicateOf(workResult, behaviour) };
      const cells = rekapLineCells({ nip: NIP, name: "A", title: "Lurah", ratings: given }, 1);
      const { columns } = rekapHeadIn(rekapTop(file))!;

      expect(readRekapRow(rekapCells(cells, columns))).toEqual({
        state: "RATED",
        nip: NIP,
        title: "Lurah",
        ratings: given,
      });
      expect(importedRating(String(cells[4]))).toBe(workResult);
    }
  const pending = rekapLineCells({ nip: NIP, name: "A", title: "Lurah", ratings: null }, 2);
  expect(pending).toEqual([2, NIP, "A", "Lurah", "", "", ""]);
});
