import type { ReactNode } from "react";
import styles from "./panel.module.css";

export interface TableOf {
  /** What opens it: "Tabel". */
  label: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

interface PanelProps {
  /** The finding where it can be computed, else the subject. */
  title: string;
  /** What is shown, its unit, and n. */
  subtitle: string;
  table: TableOf;
  heading?: "h2" | "h3";
  children: ReactNode;
}

/** One picture with its finding above and its table one click below. */
export function Panel({ title, subtitle, table, heading: Heading = "h2", children }: PanelProps) {
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        <Heading className={styles.title}>{title}</Heading>
        <p className={styles.subtitle}>{subtitle}</p>
      </div>
      <div className={styles.body}>{children}</div>
      <details className={styles.table}>
        <summary>{table.label}</summary>
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={table.label}>
          <table>
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([first, ...cells], i) => (
                <tr key={i}>
                  <th scope="row">{first}</th>
                  {cells.map((cell, at) => (
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
