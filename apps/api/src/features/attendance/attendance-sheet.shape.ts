import type { ImportColumn } from "@andir/domain/import-columns";
import { isIsoDate } from "@andir/domain/iso-date";
import {
  defineShape,
  type ImportFile,
  type ImportRow,
  type ImportValues,
  type RowVerdict,
} from "../../platform/imports/import-shape.ts";
import type { Scope } from "../../platform/scope.ts";
import { bringsAttendance, MONTH_COLUMN, monthAbove, NIP_COLUMN, textOf } from "./attendance-columns.ts";
import { attendanceProblems } from "./attendance-problems.ts";
import { bringDays, takeDaysBack } from "./bring-days.ts";
import { checkDays, type DaysPlan, type SaidRow } from "./check-days.ts";

const DAYS: ImportColumn = {
  name: "days",
  heads: [],
  type: "TEXT",
  longest: 40,
  mustStand: true,
  repeats: (head) => /^(?:tgl\.? ?)?0?([1-9]|[12]\d|3[01])$/i.exec(head)?.[1] ?? null,
  says: {
    ID: "Satu kolom per tanggal, 1 sampai 31, dengan kode hari itu.",
    EN: "A column a day, 1 to 31, with its code.",
  },
  example: "TL1",
};

/** The sheet of a month: a row a person, a column a day. */
export const attendanceSheetShape = defineShape<ImportValues, DaysPlan>({
  kind: "ATTENDANCE_SHEET",
  name: { ID: "Daftar hadir sebulan", EN: "Attendance sheet of a month" },
  says: {
    ID: "Satu baris per orang, satu kolom per tanggal berisi kode kehadiran. Sel kosong dilewati.",
    EN: "A row a person, a column a day with the code of attendance. Empty cells are passed over.",
  },
  columns: [NIP_COLUMN, MONTH_COLUMN, DAYS],
  offeredTo: bringsAttendance,
  preamble(lines) {
    const month = monthAbove(lines);
    return { facts: { month }, ...(month !== null && { shown: [{ ID: `Bulan: ${month}`, EN: `Month: ${month}` }] }) };
  },
  recognise: () => 0.3,
  identity: (values) => `${textOf(values, "nip")} ${textOf(values, "month")}`,
  rowsAtOnce: 100, // each is a month of days
  check,
  apply: bringDays,
  undo: takeDaysBack,
});

async function check(scope: Scope, file: ImportFile, rows: readonly ImportRow[]): Promise<RowVerdict<DaysPlan>[]> {
  const said = rows.map((row) => saidBy(row, file));
  const checked = await checkDays(
    scope,
    said.filter((row) => row !== null),
  );
  const byRow = new Map(checked.map((verdict) => [verdict.row, verdict]));
  return rows.map(({ row }) => byRow.get(row) ?? { row, outcome: "WRONG", problems: [attendanceProblems.noMonth()] });
}

function saidBy({ row, values }: ImportRow, { facts }: ImportFile): SaidRow | null {
  const month = values["month"] ?? facts["month"];
  if (typeof month !== "string") return null;
  const days = Object.entries((values["days"] ?? {}) as Readonly<Record<string, unknown>>).flatMap(([number, code]) => {
    const day = `${month}-${number.padStart(2, "0")}`;
    // The columns 29 to 31 stand in every month; without a code they say nothing.
    if (typeof code !== "string" || !isIsoDate(day)) return [];
    return [{ day, column: "days", code, arrivedAt: null, leftAt: null, startsAt: null, endsAt: null }];
  });
  return { row, nip: textOf(values, "nip"), days };
}
