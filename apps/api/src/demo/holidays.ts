import type { IsoDate } from "@andir/domain/iso-date";

export interface Holiday {
  day: IsoDate;
  name: string;
  source: string;
}

/** Holidays whose date never moves, for every year. */
const FIXED: readonly [monthDay: string, name: string][] = [
  ["01-01", "Tahun Baru Masehi"],
  ["05-01", "Hari Buruh Internasional"],
  ["06-01", "Hari Lahir Pancasila"],
  ["08-17", "Hari Kemerdekaan Republik Indonesia"],
  ["12-25", "Hari Raya Natal"],
];

const DECREES: Record<string, string> = {
  2023: "Keputusan bersama tiga menteri tentang hari libur nasional dan cuti bersama 2023 (data contoh)",
  2024: "Keputusan bersama tiga menteri tentang hari libur nasional dan cuti bersama 2024 (data contoh)",
  2025: "Keputusan bersama tiga menteri nomor 1017, 2, dan 2 tahun 2024 (data contoh)",
  2026: "Keputusan bersama tiga menteri nomor 1497, 2, dan 5 tahun 2025 (data contoh)",
};

const IDUL_FITRI = "Hari Raya Idul Fitri";
const JOINT_LEAVE = "Cuti bersama";

/** What the decree of each year sets. A year that is not here has its fixed days only. */
const MOVABLE: readonly [name: string, days: string][] = [
  ["Tahun Baru Imlek", "2023-01-22 2024-02-10 2025-01-29 2026-02-17"],
  ["Isra Mikraj Nabi Muhammad saw.", "2023-02-18 2024-02-08 2025-01-27 2026-01-16"],
  ["Hari Suci Nyepi", "2023-03-22 2024-03-11 2025-03-29 2026-03-19"],
  ["Wafat Yesus Kristus", "2023-04-07 2024-03-29 2025-04-18 2026-04-03"],
  ["Kebangkitan Yesus Kristus", "2024-03-31 2025-04-20 2026-04-05"],
  [IDUL_FITRI, "2023-04-22 2023-04-23 2024-04-10 2024-04-11 2025-03-31 2025-04-01 2026-03-21 2026-03-22"],
  ["Kenaikan Yesus Kristus", "2023-05-18 2024-05-09 2025-05-29 2026-05-14"],
  ["Hari Raya Waisak", "2023-06-04 2024-05-23 2025-05-12 2026-05-31"],
  ["Hari Raya Idul Adha", "2023-06-29 2024-06-17 2025-06-06 2026-05-27"],
  ["Tahun Baru Islam", "2023-07-19 2024-07-07 2025-06-27 2026-06-16"],
  ["Maulid Nabi Muhammad saw.", "2023-09-28 2024-09-16 2025-09-05 2026-08-25"],
  ["Pemungutan suara serentak", "2024-02-14 2024-11-27"],
  [
    JOINT_LEAVE,
    `2023-01-23 2023-03-23 2023-04-19 2023-04-20 2023-04-21 2023-04-24 2023-04-25 2023-06-02 2023-06-28 2023-06-30
     2023-12-26 2024-02-09 2024-03-12 2024-04-08 2024-04-09 2024-04-12 2024-04-15 2024-05-10 2024-05-24 2024-06-18
     2024-12-26 2025-01-28 2025-03-28 2025-04-02 2025-04-03 2025-04-04 2025-04-07 2025-05-13 2025-05-30 2025-06-09
     2025-08-18 2025-12-26 2026-02-16 2026-03-18 2026-03-20 2026-03-23 2026-03-24 2026-05-15 2026-05-28 2026-12-24`,
  ],
];

/** The days off of the years from one to another, both included. */
export function holidaysOf(fromYear: number, toYear: number): Holiday[] {
  const byDay = new Map<IsoDate, Holiday>();
  for (const [name, days] of MOVABLE) {
    for (const day of days.split(/\s+/)) {
      const year = day.slice(0, 4);
      if (Number(year) >= fromYear && Number(year) <= toYear) byDay.set(day, { day, name, source: DECREES[year]! });
    }
  }
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const [monthDay, name] of FIXED) {
      const day = `${year}-${monthDay}`;
      byDay.set(day, { day, name, source: "Hari libur bertanggal tetap" });
    }
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The first days of the holidays before which a hurried team falls behind. */
export function bigHolidaysOf(holidays: readonly Holiday[]): IsoDate[] {
  const feasts = holidays
    .filter(({ name, day }) => name === IDUL_FITRI || day.endsWith("-12-25"))
    .map(({ day }) => day);
  return feasts.filter((day, i) => i === 0 || day.slice(0, 7) !== feasts[i - 1]!.slice(0, 7));
}
