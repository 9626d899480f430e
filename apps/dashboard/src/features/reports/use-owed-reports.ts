import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import {
  OwedReports_EmployeeFragmentDoc,
  OwedReports_PeriodFragmentDoc,
  type OwedReports_EmployeeFragment,
  type OwedReports_PeriodFragment,
} from "./owed-reports.generated.ts";
import { reportDuties } from "./report-duties.ts";

/** What one owes by way of reports for the open periods. */
export function useOwedReports(
  employee: FragmentType<OwedReports_EmployeeFragment>,
  periods: readonly FragmentType<OwedReports_PeriodFragment>[],
  variables: { lately: string; today: string },
) {
  const { data } = useSuspenseFragment({ fragment: OwedReports_EmployeeFragmentDoc, from: employee, variables });
  const { data: open } = useSuspenseFragment({ fragment: OwedReports_PeriodFragmentDoc, from: [...periods] });
  const unit = data.latelyUnit;
  return reportDuties({
    periods: open,
    posts: data.posts,
    reports: data.openReports.nodes,
    leaves: data.leaves,
    workingDays: unit?.workWeek === "SHIFT" ? data.dutyLately : (unit?.lately ?? []),
    isEmployee: data.employmentType !== "ELECTED_OFFICIAL",
    today: variables.today,
  });
}
