import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { formatMonth } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { AllowanceOf_EmployeeFragmentDoc, type AllowanceOf_EmployeeFragment } from "./allowance-figures.generated.ts";
import { formatRupiah, gapWord, STATES } from "./allowance-words.ts";
import styles from "./allowance.module.css";

interface AllowanceOfProps {
  employee: FragmentType<AllowanceOf_EmployeeFragment>;
  title: string;
  /** So many months; all that are there without it. */
  months?: number;
  /** Whether the page has said already what the figures are not. */
  isAdvised?: boolean;
}

/** What one person's months came to, each a way to how it came about. Nothing where there is none to be seen. */
export function AllowanceOf({ employee, title, months = 12, isAdvised = false }: AllowanceOfProps) {
  const { data } = useSuspenseFragment({ fragment: AllowanceOf_EmployeeFragmentDoc, from: employee });
  const heading = useId();
  if (data.allowanceFigures.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {!isAdvised && <p className={styles.advice}>{m.tpp_advice()}</p>}
      <ul className={styles.own}>
        {data.allowanceFigures.slice(0, months).map(({ id, month, total, state, gaps, isLocked }) => (
          <li key={id}>
            <span className={styles.stack}>
              <Link to="/tpp/$id" params={{ id }}>
                {formatMonth(month)}
              </Link>
              <small className={styles.quiet}>
                {state === "PENDING" ? gaps.map(gapWord).join("; ") : isLocked ? m.tpp_locked() : m.tpp_provisional()}
              </small>
            </span>
            <span>
              {total === null ? (
                <Chip icon={STATES[state].icon} tone={STATES[state].tone}>
                  {STATES[state].word()}
                </Chip>
              ) : (
                formatRupiah(total)
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
