import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { PlanRow_PlanFragmentDoc, type PlanRow_PlanFragment } from "./plan-rows.generated.ts";
import styles from "./plan-rows.module.css";
import { PlanStateChip } from "./plan-state-chip.tsx";

interface PlanRowsProps {
  plans: FragmentType<PlanRow_PlanFragment>[];
  /** Of several people, so that each row says whose it is. */
  isNamed?: boolean;
}

/** Plans as lines that lead to them. */
export function PlanRows({ plans, isNamed = false }: PlanRowsProps) {
  const { data } = useSuspenseFragment({ fragment: PlanRow_PlanFragmentDoc, from: plans });
  return (
    <ul className={styles.rows}>
      {data.map(({ id, year, status, submittedAt, daysLate, employee, position, unit, amendment }) => (
        <li key={id}>
          <Link to="/skp/$id" params={{ id }} className={styles.name}>
            {isNamed ? m.skp_of({ year: String(year), name: employee.name }) : m.skp_n({ year: String(year) })}
          </Link>
          <span className={styles.post}>
            {position.title} · {unit.name}
          </span>
          <span className={styles.state}>
            {amendment ? m.skp_amendment_waits() : <PlanStateChip state={status} />}
            {submittedAt && status === "SUBMITTED" && (
              <span className={styles.post}>{m.skp_since({ date: formatInstant(submittedAt) })}</span>
            )}
            {daysLate > 0 && <span className={styles.post}>{m.late_by({ days: m.days({ n: daysLate }) })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
