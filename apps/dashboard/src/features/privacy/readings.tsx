import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatDay, formatTime } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Tag } from "../../ui/tag.tsx";
import { Readings_EntriesFragmentDoc, type Readings_EntriesFragment } from "./readings.generated.ts";
import styles from "./privacy.module.css";
import { sourceWord } from "./source-word.ts";

/** Who looked, by day. */
export function Readings({ entries }: { entries: readonly FragmentType<Readings_EntriesFragment>[] }) {
  const { data } = useSuspenseFragment({ fragment: Readings_EntriesFragmentDoc, from: [...entries] });
  const days = [...new Set(data.map(({ day }) => day))];
  return (
    <ol className={styles.days}>
      {days.map((day) => (
        <li key={day} className={styles.day}>
          <h3>{formatDay(day)}</h3>
          <ul className={styles.rows}>
            {data
              .filter((entry) => entry.day === day)
              .sort((a, b) => b.lastReadAt.localeCompare(a.lastReadAt))
              .map(({ id, readerName, pseudonymous, source, count, lastReadAt }) => (
                <li key={id}>
                  <span className={styles.who}>
                    {readerName}{" "}
                    {pseudonymous && <Tag meaning={m.my_data_pseudonymous_meaning()}>{m.my_data_pseudonymous()}</Tag>}
                  </span>
                  <span>{sourceWord(source)}</span>
                  <span className={styles.quiet}>
                    {count === 1 ? m.my_data_once() : m.my_data_times({ count: formatCount(count) })},{" "}
                    {m.my_data_at({ time: formatTime(lastReadAt) })}
                  </span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
