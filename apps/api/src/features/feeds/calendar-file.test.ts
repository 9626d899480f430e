import ICAL from "ical.js";
import type { CalendarEntry } from "./calendar-entries.ts";
import { calendarFile } from "./calendar-file.ts";

const NOW = new Date("2026-11-24T03:00:00Z");
const file = (entries: readonly CalendarEntry[], now = NOW) => calendarFile(entries, { now, language: "ID" });
/** As a calendar program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}
const session: CalendarEntry = {
  id: "training-1",
  title: "Bimbingan teknis SKP",
  when: { startsAt: new Date("2026-12-01T01:30:00Z"), endsAt: new Date("2026-12-01T04:00:00Z") },
  revision: 1,
  isCancelled: false,
};

test("a parser that calendar programs use reads each entry as it was meant", () => {
  const [report, training] = read(
    file([
      { id: "report_due-1", title: "Batas laporan kinerja · Desember 2026", when: { day: "2026-12-31" } },
      session,
    ]),
  );

  expect(report).toMatchObject({ uid: "report_due-1@kinerja-andir", summary: "Batas laporan kinerja · Desember 2026" });
  // A day is a day in every time zone, and its end is the next one.
  expect([report!.startDate.isDate, report!.startDate.toString(), report!.endDate.toString()]).toEqual([
    true,
    "2026-12-31",
    "2027-01-01",
  ]);
  expect(report!.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  // An hour is an instant: the reader's program shows it in the reader's own zone, WIB, WITA or WIT.
  expect([training!.startDate.isDate, training!.startDate.toJSDate().toISOString()]).toEqual([
    false,
    "2026-12-01T01:30:00.000Z",
  ]);
  expect(training!.endDate.toJSDate().toISOString()).toBe("2026-12-01T04:00:00.000Z");
});

test.each([
  "Nilai kinerja pegawai yang sangat panjang namanya, di unit kerja yang juga panjang; batas: 5 Desember 2026",
  `${"é".repeat(74)} tanda baca, titik koma; garis miring terbalik \\ dan baris\nbaru`,
  "👩‍💼".repeat(30),
  "中".repeat(80),
])("a long title is folded at 75 bytes, never within a letter, and comes out whole: %s", (title) => {
  const text = file([{ ...session, title }]);

  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(Buffer.from(text).toString("utf8")).not.toContain("\uFFFD");
  expect(read(text)[0]!.summary).toBe(title);
});

test("what was moved is the same entry with a higher number, and what was called off says so", () => {
  const moved = { startsAt: new Date("2026-12-02T01:30:00Z"), endsAt: new Date("2026-12-02T04:00:00Z") };
  const [before] = read(file([session]));
  const [after] = read(file([{ ...session, when: moved, revision: 2 }]));
  const [off] = read(file([{ ...session, when: moved, revision: 3, isCancelled: true }]));

  expect([before!.uid, after!.uid, off!.uid]).toEqual(Array(3).fill("training-1@kinerja-andir"));
  expect([before!.sequence, after!.sequence, off!.sequence]).toEqual([1, 2, 3]);
  expect(after!.startDate.toJSDate()).toEqual(moved.startsAt);
  expect([before, after, off].map((event) => event!.component.getFirstPropertyValue("status"))).toEqual([
    null,
    null,
    "CANCELLED",
  ]);
});

test("an empty calendar is one too", () => {
  expect(read(file([]))).toEqual([]);
});
