import type { SheetCell } from "./import-cell.ts";
import { columnsMissing, mappingOf, readRow } from "./import-columns.ts";
import { findHead } from "./import-head.ts";
import { importedPredicate } from "./import-label.ts";
import { monthOf } from "./period.ts";
import { predicateOf } from "./predicate.ts";
import { Rating } from "./rating.ts";
import {
  isRekapPost,
  readRekapRow,
  readRekapTop,
  REKAP_COLUMNS,
  rekapIdentity,
  rekapLineCells,
  rekapPostTitle,
  rekapTop,
  type RekapValues,
} from "./rekap-penilaian.ts";

const NIP = "198501012010011001";
const file = { agency: "7301 - Pemerintah Daerah Andir", unitName: "Kelurahan Garuda", period: monthOf(2026, 6) };
const HEADS = rekapTop(file).at(-1) as string[];

const asCell = (cell: string | number): SheetCell => ({
  text: String(cell),
  kind: typeof cell === "number" ? "NUMBER" : "TEXT",
});
const read = (cells: readonly (string | number)[], heads = HEADS) => {
  const mapping = { ...mappingOf(REKAP_COLUMNS, heads), dayOrder: "DAY_FIRST" as const };
  const { values, problems } = readRow(REKAP_COLUMNS, mapping, cells.map(asCell));
  return { values: values as RekapValues, problems };
};
const row = (work: string, behaviour: string, predicate: string) =>
  read([1, NIP, "A", "Lurah", work, behaviour, predicate]).values;

test("the rows above the data are as the national system writes them", () => {
  expect(rekapTop(file)).toEqual([
    ["7301 - Pemerintah Daerah Andir"],
    ["Kelurahan Garuda"],
    ["Periode Bulanan 6 Tahun 2026"],
    [],
    ["No", "NIP", "Nama", "Jabatan", "Rating Hasil Kerja", "Rating Perilaku Kerja", "Predikat Kinerja Periodik"],
  ]);
});

test.each([
  ["as they are", rekapTop(file).slice(0, 4)],
  ["with more rows", [["Rekap Penilaian"], [], ...rekapTop(file).slice(0, 4), []]],
  [
    "in another column",
    [
      ["", "", "7301 – Pemerintah"],
      ["", "periode  bulanan 6 tahun 2026"],
    ],
  ],
])("the agency and the period are read from the rows above, %s", (_, lines) => {
  expect(readRekapTop(lines)).toEqual({ period: monthOf(2026, 6), agencyCode: "7301" });
});

test("where they are not said, they are not made up", () => {
  expect(readRekapTop([["Kelurahan Garuda"], []])).toEqual({ period: null, agencyCode: null });
  expect(readRekapTop([])).toEqual({ period: null, agencyCode: null });
});

test.each([
  HEADS.map((head) => ` ${head.toUpperCase()}\u00a0`),
  HEADS.map((head) => head.toLowerCase().replaceAll(" ", "\n")),
  ["Predikat Kinerja", "Unit", "Rating Perilaku Kerja", "Rating Hasil Kerja", "Nama Jabatan", "Nama Pegawai", "NIP"],
])("the header is found by its labels, whatever their case and order: %j", (...heads) => {
  expect(columnsMissing(REKAP_COLUMNS, mappingOf(REKAP_COLUMNS, heads))).toEqual([]);
});

test("columns may be in another order", () => {
  const heads = ["Predikat Kinerja Periodik", "Rating Perilaku Kerja", "x", "Rating Hasil Kerja", "Jabatan", "NIP"];
  const { values } = read(["Baik", "Sesuai ekspektasi", "?", "Di atas ekspektasi", "Lurah", NIP], heads);

  expect(values).toEqual({
    nip: NIP,
    name: null,
    title: "Lurah",
    workResult: "ABOVE",
    behaviour: "MEETS",
    predicate: "GOOD",
  });
});

test.each([Number(NIP), "1.98501E+17", "1,98501E+17"])(
  "the NIP %p has lost its last digits, and is refused by name",
  (nip) => {
    const { problems } = read([1, nip, "A", "Lurah", "Sesuai ekspektasi", "Sesuai ekspektasi", "Baik"]);

    expect(problems).toMatchObject([{ column: "nip", code: "LOST_DIGITS", mender: "SOURCE" }]);
  },
);

const ratings = Object.values(Rating);
const LABELS = { BELOW: "Dibawah ekspektasi", MEETS: "SESUAI EKSPEKTASI", ABOVE: "Diatas  ekspektasi" };
const PREDICATES = ["Sangat Kurang", "Kurang / Misconduct", "Perlu Perbaikan", "Baik", "Sangat Baik"];

test.each(
  ratings.flatMap((work) => ratings.flatMap((behaviour) => PREDICATES.map((said) => [work, behaviour, said] as const))),
)("%s and %s with %j is taken only where the matrix agrees", (workResult, behaviour, said) => {
  const byMatrix = predicateOf(workResult, behaviour);
  const predicate = importedPredicate(said);

  expect(readRekapRow(row(LABELS[workResult], LABELS[behaviour], said))).toEqual(
    predicate === byMatrix
      ? { state: "RATED", ratings: { workResult, behaviour, predicate } }
      : { state: "CONTRADICTS", said: predicate, byMatrix },
  );
});

test.each(["", "  ", "-", "Belum dinilai"])("ratings that are %j are pending, and no error", (nothing) => {
  expect(readRekapRow(row(nothing, nothing, nothing))).toEqual({ state: "PENDING" });
});

test.each([
  [row("", "Sesuai ekspektasi", "Baik"), ["workResult"]],
  [row("Sesuai ekspektasi", "-", ""), ["behaviour", "predicate"]],
  [row("", "", "Baik"), ["workResult", "behaviour"]],
])("half a rating is none: %j", (values, missing) => {
  expect(readRekapRow(values)).toEqual({ state: "INCOMPLETE", missing });
});

test.each([
  ["Rating Hasil Kerja", 4, "Lumayan"],
  ["Rating Perilaku Kerja", 5, "Baik"],
  ["Predikat", 6, "Istimewa"],
])("a word in %s that is none is told by its column", (_, at, word) => {
  const cells = [1, NIP, "A", "Lurah", "Sesuai ekspektasi", "Sesuai ekspektasi", "Baik"].with(at, word);

  expect(read(cells).problems).toMatchObject([{ value: word, code: "UNKNOWN_WORD" }]);
});

test("two posts of a person are two rows; the same post in other letters is one", () => {
  const of = (title: string) => rekapIdentity(read([1, NIP, "A", title, "", "", ""]).values);

  expect(of("Lurah")).not.toBe(of("Plt. Camat"));
  expect(of("Lurah")).toBe(of(" LURAH "));
});

test("a post is known by its title, an acting one with its capacity or without", () => {
  const acting = { title: "Lurah Garuda", capacity: "PLT" };

  expect(rekapPostTitle(acting)).toBe("Plt. Lurah Garuda");
  for (const said of ["Plt. Lurah Garuda", "PLT LURAH GARUDA", "Lurah Garuda"])
    expect(isRekapPost(said, acting)).toBe(true);
  expect(isRekapPost("Plt. Lurah Garuda", { ...acting, capacity: "DEFINITIVE" })).toBe(false);
  expect(isRekapPost("Lurah", acting)).toBe(false);
});

test("what is written of a person is read as the same", () => {
  for (const workResult of ratings)
    for (const behaviour of ratings) {
      const given = { workResult, behaviour, predicate: predicateOf(workResult, behaviour) };
      const { values, problems } = read(rekapLineCells({ nip: NIP, name: "A", title: "Lurah", ratings: given }, 1));

      expect(problems).toEqual([]);
      expect(readRekapRow(values)).toEqual({ state: "RATED", ratings: given });
    }
  const { values } = read(rekapLineCells({ nip: NIP, name: "A", title: "Lurah", ratings: null }, 2));
  expect(readRekapRow(values)).toEqual({ state: "PENDING" });
});

test("the title above a header is none of it, and still says the period", () => {
  const lines = rekapTop(file)
    .map((texts, at) => ({ row: at + 1, texts }))
    .filter(({ texts }) => texts.length > 0);

  expect(findHead(REKAP_COLUMNS, lines)).toMatchObject({ from: 5, to: 5 });
});
