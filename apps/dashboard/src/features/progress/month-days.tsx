import { weekday } from "@andir/domain/iso-date";
import { Link } from "@tanstack/react-router";
import { formatWeekday, formatWeekdayName } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import styles from "./month-days.module.css";
import type { WorkDay } from "./month-of-work.ts";

interface MonthDaysProps {
  days: readonly WorkDay[];
  today: string;
  /** The day that the form is about. */
  chosen: string;
}

/** From a Monday on, to have their names. */
const A_WEEK = ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-07", "2026-11-08"];

/** The month as days of work: a glance says which is missing, a tap takes the form there. */
export function MonthDays({ days, today, chosen }: MonthDaysProps) {
  return (
    <>
      <div className={styles.week} aria-hidden="true">
        {A_WEEK.map((day) => (
          <span key={day}>{formatWeekdayName(day)}</span>
        ))}
      </div>
      <ol className={styles.days} aria-label={m.month_days()}>
        {days.map((day, i) => (
          <li key={day.day} style={i === 0 ? { gridColumnStart: weekday(day.day) } : undefined}>
            <Link
              to="/kerja"
              search={(before) => ({ ...before, day: day.day })}
              resetScroll={false}
              className={styles.day}
              data-state={day.state}
              disabled={day.day > today}
              aria-current={day.day === chosen ? "date" : undefined}
              title={dayWord(day)}
            >
              <span aria-hidden="true">{Number(day.day.slice(8))}</span>
              <span className={styles.mark} aria-hidden="true">
                {day.state === "logged" && <Icon name="check" />}
                {day.state === "today" && <Icon name="pencil" />}
                {day.state === "missing" && <Icon name="alert" />}
              </span>
              <span className="visually-hidden">{dayWord(day)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}

function dayWord({ day, state, entries, reason }: WorkDay): string {
  const words = {
    logged: () => m.day_logged({ n: entries }),
    missing: m.day_missing,
    today: m.day_today,
    ahead: m.day_ahead,
    free: () => reason ?? m.day_free(),
  }[state]();
  return `${formatWeekday(day)}: ${words}`;
}
