import type { LateByMonth_TeamFragment } from "./late-by-month.generated.ts";

export interface LateMonth {
  startsOn: string;
  late: number;
  total: number;
}

/** Reports that came late in each of the last twelve months that are due, oldest first. */
export function lateByMonth(members: LateByMonth_TeamFragment["members"], today: string): LateMonth[] {
  const months = new Map<string, LateMonth>();
  for (const { isLate, period } of members.flatMap(({ employee }) => employee.reports?.nodes ?? [])) {
    if (period.reportDueOn > today) continue;
    const month = months.get(period.startsOn) ?? { startsOn: period.startsOn, late: 0, total: 0 };
    months.set(period.startsOn, { ...month, late: month.late + (isLate ? 1 : 0), total: month.total + 1 });
  }
  return [...months.values()].sort((a, b) => a.startsOn.localeCompare(b.startsOn)).slice(-12);
}

export const latestMonth = (months: readonly LateMonth[]): LateMonth | null =>
  months.reduce<LateMonth | null>((most, month) => (month.late > (most?.late ?? 0) ? month : most), null);
