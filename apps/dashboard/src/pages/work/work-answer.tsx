import { isToDo, type ReportDuty } from "../../features/reports/report-duties.ts";
import { periodWord } from "../../features/periods/period-words.ts";
import type { WorkDay } from "../../features/progress/month-of-work.ts";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";

interface WorkAnswerProps {
  days: readonly WorkDay[];
  isLoggedToday: boolean;
  isTodayOwed: boolean;
  duties: readonly ReportDuty[];
}

/** What is owed today and this month, in one line. */
export function WorkAnswer({ days, isLoggedToday, isTodayOwed, duties }: WorkAnswerProps) {
  const missing = days.filter(({ state }) => state === "missing").length;
  const todo = duties.filter(isToDo);
  const first = todo.find(({ state }) => state === "RETURNED") ?? todo.at(-1);

  return (
    <Answer
      clauses={[
        isLoggedToday
          ? { text: m.work_today_logged() }
          : isTodayOwed
            ? { text: m.work_today_missing() }
            : { text: m.work_today_free() },
        missing > 0 && { text: m.work_days_missing({ n: missing }) },
        first && dutyClause(first),
        todo.length === 0 && { text: m.work_no_report() },
      ]}
    />
  );
}

function dutyClause({ state, period, daysLate }: ReportDuty) {
  const name = periodWord(period);
  if (state === "RETURNED") return { text: m.work_report_returned({ period: name }), isUrgent: true };
  if (daysLate > 0) return { text: m.work_report_late({ period: name }), isUrgent: true };
  return { text: m.work_report_due({ period: name, due: formatDay(period.reportDueOn) }) };
}
