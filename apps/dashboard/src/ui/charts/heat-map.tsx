import styles from "./heat-map.module.css";

interface HeatMapProps {
  label: string;
  /** What the rows are. */
  corner: string;
  rows: readonly string[];
  columns: readonly string[];
  /** Row by row. */
  values: readonly (readonly (number | null)[])[];
  format: (value: number) => string;
}

/** Two kinds of groups against each other: the darker the higher, each cell with its number. A table, for who listens too. */
export function HeatMap({ label, corner, rows, columns, values, format }: HeatMapProps) {
  const known = values.flatMap((row) => row.filter((value) => value !== null));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const stepOf = (value: number) => Math.min(5, 1 + Math.floor(((value - low) / (high - low || 1)) * 5));
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.heat}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((name, i) => (
              <th key={i} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name, row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {columns.map((_, i) => {
                const value = values[row]?.[i] ?? null;
                return (
                  <td key={i} className={styles.cell} data-step={value === null ? undefined : stepOf(value)}>
                    {value === null ? "–" : format(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
