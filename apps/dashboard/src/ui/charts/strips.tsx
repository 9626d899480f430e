import styles from "./strip.module.css";
import { useRoving } from "./use-roving.ts";

export interface Strip {
  key: string;
  label: string;
  values: readonly number[];
  median: number | null;
  text: string;
  /** Said when the strip is reached: the median, the spread, n. */
  reading: string;
}

interface StripsProps {
  label: string;
  strips: readonly Strip[];
  domain: readonly [number, number];
}

/**
 * Every value as a dot on one scale and the median as a bar, so that the middle never hides the spread. The arrow keys walk
 * from strip to strip; whose dot is whose is not for a picture to tell.
 */
export function Strips({ label, strips, domain: [low, high] }: StripsProps) {
  const at = (value: number) => `${(Math.max(0, value - low) / (high - low)) * 100}%`;
  const { point } = useRoving(
    strips.map((_, i) => i),
    0,
  );
  return (
    <div className={styles.strips} role="group" aria-label={label}>
      {strips.map((strip, i) => (
        <div key={strip.key} {...point(i)} role="img" aria-label={strip.reading}>
          <p className={styles.head}>
            <span>{strip.label}</span>
            <span className={styles.value}>{strip.text}</span>
          </p>
          <div className={styles.plot}>
            <span className={styles.axis} />
            {strip.values.map((value, dot) => (
              <span key={dot} className={styles.dot} style={{ left: at(value) }} />
            ))}
            {strip.median !== null && <span className={styles.median} style={{ left: at(strip.median) }} />}
          </div>
        </div>
      ))}
      <p className={styles.scale} aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </div>
  );
}
