import { Icon } from "../../ui/icon.tsx";
import { PersonCell, PredicateCell, ReportCell, ScoreCell, TrendCell } from "./team-cells.tsx";
import { columnWord, type TeamListProps } from "./team-columns.ts";
import styles from "./team-grid.module.css";
import { SORT_KEYS } from "./team-sort.ts";

export function TeamGrid({ rows, sort, onSort, scale, caption }: TeamListProps & { caption: string }) {
  return (
    <table className={styles.grid}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {SORT_KEYS.map((key) => {
            const isSorted = key === sort.by;
            return (
              <th
                key={key}
                scope="col"
                data-column={key}
                aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : undefined}
              >
                <button type="button" onClick={() => onSort({ by: key, descending: isSorted && !sort.descending })}>
                  {columnWord(key, scale)}
                  <span data-sorted={isSorted || undefined}>
                    <Icon name={isSorted && sort.descending ? "down" : "up"} />
                  </span>
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" data-column="name">
              <PersonCell row={row} />
            </th>
            <td data-column="report">
              <ReportCell row={row} />
            </td>
            <td data-column="discipline">
              <ScoreCell score={row.scores.DISCIPLINE} />
            </td>
            <td data-column="quality">
              <ScoreCell score={row.scores.WORK_QUALITY} />
            </td>
            <td data-column="innovation">
              <ScoreCell score={row.scores.INNOVATION} />
            </td>
            <td data-column="predicate">
              <PredicateCell row={row} />
            </td>
            <td data-column="trend">
              <TrendCell row={row} scale={scale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
