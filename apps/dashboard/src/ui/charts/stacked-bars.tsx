import styles from "./stacked-bars.module.css";
import { useRoving } from "./use-roving.ts";

export interface StackSeries {
  name: string;
  /** A colour token: "--predicate-5". */
  colour: string;
  values: readonly (number | null)[];
}

interface StackedBarsProps {
  label: string;
  along: readonly string[];
  series: readonly StackSeries[];
  format: (value: number) => string;
}

/** A row each, its parts side by side from one base. The arrow keys walk from row to row, and each says all its parts. */
export function StackedBars({ label, along, series, format }: StackedBarsProps) {
  const totals = along.map((_, i) => series.reduce((sum, { values }) => sum + Math.max(0, values[i] ?? 0), 0));
  const most = Math.max(...totals, 1e-9);
  const { point } = useRoving(
    along.map((_, i) => i),
    0,
  );
  return (
    <div className={styles.chart}>
      <ul className={styles.key} aria-hidden="true">
        {series.map(({ name, colour }) => (
          <li key={name}>
            <span className={styles.swatch} style={{ background: `var(${colour})` }} />
            {name}
          </li>
        ))}
      </ul>
      <div className={styles.rows} role="group" aria-label={label}>
        {along.map((name, i) => {
          const parts = series.flatMap((one) => {
            const value = one.values[i] ?? null;
            return value === null ? [] : [{ ...one, value }];
          });
          const reading = `${name}: ${parts.map((part) => `${part.name} ${format(part.value)}`).join(", ") || "–"}`;
          return (
            <div key={i} {...point(i)} className={styles.row} role="img" aria-label={reading} title={reading}>
              <span className={styles.name}>{name}</span>
              <span className={styles.track}>
                {parts.map((part) => (
                  <span
                    key={part.name}
                    className={styles.part}
                    style={{ width: `${(Math.max(0, part.value) / most) * 100}%`, background: `var(${part.colour})` }}
                  />
                ))}
              </span>
              <span className={styles.value}>{format(totals[i] ?? 0)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
