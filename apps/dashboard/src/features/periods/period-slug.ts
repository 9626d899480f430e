import { monthOf, quarterOf, yearOf, type PeriodSpan } from "@andir/domain/period";

/** A period as it stands in an address: 2026-10, 2026-t3, 2026. */
export function periodSlug({ kind, startsOn }: Pick<PeriodSpan, "kind" | "startsOn">): string {
  const year = startsOn.slice(0, 4);
  if (kind === "YEAR") return year;
  return kind === "MONTH" ? startsOn.slice(0, 7) : `${year}-t${Math.ceil(Number(startsOn.slice(5, 7)) / 3)}`;
}

/** The period that an address means; null when it means none. */
export function periodOfSlug(slug: string): PeriodSpan | null {
  const [, year, quarter, month] = /^(\d{4})(?:-t([1-4])|-(0[1-9]|1[0-2]))?$/.exec(slug) ?? [];
  if (year === undefined) return null;
  if (quarter !== undefined) return quarterOf(Number(year), Number(quarter));
  return month === undefined ? yearOf(Number(year)) : monthOf(Number(year), Number(month));
}
