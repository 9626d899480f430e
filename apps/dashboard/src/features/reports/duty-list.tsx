import { Link } from "@tanstack/react-router";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { periodToken } from "../periods/period-token.ts";
import { periodWord } from "../periods/period-words.ts";
import styles from "./duty-list.module.css";
import type { ReportDuty } from "./report-duties.ts";
import { ReportingChip } from "./reporting-chip.tsx";

/** Reports of the open periods, each a line that leads to it: what is owed, until when, and what came of it. */
export function DutyList({ duties }: { duties: readonly ReportDuty[] }) {
  const hasSeveralPosts = new Set(duties.map(({ post }) => post.id)).size > 1;
  if (duties.length === 0) return <p className={styles.none}>{m.duties_none()}</p>;
  return (
    <ul className={styles.duties}>
      {duties.map((duty) => (
        <li key={`${duty.period.id} ${duty.post.id}`}>
          <Link
            to="/kerja/laporan/$period"
            params={{ period: periodToken(duty.period) }}
            search={hasSeveralPosts ? { post: duty.post.id } : {}}
            className={styles.duty}
          >
            <span className={styles.name}>
              {m.report_of({ period: periodWord(duty.period) })}
              {hasSeveralPosts && <span className={styles.post}>{duty.post.title}</span>}
            </span>
            <ReportingChip state={duty.state} />
            <span className={styles.when}>{whenWord(duty)}</span>
            <Icon name="right" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Late is a fact with a number, and no reproach. */
function whenWord({ state, period, daysLate, note, isOver }: ReportDuty): string {
  const due = formatDay(period.reportDueOn);
  if (state === "NOT_APPLICABLE") return m.duty_not_applicable();
  if (state === "RETURNED") return note ?? m.duty_returned();
  if (state === "SUBMITTED" || state === "VERIFIED")
    return daysLate > 0 ? m.duty_sent_late({ days: m.days({ n: daysLate }) }) : m.duty_sent();
  if (!isOver) return m.duty_later({ from: formatDay(period.endsOn), due });
  return daysLate > 0 ? m.duty_late({ due, days: m.days({ n: daysLate }) }) : m.duty_until({ due });
}
