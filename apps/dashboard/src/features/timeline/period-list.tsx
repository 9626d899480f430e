import type { PeriodSpan } from "@andir/domain/period";
import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { periodToken } from "../periods/period-token.ts";
import { periodShort, periodWord } from "../periods/period-words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { ReportingChip } from "../reports/reporting-chip.tsx";
import type { ListedPeriod } from "./listed-periods.ts";
import styles from "./period-list.module.css";

interface PeriodListProps {
  periods: readonly ListedPeriod[];
  shown: PeriodSpan;
  older: PeriodSpan | null;
  newer: PeriodSpan | null;
}

/** The periods of a year, a line each: how the report stands and what the assessment came to. One of them is open beside. */
export function PeriodList({ periods, shown, older, newer }: PeriodListProps) {
  return (
    <nav className={styles.list} aria-label={m.person_periods()}>
      {newer && <Step span={newer} icon="up" word={m.person_newer()} />}
      <ol>
        {periods.map((period) => (
          <li key={periodToken(period)}>
            <Row period={period} isShown={periodToken(period) === periodToken(shown)} />
          </li>
        ))}
      </ol>
      {older && <Step span={older} icon="down" word={m.person_older()} />}
    </nav>
  );
}

function Row({ period, isShown }: { period: ListedPeriod; isShown: boolean }) {
  const { reports, assessments } = period;
  const predicate = assessments.find((assessment) => assessment.predicate !== null)?.predicate;
  return (
    <Link
      className={styles.row}
      from="/people/$id"
      to="."
      search={(before) => ({ ...before, period: periodToken(period) })}
      aria-current={isShown ? "true" : undefined}
      title={periodWord(period)}
      resetScroll={false}
    >
      <span className={styles.name}>{periodShort(period)}</span>
      <span className={styles.report}>
        {reports.length === 0 && <span className={styles.quiet}>{m.report_none()}</span>}
        {reports.slice(0, 1).map(({ id, status }) => (
          <ReportingChip key={id} state={status} />
        ))}
      </span>
      <span className={styles.predicate}>{predicate ? <PredicateMark predicate={predicate} short /> : "–"}</span>
    </Link>
  );
}

function Step({ span, icon, word }: { span: PeriodSpan; icon: "up" | "down"; word: string }) {
  return (
    <Link
      className={styles.step}
      from="/people/$id"
      to="."
      search={(before) => ({ ...before, period: periodToken(span) })}
      resetScroll={false}
    >
      <Icon name={icon} />
      {word}
    </Link>
  );
}
