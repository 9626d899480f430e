import { Link } from "@tanstack/react-router";
import { formatScore } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Sparkline } from "../../ui/charts/sparkline.tsx";
import { Tag } from "../../ui/tag.tsx";
import { CapacityTag } from "../employees/capacity-tag.tsx";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { ReportingChip } from "../reports/reporting-chip.tsx";
import styles from "./team-cells.module.css";
import { trendReading } from "./team-columns.ts";
import type { TeamRow } from "./team-row.ts";

export function PersonCell({ row }: { row: TeamRow }) {
  return (
    <>
      <Link to="/people/$id" params={{ id: row.employeeId }} className={styles.name}>
        {row.name}
      </Link>
      <span className={styles.post}>
        <CapacityTag capacity={row.capacity} />
        <span className={styles.title} title={row.unit === null ? row.title : `${row.title} · ${row.unit}`}>
          {row.title}
          {row.unit !== null && ` · ${row.unit}`}
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
      {row.leave !== null && <span className={styles.leave}>{row.leave}</span>}
    </span>
  );
}

export function ScoreCell({ score: { value, reason } }: { score: TeamRow["scores"]["DISCIPLINE"] }) {
  if (value !== null) return formatScore(value);
  return (
    <abbr className={styles.none} title={reason}>
      –
    </abbr>
  );
}

export function PredicateCell({ row }: { row: TeamRow }) {
  if (row.predicate !== null) {
    return (
      <span className={styles.predicate}>
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
      <span className={styles.leave}>{m.last_predicate({ period: row.lastPredicate.period })}</span>
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
