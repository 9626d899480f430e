import { formatTerm } from "../../lib/format.ts";
import styles from "./chart-table.module.css";

/** A number as it is shown, beside what it is: a file holds the number. */
export interface Shown {
  value: number;
  text: string;
}

/** Null where there is nothing to say: a dash on the page, an empty cell in a file. */
export type Cell = string | number | Shown | null;

export interface TableOf {
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A number in a table of a chart, written as the page writes such numbers. */
export const shown = (value: number | null, format: (value: number) => string): Cell =>
  value === null ? null : { value, text: format(value) };

const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return "–";
  if (typeof cell === "string") return cell;
  return typeof cell === "number" ? formatTerm(cell) : cell.text;
};

export function ChartTable({ label, table: { head, rows } }: { label: string; table: TableOf }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], i) => (
            <tr key={i}>
              <th scope="row">{textOf(first)}</th>
              {cells.map((cell, at) => (
                <td key={at}>{textOf(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
