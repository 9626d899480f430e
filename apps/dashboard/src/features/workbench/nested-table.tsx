import { nestedRows, type Column } from "@andir/domain/flatten";
import * as m from "../../messages/messages.js";
import { cellText } from "./cell-text.ts";
import styles from "./result-table.module.css";

/** The list within one row. */
export function NestedTable({ column, item }: { column: Column; item: unknown }) {
  const columns = column.items?.columns ?? [];
  return (
    <div className={styles.nested} tabIndex={0} role="group" aria-label={m.workbench_nested({ column: column.key })}>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, kind }) => (
              <th key={key} scope="col" data-number={kind === "number" || undefined}>
                {key}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nestedRows(column, item).map((cells, row) => (
            <tr key={row}>
              {columns.map((each, i) => (
                <td key={each.key} data-number={each.kind === "number" || undefined}>
                  {cellText(cells[i], each)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
