import type { PeriodSpan } from "@andir/domain/period";
import { monthBack } from "../../lib/month-back.ts";
import type { PeriodList_EmployeeFragment } from "./period-list.generated.ts";

type Report = PeriodList_EmployeeFragment["reports"]["nodes"][number];
type Assessment = PeriodList_EmployeeFragment["assessments"]["nodes"][number];

/** What one period brought: a report and an assessment, two of each where two posts were held. */
export interface ListedPeriod extends PeriodSpan {
  reports: Report[];
  assessments: Assessment[];
}

interface Window {
  listFrom: string;
  listTo: string;
}

/**
 * Every month up to the one that is shown last, with or without a record, and whatever else there is a record of. Newest
 * first; of periods that end together, the longer one first: the year stands above its December.
 */
export function listedPeriods(
  { reports, assessments }: Pick<PeriodList_EmployeeFragment, "reports" | "assessments">,
  { listFrom, listTo }: Window,
  shown: PeriodSpan,
): ListedPeriod[] {
  const periods = new Map<string, ListedPeriod>();
  const of = ({ kind, startsOn, endsOn }: PeriodSpan) => {
    const known = periods.get(`${kind} ${startsOn}`) ?? { kind, startsOn, endsOn, reports: [], assessments: [] };
    periods.set(`${kind} ${startsOn}`, known);
    return known;
  };
  for (const report of reports.nodes) of(report.period).reports.push(report);
  for (const assessment of assessments.nodes) of(assessment.period).assessments.push(assessment);
  const oldest = [...periods.values()].reduce((first, { startsOn }) => (startsOn < first ? startsOn : first), listTo);
  for (let at = 0; at < 12; at += 1) {
    const month = monthBack(listTo, at);
    if (month.startsOn >= listFrom && month.startsOn >= oldest) of(month);
  }
  of(shown);
  return [...periods.values()].sort((a, b) => b.endsOn.localeCompare(a.endsOn) || a.startsOn.localeCompare(b.startsOn));
}
