import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatDay, formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ReportingChip } from "./reporting-chip.tsx";
import { ReportStanding_ReportFragmentDoc, type ReportStanding_ReportFragment } from "./report-standing.generated.ts";
import styles from "./report-standing.module.css";

/** Where one's report stands, and what the appraiser wrote back. */
export function ReportStanding({ report }: { report: FragmentType<ReportStanding_ReportFragment> }) {
  const { data } = useSuspenseFragment({ fragment: ReportStanding_ReportFragmentDoc, from: report });
  const { status, submittedAt, dueOn, daysLate, appraiserNote, verifiedAt } = data;
  return (
    <div className={styles.standing}>
      <p className={styles.line}>
        <ReportingChip state={status} />
        <span>
          {verifiedAt !== null
            ? m.report_verified_at({ at: formatMoment(verifiedAt) })
            : submittedAt !== null
              ? m.report_sent_at({ at: formatMoment(submittedAt) })
              : m.duty_until({ due: formatDay(dueOn) })}
          {submittedAt !== null && daysLate > 0 && ` · ${m.report_days_after({ days: m.days({ n: daysLate }) })}`}
        </span>
      </p>
      {appraiserNote !== null && (
        <div className={status === "RETURNED" ? styles.toMend : styles.note}>
          <h2>{status === "RETURNED" ? m.report_to_mend() : m.report_note()}</h2>
          <p>{appraiserNote}</p>
        </div>
      )}
    </div>
  );
}
