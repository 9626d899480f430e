import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { leaveWord } from "../employees/words.ts";
import { MonthOfWork_EmployeeFragmentDoc, type MonthOfWork_EmployeeFragment } from "./month-of-work.generated.ts";
import { daysOfWork, monthOfWork } from "./month-of-work.ts";
import type { WaitingEntry } from "./waiting-entry.ts";

interface MonthOf {
  employee: FragmentType<MonthOfWork_EmployeeFragment>;
  holidays: readonly { day: string; name: string }[];
  /** What is written and not yet sent counts as logged: it is on its way. */
  waiting: readonly WaitingEntry[];
  /** What the page asked for. */
  variables: { from: string; to: string; today: string };
}

export function useMonthOfWork({ employee, holidays, waiting, variables }: MonthOf) {
  const { data } = useSuspenseFragment({ fragment: MonthOfWork_EmployeeFragmentDoc, from: employee, variables });
  const { from, to, today } = variables;
  const days = monthOfWork({
    from,
    to,
    today,
    workingDays: daysOfWork(data.unit, data.dutyDays),
    holidays,
    leaves: data.leaves.map((leave) => ({ ...leave, word: leaveWord(leave.kind) })),
    entries: [...data.entriesOfMonth.nodes, ...waiting].map(({ date }) => date),
  });
  const isLoggedToday = data.loggedToday.totalCount > 0 || waiting.some(({ date }) => date === today);
  return { days, isLoggedToday };
}
