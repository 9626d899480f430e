import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useShortcut } from "../../lib/shortcuts.ts";
import * as m from "../../messages/messages.js";
import { Choice } from "../../ui/choice.tsx";
import { ratingShort } from "../assessments/words.ts";
import { postTitle } from "../employees/post-title.ts";
import { CapacityTag } from "../employees/capacity-tag.tsx";
import { periodShort } from "../periods/period-words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { ReportingChip } from "../reports/reporting-chip.tsx";
import { AssessQueue_TeamFragmentDoc, type AssessQueue_TeamFragment } from "./assess-queue.generated.ts";
import styles from "./assess-queue.module.css";
import { isShown, SHOWS, standingOf, type Show, type Standing } from "./standing.ts";
import { StandingChip } from "./standing-chip.tsx";

type Member = AssessQueue_TeamFragment["members"][number];
type Row = Member & { standing: Standing };

const SHOW: Record<Show, (n: { n: number }) => string> = {
  todo: m.assess_show_todo,
  ready: m.assess_show_ready,
  published: m.assess_show_published,
  all: m.assess_show_all,
};

interface AssessQueueProps {
  team: FragmentType<AssessQueue_TeamFragment>;
  show: Show;
  onShow: (show: Show) => void;
}

/** Whom there is to assess in the period, and how far each one is. */
export function AssessQueue({ team, show, onShow }: AssessQueueProps) {
  const { data } = useSuspenseFragment({ fragment: AssessQueue_TeamFragmentDoc, from: team });
  const body = useRef<HTMLTableSectionElement>(null);
  const rows: Row[] = data.members.map((member) => ({ ...member, standing: standingOf(member.assessment) }));
  const shown = rows.filter(({ standing }) => isShown(standing, show));
  const move = (by: 1 | -1) => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>("a[data-row]") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  };
  useShortcut("j", m.assess_key_down(), () => move(1), { isOn: shown.length > 0 });
  useShortcut("k", m.assess_key_up(), () => move(-1), { isOn: shown.length > 0 });

  return (
    <section className={styles.queue} aria-label={m.assess_queue()}>
      <Choice
        label={m.assess_show()}
        value={show}
        options={SHOWS.map((value) => {
          const n = rows.filter(({ standing }) => isShown(standing, value)).length;
          return { value, label: SHOW[value]({ n }), show: SHOW[value]({ n }) };
        })}
        onChange={onShow}
      />
      {shown.length === 0 ? (
        <p className={styles.none}>{EMPTY[show]()}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.column_name()}</th>
              <th scope="col">{m.assess_column_standing()}</th>
              <th scope="col">{m.column_report()}</th>
              <th scope="col">{m.work_result()}</th>
              <th scope="col">{m.behaviour()}</th>
              <th scope="col">{m.column_predicate()}</th>
              <th scope="col">{m.assess_column_last()}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row) => (
              <QueueRow key={row.id} row={row} periodId={data.period.id} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const EMPTY: Record<Show, () => string> = {
  todo: m.assess_empty_todo,
  ready: m.assess_empty_ready,
  published: m.assess_empty_published,
  all: m.assess_empty_all,
};

function QueueRow({ row, periodId }: { row: Row; periodId: string }) {
  const { employee, position, assessment, lastAssessment, standing, leave } = row;
  const rating = (value: "BELOW" | "MEETS" | "ABOVE" | null | undefined) =>
    value ? ratingShort(value) : <span className={styles.quiet}>–</span>;
  return (
    <tr>
      <th scope="row">
        <span className={styles.who}>
          <Link
            data-row
            to="/penilaian/$post"
            params={{ post: position.id }}
            search={{ period: periodId }}
            className={styles.name}
          >
            {employee.name}
          </Link>
          <span className={styles.post}>
            <CapacityTag capacity={position.capacity} />
            {postTitle(position)}
          </span>
        </span>
      </th>
      <td data-label={m.assess_column_standing()}>
        {assessment?.isTooShort && standing === "PUBLISHED" ? (
          m.assess_too_short_word()
        ) : (
          <StandingChip standing={standing} />
        )}
      </td>
      <td data-label={m.column_report()}>
        <ReportingChip state={row.reportingState} />
        {leave && <span className={styles.quiet}> · {m.assess_on_leave()}</span>}
      </td>
      <td data-label={m.work_result()}>{rating(assessment?.workResult)}</td>
      <td data-label={m.behaviour()}>{rating(assessment?.behaviour)}</td>
      <td data-label={m.column_predicate()}>
        {assessment?.predicate ? (
          <PredicateMark predicate={assessment.predicate} />
        ) : (
          <span className={styles.quiet}>–</span>
        )}
      </td>
      <td data-label={m.assess_column_last()}>
        {lastAssessment?.predicate ? (
          <span className={styles.last}>
            <PredicateMark predicate={lastAssessment.predicate} short />
            <span className={styles.quiet}>{periodShort(lastAssessment.period)}</span>
          </span>
        ) : (
          <span className={styles.quiet}>–</span>
        )}
      </td>
    </tr>
  );
}
