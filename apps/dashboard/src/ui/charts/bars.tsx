import type { ReactNode } from "react";
import styles from "./bars.module.css";

export interface Bar {
  key: string;
  label: ReactNode;
  value: number;
  text: string;
  /** A colour token: "--predicate-5". */
  colour: string;
}

/** Bars from one base, each with its label before and its number behind. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className={styles.bars}>
      {bars.map((bar) => (
        <li key={bar.key} className={styles.row}>
          <span>{bar.label}</span>
          <span className={styles.track} aria-hidden="true">
            {bar.value > 0 && (
              <span
                className={styles.bar}
                style={{ width: `${(bar.value / most) * 100}%`, background: `var(${bar.colour})` }}
              />
            )}
          </span>
          <span className={styles.value}>{bar.text}</span>
        </li>
      ))}
    </ul>
  );
}
