import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatDay, formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ReportDetails_ReportFragmentDoc, type ReportDetails_ReportFragment } from "./report-details.generated.ts";
import styles from "./report-details.module.css";
import { ReportEntries } from "./report-entries.tsx";
import { ReportingChip } from "./reporting-chip.tsx";

/** What was reported, when, and the days of work behind it; those are fetched when they are opened. */
export function ReportDetails({ report }: { report: FragmentType<ReportDetails_ReportFragment> }) {
  const { data } = useSuspenseFragment({ fragment: ReportDetails_ReportFragmentDoc, from: report });
  const [isOpen, setOpen] = useState(false);
  const due = formatDay(data.dueOn);

  return (
    <div className={styles.details}>
      <div className={styles.head}>
        <h4>{m.report()}</h4>
        <ReportingChip state={data.status} />
        <span className={styles.quiet}>
          {data.submittedAt === null
            ? m.report_not_submitted({ due })
            : m.report_submitted({ date: formatInstant(data.submittedAt), due })}
        </span>
        {data.daysLate > 0 && <span className={styles.late}>{m.late_by({ days: m.days({ n: data.daysLate }) })}</span>}
      </div>
      <p className={styles.quiet}>
        {data.position.title} · {data.unit.name}
      </p>
      {data.narrative ? (
        <p className={styles.narrative}>{data.narrative}</p>
      ) : (
        <p className={styles.quiet}>{m.report_no_narrative()}</p>
      )}
      <details className={styles.entries} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{m.entries_show()}</summary>
        {isOpen && <ReportEntries id={data.id} />}
      </details>
    </div>
  );
}
