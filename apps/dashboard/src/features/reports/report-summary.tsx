import { formatDay, formatInstant } from "../../lib/format.ts";
import type { ReportStatus } from "@andir/domain/report-status";
import * as m from "../../messages/messages.js";
import styles from "./report-details.module.css";
import { ReportingChip } from "./reporting-chip.tsx";

interface ReportSummaryProps {
  report: {
    status: ReportStatus;
    submittedAt: string | null;
    verifiedAt: string | null;
    dueOn: string;
    daysLate: number;
    narrative: string | null;
    appraiserNote: string | null;
    position: { title: string };
    unit: { name: string };
  };
}

/** A report's state, words and the answer to it. */
export function ReportSummary({ report }: ReportSummaryProps) {
  const { status, submittedAt, verifiedAt, dueOn, daysLate, narrative, appraiserNote, position, unit } = report;
  const due = formatDay(dueOn);
  return (
    <div className={styles.details}>
      <div className={styles.head}>
        <h3>{m.report()}</h3>
        <ReportingChip state={status} />
        {daysLate > 0 && <span className={styles.late}>{m.late_by({ days: m.days({ n: daysLate }) })}</span>}
      </div>
      <p className={styles.quiet}>
        {[
          submittedAt === null
            ? m.report_not_submitted({ due })
            : m.report_submitted({ date: formatInstant(submittedAt), due }),
          verifiedAt && m.report_verified_on({ date: formatInstant(verifiedAt) }),
          position.title,
          unit.name,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {narrative ? (
        <p className={styles.narrative}>{narrative}</p>
      ) : (
        <p className={styles.quiet}>{m.report_no_narrative()}</p>
      )}
      {appraiserNote && (
        <p className={styles.note}>
          <strong>{m.appraiser_note()}:</strong> {appraiserNote}
        </p>
      )}
    </div>
  );
}
