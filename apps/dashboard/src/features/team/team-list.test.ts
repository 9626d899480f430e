import { overwriteGetLocale } from "../../messages/runtime.js";
import { listOf } from "./team-list.ts";
import type { TeamRow } from "./team-row.ts";

const score = (value: number | null) => ({ value, reason: "" });

const ROW: TeamRow = {
  id: "1",
  positionId: "p",
  employeeId: "e",
  name: "Sari Mulyana",
  title: "Lurah Garuda",
  capacity: "DEFINITIVE",
  unit: { id: "u", name: "Kelurahan Garuda" },
  isUnitNamed: false,
  otherPosts: null,
  state: "MISSING",
  daysLate: 6,
  planning: "APPROVED",
  leave: null,
  days: { attended: 19, scheduled: 21 },
  scores: { DISCIPLINE: score(91.5), WORK_QUALITY: score(80), INNOVATION: score(null) },
  predicate: "GOOD",
  isAssessed: true,
  isDraft: false,
  lastPredicate: null,
  trend: [80, null, 85],
  latest: 85,
  before: null,
  change: -1.5,
  verify: null,
  publish: null,
  mayAssess: false,
  mayRemind: false,
  needs: [],
  isRemindedToday: false,
};

beforeEach(() => overwriteGetLocale(() => "id"));

test("a file says in words and numbers what the columns in sight say", () => {
  const { head, rows } = listOf(
    [ROW],
    ["name", "plan", "report", "attendance", "discipline", "quality", "innovation", "change", "predicate"],
  );

  expect(head).toHaveLength(rows[0]?.length ?? 0);
  expect(Object.fromEntries(head.map((name, at) => [name, rows[0]?.[at]]))).toEqual({
    Nama: "Sari Mulyana",
    Jabatan: "Lurah Garuda",
    "Unit kerja": "Kelurahan Garuda",
    SKP: "Disetujui",
    Laporan: "Belum dilaporkan",
    "Hari terlambat": 6,
    "Hari hadir": 19,
    "Hari kerja": 21,
    Kedisiplinan: 91.5,
    "Kualitas kerja": 80,
    Inovasi: null,
    Perubahan: -1.5,
    Predikat: "Baik",
  });
});

test("name, post and unit are always told, once, and a sparkline is no column", () => {
  expect(listOf([ROW], ["trend"]).head).toEqual(["Nama", "Jabatan", "Unit kerja"]);
  expect(listOf([ROW], ["unit", "name", "trend"]).head).toEqual(["Nama", "Jabatan", "Unit kerja"]);
});

test("what is not there is an empty cell, never a nought", () => {
  const { rows } = listOf(
    [{ ...ROW, days: null, predicate: null, change: null }],
    ["attendance", "change", "predicate"],
  );

  expect(rows[0]?.slice(3)).toEqual([null, null, null, null]);
});

test("in English both its headings and its words are English", () => {
  overwriteGetLocale(() => "en");
  const { head, rows } = listOf([ROW], ["report", "predicate"]);

  expect(
    [...head, ...(rows[0] ?? [])].filter(
      (cell) => cell === "Laporan" || cell === "Belum dilaporkan" || cell === "Baik",
    ),
  ).toEqual([]);
});

test("nobody to tell of leaves the headings", () => {
  expect(listOf([], ["plan"]).rows).toEqual([]);
});
