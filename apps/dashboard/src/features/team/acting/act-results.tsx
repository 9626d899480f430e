import { formatCount } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import styles from "./acting.module.css";

/** What became of it for one person. */
export interface ActResult {
  id: string;
  name: string;
  outcome: "done" | "skipped" | "refused" | "failed";
  /** What there is to say about it, such as what to mend. */
  said: string | null;
}

const LOOKS: Record<ActResult["outcome"], { icon: IconName; word: () => string }> = {
  done: { icon: "check", word: m.act_done },
  skipped: { icon: "dash", word: m.act_skipped },
  refused: { icon: "alert", word: m.act_refused },
  failed: { icon: "alert", word: m.act_not_reached },
};

/** What happened to each, those first for whom there is something left to do. */
export function ActResults({ results }: { results: readonly ActResult[] }) {
  const order = ["refused", "failed", "skipped", "done"];
  const sorted = [...results].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return (
    <ul className={styles.people}>
      {sorted.map(({ id, name, outcome, said }) => (
        <li key={id} data-outcome={outcome}>
          <Icon name={LOOKS[outcome].icon} />
          <span>
            {name}
            <span className={styles.said}>{said ?? LOOKS[outcome].word()}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function ActProgress({ done, total }: { done: number; total: number }) {
  const words = m.act_progress({ done: formatCount(done), total: formatCount(total) });
  return (
    <div className={styles.progress}>
      <progress value={done} max={total} aria-label={words} />
      <p role="status">{words}</p>
    </div>
  );
}

/** To whom it will happen, before it does. */
export function ActPeople({ people }: { people: readonly { id: string; name: string; note?: string | null }[] }) {
  return (
    <ul className={styles.people} tabIndex={0} aria-label={m.act_whom()}>
      {people.map(({ id, name, note }) => (
        <li key={id}>
          <Icon name="person" />
          <span>
            {name}
            {note && <span className={styles.said}>{note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
