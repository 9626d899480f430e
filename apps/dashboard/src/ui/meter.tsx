import styles from "./meter.module.css";

/** How much of a whole, beside words that say the same: for the eye alone. */
export function Meter({ value, most }: { value: number; most: number }) {
  const share = most === 0 ? 0 : Math.min(1, value / most);
  return (
    <span className={styles.meter} aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}
