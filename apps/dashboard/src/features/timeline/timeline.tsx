import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatScore } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { Tag } from "../../ui/tag.tsx";
import { AssessmentDetails } from "../assessments/assessment-details.tsx";
import { ASPECTS, aspectWord } from "../assessments/words.ts";
import { periodWord } from "../periods/period-words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { ReportDetails } from "../reports/report-details.tsx";
import { ReportingChip } from "../reports/reporting-chip.tsx";
import { Timeline_EmployeeFragmentDoc, type Timeline_EmployeeFragment } from "./timeline.generated.ts";
import styles from "./timeline.module.css";
import { timelinePeriods, type TimelinePeriod } from "./timeline-periods.ts";

interface TimelineProps {
  employee: FragmentType<Timeline_EmployeeFragment>;
  from: string;
  to: string;
  /** Whether the newest period is open from the start. */
  opensFirst?: boolean;
}

/** Reports and assessments by period in one list: a line each, and everything behind it. */
export function Timeline({ employee, from, to, opensFirst = false }: TimelineProps) {
  const { data } = useSuspenseFragment({
    fragment: Timeline_EmployeeFragmentDoc,
    // The document carries the fragments of its parts as well.
    fragmentName: "Timeline_employee",
    from: employee,
    variables: { from, to },
  });
  const periods = timelinePeriods(data);
  const first = periods.find(({ assessments }) => assessments.length > 0) ?? periods[0];
  if (periods.length === 0) return <p className={styles.quiet}>{m.timeline_gap()}</p>;
  return (
    <div className={styles.timeline}>
      <p className={styles.head} aria-hidden="true">
        <span />
        <span>{m.period()}</span>
        <span>{m.report()}</span>
        {ASPECTS.map((aspect) => (
          <span key={aspect}>{aspectWord(aspect)}</span>
        ))}
        <span>{m.column_predicate()}</span>
      </p>
      <ol className={styles.periods}>
        {periods.map((entry) => (
          <li key={entry.period.id}>
            <Period entry={entry} startsOpen={opensFirst && entry === first} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Period({ entry, startsOpen }: { entry: TimelinePeriod; startsOpen: boolean }) {
  const [isOpen, setOpen] = useState(startsOpen);
  const { period, reports, assessments } = entry;
  const [assessment] = assessments;
  const score = (aspect: (typeof ASPECTS)[number]) =>
    assessment?.aspects.find((other) => other.aspect === aspect)?.score ?? null;

  return (
    <details className={styles.period} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="right" />
        <h3 className={styles.name}>{periodWord(period)}</h3>
        <span className={styles.report}>
          {reports.length === 0 && <span className={styles.quiet}>{m.report_none()}</span>}
          {reports.map(({ id, status, daysLate }) => (
            <span key={id} className={styles.each}>
              <ReportingChip state={status} />
              {daysLate > 0 && <span className={styles.late}>{m.late_by({ days: m.days({ n: daysLate }) })}</span>}
            </span>
          ))}
        </span>
        {ASPECTS.map((aspect) => (
          <span key={aspect} className={styles.score}>
            <span>{aspectWord(aspect)}</span>
            {shown(score(aspect))}
          </span>
        ))}
        <span className={styles.predicate}>
          {assessment?.predicate ? (
            <PredicateMark predicate={assessment.predicate} />
          ) : (
            <span className={styles.quiet}>{assessment ? m.assessment_under_way() : m.assessment_none()}</span>
          )}
          {assessments.length > 1 && (
            <Tag meaning={m.several_posts()}>{m.other_posts({ n: assessments.length - 1 })}</Tag>
          )}
        </span>
      </summary>
      {isOpen && (
        <div className={styles.body}>
          <div className={styles.side}>
            {reports.length === 0 && <p className={styles.quiet}>{m.report_none()}</p>}
            {reports.map((each) => (
              <ReportDetails key={each.id} report={each} />
            ))}
          </div>
          <div className={styles.side}>
            {assessments.length === 0 && <p className={styles.quiet}>{m.assessment_none()}</p>}
            {assessments.map((each) => (
              <AssessmentDetails key={each.id} assessment={each} />
            ))}
          </div>
        </div>
      )}
    </details>
  );
}

const shown = (score: number | null) => (score === null ? "–" : formatScore(score));
