import { formatDay, formatShare, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Emphasis } from "../../ui/emphasis.tsx";
import type { InnovationRecord_InnovationFragment } from "./innovation-record.generated.ts";
import styles from "./innovation-record.module.css";
import { stageWord } from "./innovation-words.ts";

type Innovation = Pick<InnovationRecord_InnovationFragment, "counting" | "members" | "stage">;

/** What it is worth in the assessments of its team, by which rule and until when, with the sum of each. */
export function Counting({ counting, members, stage }: Innovation) {
  if (!counting) return <p className={styles.quiet}>{m.innovation_counts_not_yet()}</p>;
  const { points, until, confirmedOn, months, ruleVersion } = counting;
  return (
    <>
      <p>
        <Emphasis>
          {counting.isOver
            ? m.innovation_counted_until({ date: formatDay(until) })
            : m.innovation_counts({
                points: formatTerm(points),
                stage: stageWord(counting.stage),
                date: formatDay(until),
              })}
        </Emphasis>
      </p>
      {!counting.isOver && (
        <ul className={styles.list}>
          {members.map(({ employee, share }) => (
            <li key={employee.id}>
              {m.innovation_counts_for({
                name: employee.name,
                share: formatShare(share),
                points: formatTerm(points),
                amount: formatTerm(share * points),
              })}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>
        {stage !== counting.stage && `${m.innovation_counts_behind({ stage: stageWord(stage) })} `}
        {m.innovation_counts_rule({
          base: formatTerm(counting.base),
          months: String(months),
          date: formatDay(confirmedOn),
          version: ruleVersion,
        })}
      </p>
    </>
  );
}
