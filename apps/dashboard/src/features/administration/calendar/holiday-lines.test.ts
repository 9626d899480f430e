import { differenceOf, readHolidays } from "./holiday-lines.ts";

test("days off are read from lines with semicolons, tabs or commas, whichever way a day is written", () => {
  const text =
    "Tanggal;Nama\n2026-01-01;Tahun Baru Masehi\n16/02/2026\tImlek\tCuti bersama\n\n17.02.2026,Imlek,Nasional";
  expect(readHolidays(text, 2026)).toEqual({
    holidays: [
      { day: "2026-01-01", name: "Tahun Baru Masehi", kind: "NATIONAL" },
      { day: "2026-02-16", name: "Imlek", kind: "COLLECTIVE_LEAVE" },
      { day: "2026-02-17", name: "Imlek", kind: "NATIONAL" },
    ],
    unread: [],
  });
});

test("a line that cannot be read is named with its number and why", () => {
  const text = "2026-01-01;Tahun Baru\n2026-13-01;Salah\n2025-12-25;Natal\n2026-01-01;Lagi\n2026-03-01";
  expect(readHolidays(text, 2026).unread.map(({ line, why }) => [line, why])).toEqual([
    [2, "DAY"],
    [3, "YEAR"],
    [4, "TWICE"],
    [5, "NAME"],
  ]);
});

test("what comes, goes and changes is told apart", () => {
  const of = (day: string, name: string) => ({ day, name, kind: "NATIONAL" as const });
  expect(
    differenceOf(
      [of("2026-01-01", "A"), of("2026-01-02", "B"), of("2026-01-03", "C")],
      [of("2026-01-01", "A"), of("2026-01-02", "B2"), of("2026-01-04", "D")],
    ),
  ).toEqual({
    added: [of("2026-01-04", "D")],
    changed: [of("2026-01-02", "B2")],
    removed: [of("2026-01-03", "C")],
    same: 1,
  });
});
