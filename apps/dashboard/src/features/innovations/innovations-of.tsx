import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { formatDay, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { InnovationsOf_EmployeeFragmentDoc, type InnovationsOf_EmployeeFragment } from "./innovations-of.generated.ts";
import styles from "./innovation-record.module.css";
import { ReviewChip, StageChip } from "./state-chip.tsx";

/** What a person took part in, and how it counts; nothing where there is nothing. */
export function InnovationsOf({ employee }: { employee: FragmentType<InnovationsOf_EmployeeFragment> }) {
  const { data } = useSuspenseFragment({ fragment: InnovationsOf_EmployeeFragmentDoc, from: employee });
  const heading = useId();
  if (data.innovations.length === 0) return null;

  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading}>{m.innovations_of()}</h2>
      <ul className={styles.list}>
        {data.innovations.map(({ id, title, stage, reviewStatus, startedOn, adoptedOn, unit, counting }) => (
          <li key={id}>
            <div className={styles.line}>
              <Link to="/inovasi/$id" params={{ id }}>
                {title}
              </Link>
              <StageChip stage={stage} />
              {stage !== "CLOSED" && <ReviewChip status={reviewStatus} />}
            </div>
            <span className={styles.quiet}>
              {[
                unit.name,
                adoptedOn
                  ? m.innovation_adopted_since({ date: formatDay(adoptedOn) })
                  : m.innovation_began_on({ date: formatDay(startedOn) }),
                counting && !counting.isOver
                  ? m.innovation_counts_short({ points: formatTerm(counting.points), date: formatDay(counting.until) })
                  : m.innovation_counts_none(),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
