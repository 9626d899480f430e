import { formatCount, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import styles from "./share-bar.module.css";

/** How many of how many, with a bar that only repeats it. */
export function ShareBar({ done, total }: { done: number; total: number }) {
  return (
    <span className={styles.share}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${(done / total) * 100}%` }} />
      </span>
      <span className={styles.percent}>{formatShare(done / total)}</span>
      <span className={styles.n}>{m.unit_of({ n: formatCount(done), total: formatCount(total) })}</span>
    </span>
  );
}
