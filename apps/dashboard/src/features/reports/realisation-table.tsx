import { formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import styles from "./realisation-table.module.css";
import type { RealisationTable_ReportFragment } from "./realisation-table.generated.ts";

/** What the indicators came to, beside what was planned, result by result. */
export function RealisationTable({ report: { realisations } }: { report: RealisationTable_ReportFragment }) {
  if (realisations.length === 0) return null;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{m.realisation_indicator()}</th>
            <th scope="col" className={styles.number}>
              {m.realisation_target()}
            </th>
            <th scope="col" className={styles.number}>
              {m.realisation_value()}
            </th>
          </tr>
        </thead>
        {byResult(realisations).map(({ id, title, lines }) => (
          <tbody key={id}>
            {title !== null && (
              <tr>
                <th scope="rowgroup" colSpan={3} className={styles.result}>
                  {title}
                </th>
              </tr>
            )}
            {lines.map(({ indicator, value, note }, i) => (
              <tr key={indicator?.id ?? i}>
                <th scope="row">
                  {indicator?.text ?? m.realisation_withheld()}
                  {note && <span className={styles.note}>{note}</span>}
                </th>
                <td className={styles.number}>{amount(indicator?.target ?? null, indicator?.unitOfMeasure)}</td>
                <td className={styles.number}>
                  {value === null ? (
                    <span className={styles.note}>{m.realisation_not_measured()}</span>
                  ) : (
                    amount(value, indicator?.unitOfMeasure)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type Line = RealisationTable_ReportFragment["realisations"][number];

function byResult(lines: readonly Line[]): { id: string; title: string | null; lines: Line[] }[] {
  const results = new Map<string, { id: string; title: string | null; lines: Line[] }>();
  for (const line of lines) {
    const id = line.indicator?.result.id ?? "";
    const known = results.get(id) ?? { id, title: line.indicator?.result.title ?? null, lines: [] };
    known.lines.push(line);
    results.set(id, known);
  }
  return [...results.values()];
}

const amount = (value: number | null, unit: string | null | undefined): string =>
  value === null ? "–" : `${formatTerm(value)}${unit ? ` ${unit}` : ""}`;
