import { useRef, type ReactNode } from "react";
import * as m from "../../messages/messages.js";
import styles from "./chart-frame.module.css";
import { ChartTable, type TableOf } from "./chart-table.tsx";
import { Downloads } from "./downloads.tsx";

interface ChartFrameProps {
  /** The finding where it can be computed, else the subject. */
  title: string;
  /** What is shown and of when: "Nilai per aspek, Okt 2026". It names the files as well. */
  subject: string;
  /** What is counted or measured: "nilai 0–100", "menit", "orang". */
  unit: string;
  /** How many the picture rests on, in words: "12 orang", "12 dari 14 orang". */
  n: string;
  table: TableOf;
  heading?: "h2" | "h3";
  children: ReactNode;
}

/** What every picture comes in: its finding, what it is of, its unit and n above; its table and its files one click below. */
export function ChartFrame({ title, subject, unit, n, table, heading: Heading = "h2", children }: ChartFrameProps) {
  const body = useRef<HTMLDivElement>(null);
  const subtitle = [subject, unit, m.chart_n({ n })].join(" · ");
  return (
    <figure className={styles.frame} aria-label={title}>
      <figcaption className={styles.head}>
        <Heading className={styles.title}>{title}</Heading>
        <p className={styles.subtitle}>{subtitle}</p>
      </figcaption>
      <div ref={body} className={styles.body}>
        {children}
      </div>
      <details className={styles.behind}>
        <summary>{m.chart_behind()}</summary>
        <Downloads name={subject} title={title} subtitle={subtitle} body={body} table={table} />
        <ChartTable label={m.chart_table({ subject })} table={table} />
      </details>
    </figure>
  );
}
