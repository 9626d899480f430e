import styles from "./columns.module.css";

export interface Column {
  key: string;
  tick: string;
  value: number;
  reading: string;
}

/** A column a month with its count above; nothing where there was none. The highest is set off. */
export function Columns({ label, columns }: { label: string; columns: readonly Column[] }) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  return (
    <div className={styles.chart}>
      <ol className={styles.columns} aria-label={label}>
        {columns.map(({ key, value, reading }) => (
          <li
            key={key}
            className={`${styles.column} ${value === most ? styles.most : ""}`}
            title={reading}
            aria-label={reading}
          >
            {value > 0 && (
              <>
                {value}
                <span className={styles.bar} style={{ height: `${(value / most) * 80}%` }} />
              </>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.scale} aria-hidden="true">
        <span>{columns[0]?.tick}</span>
        <span>{columns.at(-1)?.tick}</span>
      </p>
    </div>
  );
}
