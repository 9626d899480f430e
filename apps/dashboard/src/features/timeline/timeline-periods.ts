import type { Timeline_EmployeeFragment } from "./timeline.generated.ts";

type Report = Timeline_EmployeeFragment["reports"]["nodes"][number];
type Assessment = Timeline_EmployeeFragment["assessments"]["nodes"][number];

/** What one period brought: a report and an assessment, two of each where two posts were held. */
export interface TimelinePeriod {
  period: Report["period"];
  reports: Report[];
  assessments: Assessment[];
}

/** Newest first; of periods that end together, the longer one first: the year stands above its December. */
export function timelinePeriods({ reports, assessments }: Timeline_EmployeeFragment): TimelinePeriod[] {
  const periods = new Map<string, TimelinePeriod>();
  const of = (period: Report["period"]) => {
    const known = periods.get(period.id) ?? { period, reports: [], assessments: [] };
    periods.set(period.id, known);
    return known;
  };
  for (const report of reports.nodes) of(report.period).reports.push(report);
  for (const assessment of assessments.nodes) of(assessment.period).assessments.push(assessment);
  return [...periods.values()].sort(
    ({ period: a }, { period: b }) => b.endsOn.localeCompare(a.endsOn) || a.startsOn.localeCompare(b.startsOn),
  );
}
