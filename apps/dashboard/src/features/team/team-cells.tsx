import { Link } from "@tanstack/react-router";
import { compact } from "../../lib/compact.ts";
import { formatDifference, formatScore } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Sparkline } from "../../ui/charts/sparkline.tsx";
import { Tag } from "../../ui/tag.tsx";
import { CapacityTag } from "../employees/capacity-tag.tsx";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { ReportingChip } from "../reports/reporting-chip.tsx";
import { reportingWord } from "../reports/reporting-words.ts";
import styles from "./team-cells.module.css";
import type { TeamRow } from "./team-row.ts";

export function PersonCell({ row, tabIndex }: { row: TeamRow; tabIndex?: number }) {
  return (
    <>
      <Link
        to="/people/$id"
        params={{ id: row.employeeId }}
        className={styles.name}
        title={row.name}
        tabIndex={tabIndex}
      >
        {row.name}
      </Link>
      <span className={styles.post}>
        <CapacityTag capacity={row.capacity} />
        <span className={styles.title} title={row.isUnitNamed ? `${row.title} · ${row.unit.name}` : row.title}>
          {row.title}
          {row.isUnitNamed && ` · ${row.unit.name}`}
        </span>
        {row.otherPosts && <Tag meaning={row.otherPosts.meaning}>{row.otherPosts.label}</Tag>}
      </span>
    </>
  );
}

export function ReportCell({ row }: { row: TeamRow }) {
  return (
    <span className={styles.report}>
      <ReportingChip state={row.state} />
      {row.daysLate > 0 && <span className={styles.late}>{m.late_by({ days: m.days({ n: row.daysLate }) })}</span>}
      {row.leave !== null && <span className={styles.note}>{row.leave}</span>}
      {row.before && row.before.state !== row.state && (
        <span className={styles.note}>
          {m.before_state({ period: row.before.period, state: reportingWord(row.before.state) })}
        </span>
      )}
    </span>
  );
}

/** A month away has no working day to attend: that is no absence. */
export function DaysCell({ row: { days } }: { row: TeamRow }) {
  if (days === null || days.scheduled === 0)
    return (
      <abbr className={styles.none} title={days === null ? m.attendance_unknown() : m.attendance_away()}>
        –
      </abbr>
    );
  return <span title={m.attendance_days(days)}>{`${days.attended}/${days.scheduled}`}</span>;
}

interface ScoreCellProps {
  score: TeamRow["scores"]["DISCIPLINE"];
  /** In the period that is compared with: null where there was none, absent where none is compared. */
  before?: number | null | undefined;
}

export function ScoreCell({ score: { value, reason }, before }: ScoreCellProps) {
  if (value === null)
    return (
      <abbr className={styles.none} title={reason}>
        –
      </abbr>
    );
  return (
    <>
      {formatScore(value)}
      {before !== undefined && before !== null && <Difference value={value - before} />}
    </>
  );
}

export function ChangeCell({ row }: { row: TeamRow }) {
  if (row.change === null)
    return (
      <abbr className={styles.none} title={m.no_change()}>
        –
      </abbr>
    );
  return formatDifference(row.change);
}

function Difference({ value }: { value: number }) {
  return <span className={styles.difference}>{formatDifference(value)}</span>;
}

export function PredicateCell({ row }: { row: TeamRow }) {
  const before = row.before?.predicate ?? null;
  if (row.predicate !== null) {
    return (
      <span className={styles.predicate}>
        {before !== null && before !== row.predicate && (
          <>
            <PredicateMark predicate={before} short />
            <span className={styles.note} aria-label={m.then_now()}>
              →
            </span>
          </>
        )}
        <PredicateMark predicate={row.predicate} />
        {row.isDraft && <Tag meaning={m.draft_assessment_meaning()}>{m.draft_assessment()}</Tag>}
      </span>
    );
  }
  if (row.lastPredicate === null) {
    return (
      <abbr className={styles.none} title={m.no_predicate()}>
        –
      </abbr>
    );
  }
  return (
    <span className={styles.predicate}>
      <PredicateMark predicate={row.lastPredicate.predicate} short />
      <span className={styles.note}>{m.last_predicate({ period: row.lastPredicate.period })}</span>
    </span>
  );
}

export function TrendCell({ row, scale }: { row: TeamRow; scale: readonly [number, number] }) {
  return (
    <span className={styles.trend}>
      <Sparkline values={row.trend} domain={scale} label={trendReading(row.trend)} />
      <span>{row.latest === null ? "" : formatScore(row.latest)}</span>
    </span>
  );
}

function trendReading(trend: readonly (number | null)[]): string {
  const values = compact(trend);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return m.trend_none();
  return m.trend_reading({ first: formatScore(first), last: formatScore(last), low: formatScore(Math.min(...values)) });
}
