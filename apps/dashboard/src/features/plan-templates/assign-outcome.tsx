import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import type { Outcome } from "./assign-form.tsx";
import styles from "./template-form.module.css";
import { clashWord } from "./words.ts";

interface AssignOutcomeProps {
  outcome: Outcome;
  /** Made, or only what would be. */
  isDone: boolean;
  isBusy: boolean;
  onCarryOut: ((positionIds: string[]) => void) | null;
  onAgain: (() => void) | null;
}

/** Whose plans take the results, whose cannot and why. It takes the focus when it comes. */
export function AssignOutcome({ outcome, isDone, isBusy, onCarryOut, onAgain }: AssignOutcomeProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [outcome]);
  const clashing = new Set(outcome.clashes.map(({ position }) => position.id));
  const made = outcome.assignments.filter(({ position }) => !clashing.has(position.id));
  const n = formatCount(made.length);
  const title = isDone ? m.assign_done({ n }) : m.assign_would({ n });

  return (
    <section ref={box} className={styles.outcome} aria-label={title} tabIndex={-1}>
      <h2>{title}</h2>
      {outcome.clashes.length > 0 && (
        <>
          <p>{m.assign_clashes({ n: formatCount(outcome.clashes.length) })}</p>
          <ul className={styles.rows} aria-label={m.assign_clashes({ n: formatCount(outcome.clashes.length) })}>
            {outcome.clashes.map((clash) => (
              <li key={clash.position.id}>
                <strong>{clash.employee.name}</strong>
                <span className={styles.quiet}>{clash.position.title}</span>
                <span>{clashWord(clash)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {made.length > 0 && (
        <ul className={styles.rows} aria-label={title}>
          {made.map(({ employee, position, plan, isNewPlan, resultCount }) => (
            <li key={position.id}>
              <strong>
                {plan ? (
                  <Link to="/skp/$id" params={{ id: plan.id }}>
                    {employee.name}
                  </Link>
                ) : (
                  employee.name
                )}
              </strong>
              <span className={styles.quiet}>
                {position.title} · {position.unit.name}
              </span>
              <span>{isNewPlan ? m.assign_new({ n: resultCount }) : m.assign_added({ n: resultCount })}</span>
            </li>
          ))}
        </ul>
      )}
      {onCarryOut && made.length > 0 && (
        <div className={styles.actions}>
          <Button kind="primary" disabled={isBusy} onClick={() => onCarryOut(made.map(({ position }) => position.id))}>
            {isBusy ? m.assign_busy() : m.assign_do({ n })}
          </Button>
        </div>
      )}
      {onAgain && (
        <div className={styles.actions}>
          <Button onClick={onAgain}>{m.assign_again()}</Button>
        </div>
      )}
    </section>
  );
}
