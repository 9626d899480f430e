import styles from "./columns.module.css";
import { useRoving } from "./use-roving.ts";

export interface Column {
  key: string;
  tick: string;
  value: number;
  reading: string;
}

/** A column a month with its count above; nothing where there was none. The highest is set off. The arrow keys walk from one to the next. */
export function Columns({ label, columns }: { label: string; columns: readonly Column[] }) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const { point } = useRoving(
    columns.map((_, i) => i),
    columns.length - 1,
  );
  return (
    <div className={styles.chart}>
      <div className={styles.columns} role="group" aria-label={label}>
        {columns.map(({ key, value, reading }, i) => (
          <div
            key={key}
            {...point(i)}
            className={`${styles.column} ${value === most ? styles.most : ""}`}
            role="img"
            title={reading}
            aria-label={reading}
          >
            {value > 0 && (
              <>
                {value}
                <span className={styles.bar} style={{ height: `${(value / most) * 80}%` }} />
              </>
            )}
          </div>
        ))}
      </div>
      <p className={styles.scale} aria-hidden="true">
        <span>{columns[0]?.tick}</span>
        <span>{columns.at(-1)?.tick}</span>
      </p>
    </div>
  );
}
