import { folded } from "./folded.ts";
import { monthOf, quarterOf, yearOf, type PeriodSpan } from "./period.ts";

const QUARTERS = ["I", "II", "III", "IV"];

/** As row 3 of the national "Rekap Penilaian" names a period: "Periode Bulanan 6 Tahun 2026", "Periode Tahunan 2026". */
export function rekapPeriodTitle({ kind, startsOn }: PeriodSpan): string {
  const [year, month] = [Number(startsOn.slice(0, 4)), Number(startsOn.slice(5, 7))];
  if (kind === "YEAR") return `Periode Tahunan ${year}`;
  return kind === "MONTH"
    ? `Periode Bulanan ${month} Tahun ${year}`
    : `Periode Triwulan ${QUARTERS[Math.ceil(month / 3) - 1]} Tahun ${year}`;
}

/** The period that such a line names, whatever its case and spacing; null for a line that names none. */
export function rekapPeriodOf(text: string): PeriodSpan | null {
  const [, kind, number, year] = TITLE.exec(folded(text)) ?? [];
  if (kind === undefined) return null;
  const ofYear = Number(year);
  if (kind === "tahunan") return number === undefined ? yearOf(ofYear) : null;
  if (number === undefined) return null;
  if (kind === "bulanan") {
    const month = MONTHS.indexOf(number) + 1 || Number(number);
    return month >= 1 && month <= 12 ? monthOf(ofYear, month) : null;
  }
  const quarter = QUARTERS.indexOf(number.toUpperCase()) + 1 || Number(number);
  return quarter >= 1 && quarter <= 4 ? quarterOf(ofYear, quarter) : null;
}

const MONTHS = "januari februari maret april mei juni juli agustus september oktober november desember".split(" ");

const TITLE = new RegExp(
  String.raw`^(?:periode ?:? ?)?(bulanan|triwulan(?:an)?|tahunan)(?: (\d{1,2}|i{1,3}|iv|${MONTHS.join("|")}))?(?:,? tahun)? (\d{4})$`,
);
