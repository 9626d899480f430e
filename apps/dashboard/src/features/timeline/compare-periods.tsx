import type { PeriodSpan } from "@andir/domain/period";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { formatCount, formatScore, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { partWord } from "../assessments/explanation-words.ts";
import { ASPECTS, aspectWord, ratingWord } from "../assessments/words.ts";
import { attendanceWords } from "../attendance/attendance-words.ts";
import { periodWord } from "../periods/period-words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { ReportingChip } from "../reports/reporting-chip.tsx";
import { changedParts } from "./aspect-change.ts";
import {
  ComparePeriods_EmployeeFragmentDoc,
  type ComparePeriods_EmployeeFragment,
} from "./compare-periods.generated.ts";
import styles from "./compare-periods.module.css";

interface ComparePeriodsProps {
  employee: FragmentType<ComparePeriods_EmployeeFragment>;
  period: PeriodSpan;
  other: PeriodSpan;
}

/** Two periods side by side, and from which parts a difference comes. */
export function ComparePeriods({ employee, period, other }: ComparePeriodsProps) {
  const { data } = useSuspenseFragment({
    fragment: ComparePeriods_EmployeeFragmentDoc,
    fragmentName: "ComparePeriods_employee",
    from: employee,
    variables: { from: period.startsOn, to: period.endsOn, otherFrom: other.startsOn, otherTo: other.endsOn },
  });
  const of = <T extends { period: { kind: string } }>(nodes: readonly T[], { kind }: PeriodSpan) =>
    nodes.find((node) => node.period.kind === kind);
  const [now, then] = [of(data.ownAssessments.nodes, period), of(data.otherAssessments.nodes, other)];
  const [report, otherReport] = [of(data.ownReports.nodes, period), of(data.otherReports.nodes, other)];

  return (
    <section className={styles.compare} aria-labelledby="compare">
      <h3 id="compare">{m.compare_title({ period: periodWord(period), other: periodWord(other) })}</h3>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="compare">
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{periodWord(other)}</th>
              <th scope="col">{periodWord(period)}</th>
              <th scope="col">{m.compare_change()}</th>
            </tr>
          </thead>
          <tbody>
            <Row name={m.column_predicate()} cells={[then, now].map(predicateOf)} />
            <Row
              name={m.work_result()}
              cells={[then, now].map((each) => each?.workResult && ratingWord(each.workResult))}
            />
            <Row
              name={m.behaviour()}
              cells={[then, now].map((each) => each?.behaviour && ratingWord(each.behaviour))}
            />
            {ASPECTS.map((aspect) => {
              const [before, after] = [then, now].map((each) => each?.aspects.find((score) => score.aspect === aspect));
              return (
                <Row
                  key={aspect}
                  name={aspectWord(aspect)}
                  cells={[before, after].map((each) => scoreWord(each?.score ?? null))}
                  change={before && after && <Change before={before} after={after} />}
                />
              );
            })}
            <Row name={m.report()} cells={[otherReport, report].map(reportOf)} />
            {data.viewerReadsWork && (
              <>
                <Row
                  name={m.attendance_title()}
                  cells={[data.otherAttendance, data.ownAttendance].map((each) => each && attendanceWords(each))}
                />
                <Row
                  name={m.evidence_kind_progress()}
                  cells={[data.otherEntries, data.ownEntries].map(({ totalCount }) => formatCount(totalCount))}
                />
                <Row
                  name={m.evidence_kind_feedback()}
                  cells={[data.otherFeedback, data.ownFeedback].map(({ totalCount }) => formatCount(totalCount))}
                />
              </>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ name, cells, change }: { name: string; cells: readonly ReactNode[]; change?: ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, i) => (
        <td key={i}>{cell ?? "–"}</td>
      ))}
      <td>{change}</td>
    </tr>
  );
}

type Score = ComparePeriods_EmployeeFragment["ownAssessments"]["nodes"][number]["aspects"][number];

function Change({ before, after }: { before: Score; after: Score }) {
  if (before.score === null || after.score === null) return null;
  const parts = changedParts(after, before);
  return (
    <>
      <strong>{signed(after.score - before.score)}</strong>
      {parts.length > 0 && (
        <span className={styles.why}>
          {parts.map(({ name, points }) => `${partWord(name)} ${signed(points)}`).join(", ")}
        </span>
      )}
    </>
  );
}

const signed = (points: number): string => {
  const rounded = Math.round(points * 10) / 10;
  return rounded === 0 ? "±0" : `${rounded > 0 ? "+" : ""}${formatTerm(rounded)}`;
};
const scoreWord = (score: number | null) => (score === null ? null : formatScore(score));
const predicateOf = (
  assessment: ComparePeriods_EmployeeFragment["ownAssessments"]["nodes"][number] | undefined,
): ReactNode => assessment?.predicate && <PredicateMark predicate={assessment.predicate} />;
const reportOf = (report: ComparePeriods_EmployeeFragment["ownReports"]["nodes"][number] | undefined): ReactNode =>
  report && (
    <>
      <ReportingChip state={report.status} />
      {report.daysLate > 0 && <span className={styles.why}>{m.late_by({ days: m.days({ n: report.daysLate }) })}</span>}
    </>
  );
