import { monthOf, quarterOf, yearOf, type PeriodSpan } from "@andir/domain/period";

/** A period as it stands in an address: "2026-10", "triwulan-3-2026", "tahun-2026". */
export function periodToken({ kind, startsOn }: Pick<PeriodSpan, "kind" | "startsOn">): string {
  const [year, month] = [startsOn.slice(0, 4), startsOn.slice(5, 7)];
  if (kind === "YEAR") return `tahun-${year}`;
  return kind === "QUARTER" ? `triwulan-${Math.ceil(Number(month) / 3)}-${year}` : `${year}-${month}`;
}

/** Null for what names no period. */
export function periodOfToken(token: unknown): PeriodSpan | null {
  if (typeof token !== "string") return null;
  const month = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(token);
  if (month) return monthOf(Number(month[1]), Number(month[2]));
  const quarter = /^triwulan-([1-4])-(20\d\d)$/.exec(token);
  if (quarter) return quarterOf(Number(quarter[2]), Number(quarter[1]));
  const year = /^tahun-(20\d\d)$/.exec(token);
  return year ? yearOf(Number(year[1])) : null;
}
