import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import styles from "./report-form.module.css";

interface WhatIsThereProps {
  hasNarrative: boolean;
  measured: number;
  indicators: number;
  entries: number;
  unlinked: number;
}

/** What a report has and what it still lacks, before it is handed in. Only the words are demanded; the rest is for its writer to judge. */
export function WhatIsThere({ hasNarrative, measured, indicators, entries, unlinked }: WhatIsThereProps) {
  const lines = [
    { isDone: hasNarrative, words: hasNarrative ? m.there_narrative() : m.there_no_narrative() },
    indicators > 0 && { isDone: measured === indicators, words: m.there_measured({ measured, n: indicators }) },
    { isDone: entries > 0, words: entries > 0 ? m.there_entries({ n: entries }) : m.there_no_entries() },
    unlinked > 0 && { isDone: false, words: m.there_unlinked({ n: unlinked }) },
  ].filter((line) => line !== false);
  return (
    <section className={styles.there} aria-labelledby="there">
      <h2 id="there">{m.there_title()}</h2>
      <ul>
        {lines.map(({ isDone, words }) => (
          <li key={words} data-done={isDone}>
            <Icon name={isDone ? "check" : "alert"} />
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
