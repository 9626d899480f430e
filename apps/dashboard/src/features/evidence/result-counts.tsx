import * as m from "../../messages/messages.js";
import type { ResultCount } from "./evidence-items.ts";
import styles from "./period-evidence.module.css";

/** What the plan promised and how much stands with each of it, gaps included. */
export function ResultCounts({ counts }: { counts: readonly ResultCount[] }) {
  const planned = counts.filter(({ id }) => id !== null);
  // Where nothing is planned, or nothing of it can be seen, there is nothing to cover.
  if (planned.length === 0) return null;
  const covered = planned.filter(({ entries }) => entries > 0);
  return (
    <details className={styles.results}>
      <summary>
        {m.evidence_results()}
        <span className={styles.count}>{m.evidence_results_covered({ n: covered.length, total: planned.length })}</span>
      </summary>
      <ul>
        {counts.map(({ id, title, entries, files }) => (
          <li key={id ?? ""}>
            <span>{title ?? m.evidence_unlinked()}</span>
            <span className={entries === 0 ? styles.gap : styles.count}>
              {entries === 0 ? m.evidence_result_none() : m.evidence_result_count({ entries, files })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
