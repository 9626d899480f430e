import type { ImportColumn } from "@andir/domain/import-columns";
import { defineShape, type ImportValues } from "../../platform/imports/import-shape.ts";
import { bringDays, takeDaysBack } from "./bring-days.ts";
import { checkDays, type DaysPlan, type SaidRow } from "./check-days.ts";
import { bringsAttendance, NIP_COLUMN, textOf } from "./attendance-columns.ts";

const clock = (name: string, heads: readonly string[], id: string, en: string, example: string): ImportColumn => ({
  name,
  heads,
  type: "CLOCK",
  says: { ID: id, EN: en },
  example,
});

const COLUMNS: readonly ImportColumn[] = [
  NIP_COLUMN,
  {
    name: "day",
    heads: ["Tanggal", "Tgl", "Hari/Tanggal", "Tanggal Absen", "Tanggal Presensi", "Date"],
    type: "DAY",
    isRequired: true,
    says: { ID: "Tanggalnya.", EN: "The day." },
    example: "03/06/2026",
  },
  {
    name: "code",
    heads: ["Kode", "Kode Kehadiran", "Keterangan", "Status", "Status Kehadiran", "Kehadiran"],
    type: "TEXT",
    longest: 40,
    says: {
      ID: "Kode hari itu: H, TL1-TL4, PSW1-PSW4, TK, CUTI, DL, IZIN, SAKIT, L. Dua kode dipisah koma. Bila ada, jam hanya dicatat.",
      EN: "The day's code: H, TL1-TL4, PSW1-PSW4, TK, CUTI, DL, IZIN, SAKIT, L. Two are parted by a comma. Where there is one, the times are only kept.",
    },
    example: "TL1, PSW2",
  },
  clock(
    "arrivedAt",
    ["Scan Masuk", "Masuk", "Datang", "Check In", "Absen Masuk", "Clock In"],
    "Jam datang menurut mesin.",
    "When the person came, by the machine.",
    "07:41",
  ),
  clock(
    "leftAt",
    ["Scan Pulang", "Scan Keluar", "Pulang", "Keluar", "Check Out", "Absen Pulang", "Clock Out"],
    "Jam pulang menurut mesin.",
    "When the person left, by the machine.",
    "16:05",
  ),
  clock(
    "startsAt",
    ["Jam Masuk", "Jadwal Masuk"],
    "Jadwal masuk; tanpa kolom ini jam kerja instansi yang dipakai.",
    "The hour to come; without it the agency's hours count.",
    "07:30",
  ),
  clock(
    "endsAt",
    ["Jam Pulang", "Jadwal Pulang"],
    "Jadwal pulang; tanpa kolom ini jam kerja instansi yang dipakai.",
    "The hour to leave; without it the agency's hours count.",
    "16:00",
  ),
];

/** A row a person and day, with a code or with the times of a machine. */
export const attendanceDaysShape = defineShape<ImportValues, DaysPlan>({
  kind: "ATTENDANCE_DAYS",
  name: { ID: "Kehadiran harian", EN: "Daily attendance" },
  says: {
    ID: "Satu baris per orang dan hari, dari mesin presensi: kode, atau jam datang dan pulang yang dibandingkan dengan jam kerja. Jam yang kosong tidak disimpulkan sebagai tanpa keterangan.",
    EN: "A row a person and day from attendance machines: a code, or times held against the working hours. An empty time is never taken for absence.",
  },
  columns: COLUMNS,
  offeredTo: bringsAttendance,
  // Heads alone would take any list with a NIP and a day for attendance.
  recognise: (_lines, heads) => (heads.some((head) => /kode|hadir|masuk|pulang|scan|check/i.test(head)) ? 0.2 : -1),
  identity: (values) => `${textOf(values, "nip")} ${textOf(values, "day")}`,
  check: (scope, _file, rows) =>
    checkDays(
      scope,
      rows.map(({ row, values }) => saidBy(row, values)),
    ),
  apply: bringDays,
  undo: takeDaysBack,
});

const text = (values: ImportValues, name: string): string | null => textOf(values, name) || null;

const saidBy = (row: number, values: ImportValues): SaidRow => ({
  row,
  nip: textOf(values, "nip"),
  days: [
    {
      day: textOf(values, "day"),
      column: "code",
      code: text(values, "code"),
      arrivedAt: text(values, "arrivedAt"),
      leftAt: text(values, "leftAt"),
      startsAt: text(values, "startsAt"),
      endsAt: text(values, "endsAt"),
    },
  ],
});
