import styles from "./strip.module.css";

export interface Strip {
  key: string;
  label: string;
  values: readonly number[];
  median: number | null;
  text: string;
}

/** Every value as a dot on one scale and the median as a bar, so that the middle never hides the spread. */
export function Strips({
  strips,
  domain: [low, high],
}: {
  strips: readonly Strip[];
  domain: readonly [number, number];
}) {
  const at = (value: number) => `${(Math.max(0, value - low) / (high - low)) * 100}%`;
  return (
    <div className={styles.strips}>
      {strips.map(({ key, label, values, median, text }) => (
        <div key={key}>
          <p className={styles.head}>
            <span>{label}</span>
            <span className={styles.value}>{text}</span>
          </p>
          <div className={styles.plot} aria-hidden="true">
            {values.map((value, i) => (
              <span key={i} className={styles.dot} style={{ left: at(value) }} />
            ))}
            {median !== null && <span className={styles.median} style={{ left: at(median) }} />}
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
