import type { ReactNode } from "react";
import styles from "./bars.module.css";
import { useRoving } from "./use-roving.ts";

export interface Bar {
  key: string;
  label: ReactNode;
  value: number;
  text: string;
  /** Said when the bar is reached: "Baik: 8 dari 12 orang". */
  reading: string;
  /** A colour token: "--predicate-5". */
  colour: string;
}

/** Bars from one base, each with its label before and its number behind. The arrow keys walk from bar to bar. Tall, they take the room that they need. */
export function Bars({ label, bars, isTall = false }: { label: string; bars: readonly Bar[]; isTall?: boolean }) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const { point } = useRoving(
    bars.map((_, i) => i),
    0,
  );
  return (
    <div className={styles.bars} data-tall={isTall || undefined} role="group" aria-label={label}>
      {bars.map((bar, i) => (
        <div key={bar.key} {...point(i)} className={styles.row} role="img" aria-label={bar.reading} title={bar.reading}>
          <span>{bar.label}</span>
          <span className={styles.track}>
            {bar.value > 0 && (
              <span
                className={styles.bar}
                style={{ width: `${(bar.value / most) * 100}%`, background: `var(${bar.colour})` }}
              />
            )}
          </span>
          <span className={styles.value}>{bar.text}</span>
        </div>
      ))}
    </div>
  );
}
