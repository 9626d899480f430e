import fc from "fast-check";
import {
  ABSENCE,
  absenceBracket,
  absenceFlag,
  absenceIn,
  absenceRuleFor,
  AbsenceLevel,
  type AbsenceRule,
} from "./absence.ts";
import { AttendanceCode } from "./attendance-code.ts";
import { addDays } from "./iso-date.ts";
import { workCalendar } from "./work-week.ts";
import { workingDays } from "./working-days.ts";

const SANCTIONS = {
  none: null,
  spoken: ["LIGHT", "teguran lisan"],
  written: ["LIGHT", "teguran tertulis"],
  dissatisfied: ["LIGHT", "pernyataan tidak puas tertulis"],
  cut6: ["MEDIUM", "potongan TPP 25% selama 6 bulan"],
  cut9: ["MEDIUM", "potongan TPP 25% selama 9 bulan"],
  cut12: ["MEDIUM", "potongan TPP 25% selama 12 bulan"],
  lower: ["SEVERE", "penurunan jabatan setingkat lebih rendah 12 bulan"],
  relieved: ["SEVERE", "pembebasan dari jabatan menjadi pelaksana 12 bulan"],
  dismissed: ["SEVERE", "pemberhentian dengan hormat tidak atas permintaan sendiri"],
} as const;

const brackets: [number, keyof typeof SANCTIONS][] = [
  [0, "none"],
  [1, "none"],
  [2, "none"],
  [3, "spoken"],
  [4, "written"],
  [5, "written"],
  [6, "written"],
  [7, "dissatisfied"],
  [8, "dissatisfied"],
  [9, "dissatisfied"],
  [10, "dissatisfied"],
  [11, "cut6"],
  [12, "cut6"],
  [13, "cut6"],
  [14, "cut9"],
  [15, "cut9"],
  [16, "cut9"],
  [17, "cut12"],
  [18, "cut12"],
  [19, "cut12"],
  [20, "cut12"],
  [21, "lower"],
  [22, "lower"],
  [23, "lower"],
  [24, "lower"],
  [25, "relieved"],
  [26, "relieved"],
  [27, "relieved"],
  [28, "dismissed"],
  [29, "dismissed"],
  [30, "dismissed"],
  [31, "dismissed"],
  [32, "dismissed"],
  [33, "dismissed"],
  [34, "dismissed"],
  [35, "dismissed"],
  [36, "dismissed"],
  [37, "dismissed"],
  [38, "dismissed"],
  [39, "dismissed"],
  [40, "dismissed"],
  [366, "dismissed"],
];

describe("working days without a valid reason in a calendar year", () => {
  test.each(brackets)("%i of a civil servant: %s", (days, sanction) => {
    const bracket = absenceBracket(days, ABSENCE.civilServants);

    expect(bracket && [bracket.level, bracket.sanction]).toEqual(SANCTIONS[sanction]);
  });

  test.each(brackets)("%i of a contract employee is flagged alike, without a sanction: %s", (days, sanction) => {
    const bracket = absenceBracket(days, ABSENCE.contract);

    expect(bracket && [bracket.level, bracket.sanction]).toEqual(SANCTIONS[sanction] && [SANCTIONS[sanction][0], null]);
  });
});

test.each([
  ["CIVIL_SERVANT", "PP 94/2021"],
  ["CANDIDATE", "PP 94/2021"],
  ["CONTRACT", "PP 49/2018"],
  ["CONTRACT_PART_TIME", "PP 49/2018"],
  ["ELECTED_OFFICIAL", undefined],
] as const)("a %s stands under %s", (type, source) => {
  expect(absenceRuleFor(type, ABSENCE)?.source).toBe(source);
});

describe("days one after another", () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])("%i lead to no dismissal", (longestRun) => {
    expect(absenceFlag({ days: longestRun, longestRun }, ABSENCE.civilServants).isDismissal).toBe(false);
  });

  test.each([10, 11, 20, 40])("%i lead to dismissal, of contract employees too", (longestRun) => {
    expect(absenceFlag({ days: longestRun, longestRun }, ABSENCE.civilServants).isDismissal).toBe(true);
    expect(absenceFlag({ days: longestRun, longestRun }, ABSENCE.contract).isDismissal).toBe(true);
  });

  test("many days apart from each other lead to none by their run, only by their bracket", () => {
    expect(absenceFlag({ days: 28, longestRun: 9 }, ABSENCE.civilServants)).toEqual({
      days: 28,
      longestRun: 9,
      bracket: {
        from: 28,
        to: null,
        level: "SEVERE",
        sanction: "pemberhentian dengan hormat tidak atas permintaan sendiri",
      },
      isDismissal: false,
    });
  });

  test("ten of them lead to dismissal though their bracket is a light one", () => {
    expect(absenceFlag({ days: 10, longestRun: 10 }, ABSENCE.civilServants)).toMatchObject({
      bracket: { level: "LIGHT", sanction: "pernyataan tidak puas tertulis" },
      isDismissal: true,
    });
  });
});

test("an agency may set other days for contract employees", () => {
  const rule: AbsenceRule = {
    source: "Perjanjian kerja",
    brackets: [{ from: 5, to: null, level: "SEVERE", sanction: null }],
    dismissal: { consecutiveDays: 5, sanction: null },
  };

  expect(absenceFlag({ days: 4, longestRun: 4 }, rule)).toMatchObject({ bracket: null, isDismissal: false });
  expect(absenceFlag({ days: 5, longestRun: 5 }, rule)).toMatchObject({
    bracket: { level: "SEVERE" },
    isDismissal: true,
  });
});

const daysOff = ["2026-01-01", "2026-12-24", "2026-12-25", "2027-01-01"];
const fiveDays = workingDays("2025-12-01", "2027-12-31", workCalendar("FIVE_DAY", daysOff));
const sixDays = workingDays("2025-12-01", "2027-12-31", workCalendar("SIX_DAY", []));
const between = (from: string, to: string) => fiveDays.filter((day) => day >= from && day <= to);
const absentOn = (...days: string[]) => days.map((on) => ({ on, code: AttendanceCode.TK }));

describe("the days are read from attendance codes", () => {
  test.each(Object.values(AttendanceCode).map((code) => [code, code === "TK" ? 1 : 0] as const))(
    "a day with %s counts %i",
    (code, count) => {
      expect(absenceIn(2026, [{ on: "2026-11-24", code }], fiveDays)).toEqual({ days: count, longestRun: count });
    },
  );

  test.each(["CUTI", "DL", "IZIN", "SAKIT"] as const)("a day that %s excuses does not count", (code) => {
    const events = [...absentOn("2026-11-24", "2026-11-25"), { on: "2026-11-24", code }];

    expect(absenceIn(2026, events, fiveDays)).toEqual({ days: 1, longestRun: 1 });
  });

  test("a day counts once, however often it was imported", () => {
    expect(absenceIn(2026, absentOn("2026-11-24", "2026-11-24"), fiveDays)).toEqual({ days: 1, longestRun: 1 });
  });

  test("a day off does not count", () => {
    const events = absentOn("2026-11-28", "2026-11-29", "2026-12-24", "2026-12-25");

    expect(absenceIn(2026, events, fiveDays)).toEqual({ days: 0, longestRun: 0 });
    expect(absenceIn(2026, events, sixDays)).toEqual({ days: 3, longestRun: 2 });
  });

  test("weekends and holidays between do not interrupt a run, a day of work or leave does", () => {
    expect(absenceIn(2026, absentOn("2026-11-27", "2026-11-30"), fiveDays).longestRun).toBe(2);
    expect(absenceIn(2026, absentOn("2026-12-23", "2026-12-28"), fiveDays).longestRun).toBe(2);
    expect(absenceIn(2026, absentOn("2026-11-23", "2026-11-24", "2026-11-26"), fiveDays).longestRun).toBe(2);
    expect(
      absenceIn(
        2026,
        [...absentOn("2026-11-24", "2026-11-26", "2026-11-27"), { on: "2026-11-25", code: "CUTI" }],
        fiveDays,
      ),
    ).toEqual({ days: 3, longestRun: 2 });
  });

  test("of a person in shifts the run goes from duty day to duty day", () => {
    const shifts = ["2026-11-02", "2026-11-07", "2026-11-08", "2026-11-12"];

    expect(absenceIn(2026, absentOn("2026-11-02", "2026-11-07", "2026-11-08"), shifts).longestRun).toBe(3);
    expect(absenceIn(2026, absentOn("2026-11-02", "2026-11-08"), shifts).longestRun).toBe(1);
  });

  test("days are added up in a calendar year; a run over New Year counts whole in both", () => {
    const events = absentOn(...between("2026-12-22", "2027-01-08"));

    expect(absenceIn(2026, events, fiveDays)).toEqual({ days: 6, longestRun: 11 });
    expect(absenceIn(2027, events, fiveDays)).toEqual({ days: 5, longestRun: 11 });
    expect(absenceIn(2028, events, fiveDays)).toEqual({ days: 0, longestRun: 0 });
  });

  test("a run that ended in the year before is none of this year's", () => {
    const events = absentOn(...between("2026-12-01", "2026-12-18"), "2027-02-01");

    expect(absenceIn(2027, events, fiveDays)).toEqual({ days: 1, longestRun: 1 });
  });

  test("of a unit that changes its week, each time by the week of that time", () => {
    const changed = [...fiveDays.filter((day) => day < "2026-07-01"), ...sixDays.filter((day) => day >= "2026-07-01")];

    expect(absenceIn(2026, absentOn("2026-06-27", "2026-07-04"), changed)).toEqual({ days: 1, longestRun: 1 });
    expect(absenceIn(2026, absentOn("2026-07-03", "2026-07-06"), changed).longestRun).toBe(1);
    expect(absenceIn(2026, absentOn("2026-06-26", "2026-06-29"), changed).longestRun).toBe(2);
  });

  test("the order of the working days is nothing, nor that one is told twice", () => {
    const events = absentOn("2026-11-27", "2026-11-30");

    expect(absenceIn(2026, events, fiveDays.toReversed())).toEqual({ days: 2, longestRun: 2 });
    expect(absenceIn(2026, events, [...fiveDays, "2026-11-27"])).toEqual({ days: 2, longestRun: 2 });
    expect(absenceIn(2026, absentOn("2026-11-23", "2026-11-27"), fiveDays.toReversed()).longestRun).toBe(1);
    expect(absenceIn(2026, absentOn("2026-06-01", "2026-11-27"), ["2026-06-01", "2026-11-27", "2026-08-03"])).toEqual({
      days: 2,
      longestRun: 1,
    });
  });

  test("nobody's events are no absence", () => {
    expect(absenceIn(2026, [], fiveDays)).toEqual({ days: 0, longestRun: 0 });
  });

  test("whatever the days: a run is no longer than all days of its years, and the order of the import is nothing", () => {
    const anyDays = fc.uniqueArray(
      fc.integer({ min: 0, max: 364 }).map((days) => addDays("2026-01-01", days)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(anyDays, (days) => {
        const absence = absenceIn(2026, absentOn(...days), fiveDays);

        expect(absence.longestRun).toBeLessThanOrEqual(absence.days);
        expect(absence.longestRun > 0).toBe(absence.days > 0);
        expect(absenceIn(2026, absentOn(...days.toReversed()), fiveDays)).toEqual(absence);
      }),
    );
  });
});

test("the brackets leave no gap and no overlap, from light to severe", () => {
  const levels = Object.values(AbsenceLevel);
  for (const { brackets: all } of [ABSENCE.civilServants, ABSENCE.contract]) {
    all.forEach((bracket, i) => {
      const next = all[i + 1];
      expect(bracket.to === null ? undefined : bracket.to + 1).toBe(next?.from);
      if (next) expect(levels.indexOf(next.level)).toBeGreaterThanOrEqual(levels.indexOf(bracket.level));
    });
  }
});
