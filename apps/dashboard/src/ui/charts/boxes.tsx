import styles from "./boxes.module.css";
import { useRoving } from "./use-roving.ts";

export interface BoxRow {
  name: string;
  low: number | null;
  quarter: number;
  middle: number | null;
  threeQuarters: number;
  high: number | null;
  /** Said when the row is reached. */
  reading: string;
}

interface BoxesProps {
  label: string;
  rows: readonly BoxRow[];
  format: (value: number) => string;
}

/** The middle half as a box, the middle as a bar, the tails as a line: a row each, on one scale. The arrow keys walk from row to row. */
export function Boxes({ label, rows, format }: BoxesProps) {
  const all = rows.flatMap(({ low, quarter, threeQuarters, high }) => [low ?? quarter, high ?? threeQuarters]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const at = (value: number) => ((value - least) / (most - least || 1)) * 100;
  const across = (from: number, to: number) => ({
    left: `${at(from)}%`,
    width: `${Math.max(0.5, at(to) - at(from))}%`,
  });
  const { point } = useRoving(
    rows.map((_, i) => i),
    0,
  );
  return (
    <div className={styles.chart}>
      <div className={styles.rows} role="group" aria-label={label}>
        {rows.map((row, i) => (
          <div key={i} {...point(i)} className={styles.row} role="img" aria-label={row.reading} title={row.reading}>
            <span className={styles.name}>{row.name}</span>
            <span className={styles.track}>
              <span className={styles.tails} style={across(row.low ?? row.quarter, row.high ?? row.threeQuarters)} />
              <span className={styles.box} style={across(row.quarter, row.threeQuarters)} />
              {row.middle !== null && <span className={styles.middle} style={{ left: `${at(row.middle)}%` }} />}
            </span>
            <span className={styles.value}>{row.middle === null ? "" : format(row.middle)}</span>
          </div>
        ))}
      </div>
      <p className={styles.row} aria-hidden="true">
        <span />
        <span className={styles.scale}>
          <span>{format(tenth(least))}</span>
          <span>{format(tenth(most))}</span>
        </span>
      </p>
    </div>
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
