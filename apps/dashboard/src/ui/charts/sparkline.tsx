import { line } from "d3-shape";
import styles from "./sparkline.module.css";

interface SparklineProps {
  values: readonly (number | null)[];
  /** Shared by every sparkline of a table, so that rows compare. */
  domain: readonly [number, number];
  label: string;
}

const WIDTH = 100;
const HEIGHT = 24;

/** A line of months; a gap where nothing was measured, a dot on the last value. */
export function Sparkline({ values, domain: [low, high], label }: SparklineProps) {
  const x = (i: number) => (i / Math.max(1, values.length - 1)) * WIDTH;
  const y = (value: number) => HEIGHT - 2 - ((value - low) / (high - low)) * (HEIGHT - 4);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, i) => x(i))
    .y((value) => y(value ?? 0))(values);
  const alone = values.flatMap((value, i) =>
    value !== null && (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null ? [{ value, i }] : [],
  );
  const last = values.findLastIndex((value) => value !== null);

  // A line of no length with round ends is a dot that does not stretch with the box.
  const dot = (at: number, value: number) => `M${x(at)} ${y(value)}h0`;
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {path !== null && <path className={styles.line} d={path} />}
      {alone.map(({ value, i }) => (
        <path key={i} className={styles.alone} d={dot(i, value)} />
      ))}
      {last >= 0 && <path className={styles.last} d={dot(last, values[last] ?? 0)} />}
    </svg>
  );
}
