import type { PeriodSpan } from "@andir/domain/period";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { AssessmentDetails } from "../assessments/assessment-details.tsx";
import { ReportSummary } from "../reports/report-summary.tsx";
import { periodWord } from "../periods/period-words.ts";
import type { PeriodDetail_EmployeeFragment } from "./period-detail.generated.ts";
import styles from "./period-detail.module.css";

interface PeriodDetailProps {
  employee: PeriodDetail_EmployeeFragment;
  period: PeriodSpan;
  /** What stands under a report: to verify it, or where to go on. */
  underReport: ReactNode;
}

/** What one period came to: the report as it was handed in, and beside it the assessment. */
export function PeriodDetail({ employee, period, underReport }: PeriodDetailProps) {
  const { reports, assessments } = ofPeriod(employee, period);
  const periodId = reports[0]?.period.id ?? assessments[0]?.period.id;
  return (
    <div className={styles.detail}>
      <section className={styles.card} aria-label={m.report()}>
        {reports.length === 0 && (
          <>
            <h3>{m.report()}</h3>
            <p className={styles.quiet}>{m.period_no_report({ period: periodWord(period), name: employee.name })}</p>
          </>
        )}
        {reports.map((report) => (
          <ReportSummary key={report.id} report={report} />
        ))}
        {underReport}
      </section>
      <section className={styles.card} aria-label={m.assessment()}>
        {assessments.length === 0 && (
          <>
            <h3>{m.assessment()}</h3>
            <p className={styles.quiet}>{m.period_no_assessment({ period: periodWord(period) })}</p>
          </>
        )}
        {assessments.map((assessment) => (
          <AssessmentDetails key={assessment.id} assessment={assessment} />
        ))}
        {employee.viewerMayCoach && employee.position && (
          <p className={styles.links}>
            <Link
              className={buttonClass("quiet")}
              to="/penilaian/$post"
              params={{ post: employee.position.id }}
              search={periodId ? { period: periodId } : {}}
            >
              {m.person_open_assessment()}
            </Link>
          </p>
        )}
      </section>
    </div>
  );
}

/** A quarter that begins in the month is another period. */
export function ofPeriod({ periodReports, periodAssessments }: PeriodDetail_EmployeeFragment, { kind }: PeriodSpan) {
  return {
    reports: periodReports.nodes.filter(({ period }) => period.kind === kind),
    assessments: periodAssessments.nodes.filter(({ period }) => period.kind === kind),
  };
}
