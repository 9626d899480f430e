import type { ReactNode } from "react";
import styles from "./heat-map.module.css";

/** Five shades, the darkest for the most; none without a value. */
export type HeatStep = 1 | 2 | 3 | 4 | 5;

export interface HeatCell {
  step: HeatStep | null;
  show: ReactNode;
}

interface HeatMapProps {
  label: string;
  /** What the rows are. */
  corner: string;
  rows: readonly { key: string; head: ReactNode; cells: readonly HeatCell[] }[];
  columns: readonly string[];
}

/** Two kinds of groups against each other: the darker the higher, each cell with its number. A table, for who listens too. */
export function HeatMap({ label, corner, rows, columns }: HeatMapProps) {
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
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map(({ step, show }, i) => (
                <td key={i} className={styles.cell} data-step={step ?? undefined}>
                  {show}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Shades from the lowest to the highest that is known. */
export function heatSteps(values: readonly (readonly (number | null)[])[]): (value: number) => HeatStep {
  const known = values.flatMap((row) => row.filter((value) => value !== null));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return (value) => Math.min(5, 1 + Math.floor(((value - low) / (high - low || 1)) * 5)) as HeatStep;
}
