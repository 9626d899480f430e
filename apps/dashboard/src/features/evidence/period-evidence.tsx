import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useId } from "react";
import { formatDay, formatWeekday } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { attendanceWords } from "../attendance/attendance-words.ts";
import { leaveWord } from "../employees/words.ts";
import { EvidenceFilter } from "./evidence-filter.tsx";
import { EvidenceLine } from "./evidence-line.tsx";
import { daysOf, evidenceItems, reportsIn, resultCounts, type Span } from "./evidence-items.ts";
import type { EvidenceView } from "./evidence-view.ts";
import {
  PeriodEvidence_EmployeeFragmentDoc,
  type PeriodEvidence_EmployeeFragment,
} from "./period-evidence.generated.ts";
import styles from "./period-evidence.module.css";
import { ResultCounts } from "./result-counts.tsx";
import { useEntries } from "./use-entries.ts";

interface PeriodEvidenceProps {
  employee: FragmentType<PeriodEvidence_EmployeeFragment>;
  /** The first and the last day of the period. */
  from: string;
  to: string;
  view: EvidenceView;
  onView: (view: EvidenceView) => void;
  heading?: "h2" | "h3" | "h4";
}

/** One period as it was: work with its evidence, feedback, attendance, the report and innovations, on one line of days. */
export function PeriodEvidence({ employee, from, to, view, onView, heading: Heading = "h2" }: PeriodEvidenceProps) {
  const { data } = useSuspenseFragment({
    fragment: PeriodEvidence_EmployeeFragmentDoc,
    // The document carries the fragments of its parts as well.
    fragmentName: "PeriodEvidence_employee",
    from: employee,
    variables: { from, to },
  });
  const title = useId();
  const { entries, total, more } = useEntries(data, { from, to });
  const items = evidenceItems(data, entries, { from, to });
  const days = daysOf(items, view);
  const files = entries.reduce((sum, { evidence }) => sum + evidence.length, 0);

  return (
    <section className={styles.evidence} aria-labelledby={title}>
      <div className={styles.head}>
        <Heading id={title}>{m.evidence_title()}</Heading>
        {data.viewerReadsWork && (
          <Answer
            clauses={[
              { text: m.evidence_answer({ entries: total, files, feedback: data.evidenceFeedback.totalCount }) },
            ]}
          />
        )}
      </div>
      {data.viewerReadsWork ? (
        <Attendance employee={data} span={{ from, to }} />
      ) : (
        <p className={styles.withheld}>
          <Icon name="person" />
          {m.evidence_withheld()}
        </p>
      )}
      <ResultCounts counts={resultCounts(entries, reportsIn(data, { from, to }))} />
      {items.length > 0 && <EvidenceFilter items={items} view={view} onView={onView} />}
      {days.length === 0 ? (
        <Nothing
          isFiltered={items.length > 0}
          isWithheld={!data.viewerReadsWork}
          onAll={() => onView({ ...view, kind: "all" })}
        />
      ) : (
        <ol className={styles.days}>
          {days.map(({ day, items: happened }) => (
            <li key={day} className={styles.day}>
              <time dateTime={day} title={formatDay(day)}>
                {formatWeekday(day)}
              </time>
              <ul>
                {happened.map((item) => (
                  <EvidenceLine key={item.id} item={item} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {more && (
        <p className={styles.more}>
          {m.evidence_more({ shown: entries.length, total })}{" "}
          {more.hasFailed && <span role="alert">{m.evidence_more_failed()} </span>}
          <Button disabled={more.isLoading} onClick={more.load}>
            {more.isLoading ? m.loading() : m.evidence_more_load({ n: Math.min(60, total - entries.length) })}
          </Button>
        </p>
      )}
    </section>
  );
}

function Attendance({ employee, span }: { employee: PeriodEvidence_EmployeeFragment; span: Span }) {
  const away = employee.leaves.filter(({ startsOn, endsOn }) => startsOn <= span.to && endsOn >= span.from);
  return (
    <ul className={styles.attendance} aria-label={m.attendance_title()}>
      <li>
        <Icon name="calendar" />
        {employee.attendance ? attendanceWords(employee.attendance) : m.attendance_none()}
      </li>
      {away.map(({ id, kind, startsOn, endsOn }) => (
        <li key={id}>
          <Icon name="person" />
          {m.leave_span({ kind: leaveWord(kind), from: formatDay(startsOn), to: formatDay(endsOn) })}
        </li>
      ))}
    </ul>
  );
}

/** What is missing, and who can supply it. */
function Nothing({ isFiltered, isWithheld, onAll }: { isFiltered: boolean; isWithheld: boolean; onAll: () => void }) {
  if (isFiltered) {
    return (
      <p className={styles.nothing}>
        {m.evidence_empty_kind()}{" "}
        <Button kind="quiet" onClick={onAll}>
          {m.evidence_show_all()}
        </Button>
      </p>
    );
  }
  if (isWithheld) return null;
  return (
    <p className={styles.nothing}>
      {m.evidence_empty()} {m.evidence_empty_who()}
    </p>
  );
}
