import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatWeekday } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { EntryItem } from "./entry-item.tsx";
import { MonthEntries_EmployeeFragmentDoc, type MonthEntries_EmployeeFragment } from "./month-entries.generated.ts";
import styles from "./month-entries.module.css";

const FEW = 4; // days

interface MonthEntriesProps {
  employee: FragmentType<MonthEntries_EmployeeFragment>;
  /** What the page asked for. */
  variables: { from: string; to: string; today: string };
}

/** What was logged in the month, by day, the newest first. */
export function MonthEntries({ employee, variables }: MonthEntriesProps) {
  const { data } = useSuspenseFragment({
    fragment: MonthEntries_EmployeeFragmentDoc,
    fragmentName: "MonthEntries_employee",
    from: employee,
    variables,
  });
  const { today } = variables;
  const { nodes, totalCount } = data.entriesOfMonth;
  const days = [...new Set(nodes.map(({ date }) => date))];
  const [shownDays, setShownDays] = useState(FEW);
  if (days.length === 0) return <p className={styles.none}>{m.entries_of_month_none()}</p>;

  return (
    <>
      {days.slice(0, shownDays).map((day) => (
        <section key={day} className={styles.day} aria-label={formatWeekday(day)}>
          <h3>{day === today ? m.today_on({ day: formatWeekday(day) }) : formatWeekday(day)}</h3>
          <ul className={styles.entries}>
            {nodes
              .filter(({ date }) => date === day)
              .map((entry) => (
                <EntryItem key={entry.id} entry={entry} today={today} />
              ))}
          </ul>
        </section>
      ))}
      {days.length > shownDays && (
        <Button onClick={() => setShownDays(days.length)}>{m.entries_all({ n: days.length - shownDays })}</Button>
      )}
      {totalCount > nodes.length && <p className={styles.none}>{m.entries_more({ n: totalCount - nodes.length })}</p>}
    </>
  );
}
