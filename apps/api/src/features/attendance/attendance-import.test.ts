import { TestApi } from "../../testing/api.ts";
import { runShape, undoShape, type ShapeRun } from "../../testing/run-shape.ts";
import type { Person } from "../../testing/world.ts";
import { attendanceDaysShape } from "./attendance-days.shape.ts";
import { attendanceMonthsShape } from "./attendance-months.shape.ts";
import { attendanceSheetShape } from "./attendance-sheet.shape.ts";

let api: TestApi;
let one: Person;
let two: Person;
let nurse: Person;

beforeAll(async () => {
  api = await TestApi.start();
  const agency = await api.world.unit("PEMDA");
  const [village, clinic] = [await api.world.unit("KEL", agency), await api.world.unit("PKM", agency)];
  await api.dataSource.query(
    `insert into work_week (key, unit_key, kind, starts_on) values ('0190a000-0000-7000-8000-000000000001', $1, 'SHIFT', '2020-01-01')`,
    [clinic.key],
  );
  one = await api.world.employee({ in: village });
  two = await api.world.employee({ in: village });
  nurse = await api.world.employee({ in: clinic });
  await api.dataSource.query("insert into duty_day (employee_key, day) values ($1, '2026-06-07')", [nurse.key]);
  await api.dataSource.query(
    "insert into attendance_month (employee_key, month, scheduled_days, attended_days) values ($1, '2026-05-01', 20, 20)",
    [two.key],
  );
});
afterAll(() => api.stop());

const outcomes = ({ verdicts }: ShapeRun) =>
  verdicts.map(({ outcome, problems = [] }) => [outcome, ...problems.map(({ code }) => code)]);
const months = (person: Person) =>
  api.dataSource.query(
    `select month::text, scheduled_days as scheduled, attended_days as attended, is_by_days as "isByDays" from attendance_month where employee_key = $1 order by month`,
    [person.key],
  );
const events = async (person: Person) =>
  (
    await api.dataSource.query(
      `select day::text || ' ' || code as said from attendance_event where employee_key = $1 order by 1`,
      [person.key],
    )
  ).map(({ said }: { said: string }) => said);

const DAYS = ["NIP", "Tanggal", "Kode", "Scan Masuk", "Scan Pulang", "Jam Masuk", "Jam Pulang"];
const days = (...rows: (string | null)[][]) => runShape(api, attendanceDaysShape, [DAYS, ...rows], { headAt: 0 });

test("a day is read from its code or from the times of the machine, and an empty time is no absence", async () => {
  const run = await days(
    [one.nip, "01/06/2026", "H"],
    [one.nip, "02/06/2026", null, "07:29", "16:10"],
    [one.nip, "03/06/2026", "", "08:05", "15:45"],
    [one.nip, "04/06/2026", "A"],
    [one.nip, "05/06/2026", "", "07:30", null],
    [one.nip, "06/06/2026", "", "08:00", "12:00"],
    [one.nip, "08/06/2026", "Cuti"],
    [one.nip, "09/06/2026", "XYZ"],
    [one.nip, "10/06/2026", "", "16:00", "07:30"],
    [one.nip, "01/06/2027", "H"],
    ["199901012020011009", "01/06/2026", "H"],
  );

  expect(outcomes(run)).toEqual([
    ["CREATE"],
    ["CREATE"],
    ["CREATE"],
    ["CREATE"],
    ["PENDING", "NOTHING_SAID"],
    ["PENDING", "NOT_A_WORKING_DAY"],
    ["CREATE"],
    ["WRONG", "CODE_UNKNOWN"],
    ["WRONG", "LEFT_BEFORE_ARRIVING"],
    ["WRONG", "IN_THE_FUTURE"],
    ["WRONG", "NIP_UNKNOWN"],
  ]);
  expect(await events(one)).toEqual(["2026-06-03 PSW1", "2026-06-03 TL2", "2026-06-04 TK", "2026-06-08 CUTI"]);
  // Five days are told of: one is leave, and on one of the other four nobody came.
  expect(await months(one)).toEqual([{ month: "2026-06-01", scheduled: 4, attended: 3, isByDays: true }]);
});

test("the same file again changes nothing; what differs is a change that does not tell what stood", async () => {
  const again = await days([one.nip, "01/06/2026", "H"], [one.nip, "04/06/2026", "A"]);
  expect(outcomes(again)).toEqual([["SAME"], ["SAME"]]);

  const changed = await days([one.nip, "04/06/2026", "Sakit"], [one.nip, "01/06/2026", "TL1"]);
  expect(changed.verdicts).toMatchObject([
    { outcome: "CHANGE", changes: [{ column: "code", from: null, to: "2026-06-04: SAKIT" }] },
    { outcome: "CHANGE" },
  ]);
  expect(await months(one)).toMatchObject([{ scheduled: 4, attended: 3 }]);
  expect(await undoShape(api, attendanceDaysShape, changed.applied)).toMatchObject({ problems: [] });
  expect(await events(one)).toContain("2026-06-04 TK");
  expect((await undoShape(api, attendanceDaysShape, changed.applied)).problems.map(({ code }) => code)).toEqual([
    "CHANGED_SINCE",
    "CHANGED_SINCE",
  ]);
});

test("in a month that a recap counted, a day moves the count by what it moves", async () => {
  const run = await days(
    [two.nip, "04/05/2026", "TK"],
    [two.nip, "05/05/2026", "CUTI"],
    [two.nip, "06/05/2026", "TL1"],
  );

  expect(outcomes(run)).toEqual([["CREATE"], ["CREATE"], ["CREATE"]]);
  expect(await months(two)).toEqual([{ month: "2026-05-01", scheduled: 19, attended: 18, isByDays: false }]);
  await undoShape(api, attendanceDaysShape, run.applied);
  expect(await months(two)).toEqual([{ month: "2026-05-01", scheduled: 20, attended: 20, isByDays: false }]);
  expect(await events(two)).toEqual([]);
});

test("who works in shifts has the hours of the file, on the days of the roster", async () => {
  const run = await days(
    [nurse.nip, "07/06/2026", "", "21:10", "23:59", "21:00", "23:59"],
    [nurse.nip, "08/06/2026", "", "07:00", "14:00", "07:00", "14:00"],
  );
  const without = await days([nurse.nip, "07/06/2026", "", "21:10", "23:50"]);

  expect(outcomes(run)).toEqual([["CREATE"], ["PENDING", "NOT_A_WORKING_DAY"]]);
  expect(await events(nurse)).toEqual(["2026-06-07 TL1"]);
  expect(outcomes(without)).toEqual([["WRONG", "NO_SCHEDULE"]]);
});

test("the sheet of a month is a row a person and a column a day; holidays in it and empty cells say nothing", async () => {
  const heads = ["No", "NIP", "Nama", ...Array.from({ length: 31 }, (_, at) => String(at + 1))];
  const codes = Array.from({ length: 31 }, (_, at) =>
    at === 0 ? "H" : at === 1 ? "TL1" : at === 2 ? "I" : at === 4 ? "L" : "",
  );
  const sheet = (...rows: string[][]) =>
    runShape(api, attendanceSheetShape, [["Daftar Hadir"], ["Bulan: Juli 2026"], heads, ...rows], { headAt: 2 });

  const run = await sheet(["1", two.nip, "x", ...codes]);
  const again = await sheet(["1", two.nip, "x", ...codes]);
  const unnamed = await runShape(api, attendanceSheetShape, [heads, ["1", two.nip, "x", ...codes]], { headAt: 0 });

  expect(run.verdicts).toMatchObject([{ outcome: "CREATE" }]);
  // Two, and three by which a transaction reads the calendar for itself.
  expect(run.statements).toBe(5);
  expect(await months(two)).toContainEqual({ month: "2026-07-01", scheduled: 3, attended: 2, isByDays: true });
  expect(await events(two)).toEqual(["2026-07-02 TL1", "2026-07-03 IZIN"]);
  expect(again.verdicts).toMatchObject([{ outcome: "SAME" }]);
  expect(outcomes(unnamed)).toEqual([["WRONG", "MONTH_MISSING"]]);
});

test("a recap says how many days; it may not say more than there are, and can be taken back", async () => {
  const heads = ["NIP", "Bulan", "Hari Kerja", "Hadir"];
  const recap = (...rows: (string | number)[][]) =>
    runShape(api, attendanceMonthsShape, [heads, ...rows], { headAt: 0 });

  const run = await recap(
    [one.nip, "06/2026", 20, 19],
    [two.nip, "Mei 2026", 20, 20],
    [nurse.nip, "2026-05", 20, 21],
    [nurse.nip, "2026-04", 40, 21],
  );
  expect(outcomes(run)).toEqual([
    ["CHANGE", "COUNTED_BY_DAYS"],
    ["SAME"],
    ["WRONG", "MORE_THAN_THERE_ARE"],
    ["WRONG", "MORE_THAN_THERE_ARE"],
  ]);
  expect(await months(one)).toEqual([{ month: "2026-06-01", scheduled: 20, attended: 19, isByDays: false }]);
  expect((await undoShape(api, attendanceMonthsShape, run.applied)).problems).toEqual([]);
  expect(await months(one)).toEqual([{ month: "2026-06-01", scheduled: 4, attended: 3, isByDays: true }]);
});

test("what was brought in stands in the record of changes, for the one it is about", async () => {
  const found = await api.dataSource.query(
    `select distinct action from audit_event where noun = 'attendance' and subject_key = $1 order by action`,
    [one.key],
  );

  expect(found.map(({ action }: { action: string }) => action)).toEqual([
    "attendance.imported",
    "attendance.recapImported",
    "attendance.undone",
  ]);
});
