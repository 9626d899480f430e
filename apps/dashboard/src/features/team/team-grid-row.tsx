import { memo } from "react";
import * as m from "../../messages/messages.js";
import { PersonCell } from "./team-cells.tsx";
import { COLUMNS, type Scale } from "./team-columns.tsx";
import type { TeamItem } from "./team-filter.ts";
import styles from "./team-grid.module.css";
import type { TeamRow } from "./team-row.ts";
import type { ColumnKey } from "./team-view.ts";

interface TeamGridRowProps {
  row: TeamRow;
  place: number;
  columns: readonly ColumnKey[];
  scale: Scale;
  isActive: boolean;
  isSelected: boolean;
  /** What has just happened to it, in words. */
  news: string | undefined;
  onSelect: (id: string, isOn: boolean) => void;
  onActive: (id: string) => void;
}

/** Drawn anew only when something of it is another: of thousands of rows a press touches two. */
export const TeamGridRow = memo(function TeamGridRow(props: TeamGridRowProps) {
  const { row, place, columns, scale, isActive, isSelected, news, onSelect, onActive } = props;
  const tabIndex = isActive ? 0 : -1;
  return (
    <tr
      data-row={row.id}
      data-news={news !== undefined || undefined}
      data-selected={isSelected || undefined}
      aria-rowindex={place + 2}
      onFocus={() => onActive(row.id)}
    >
      <td className={styles.select}>
        <label>
          <input
            type="checkbox"
            aria-label={m.team_select({ name: row.name })}
            checked={isSelected}
            tabIndex={tabIndex}
            onChange={({ target }) => onSelect(row.id, target.checked)}
          />
        </label>
      </td>
      {columns.map((key) =>
        key === "name" ? (
          <th key={key} scope="row" data-column={key}>
            <PersonCell row={row} tabIndex={tabIndex} />
          </th>
        ) : (
          <td key={key} data-column={key} data-numeric={COLUMNS[key].isNumeric}>
            {COLUMNS[key].cell(row, scale)}
            {key === "report" && news !== undefined && <span className={styles.news}>{news}</span>}
          </td>
        ),
      )}
    </tr>
  );
});

interface UnitRowProps {
  unit: Extract<TeamItem, { kind: "unit" }>;
  place: number;
  span: number;
}

export function UnitRow({ unit: { name, count, lateCount }, place, span }: UnitRowProps) {
  return (
    <tr className={styles.unit} aria-rowindex={place + 2}>
      <th scope="rowgroup" colSpan={span}>
        <strong>{name}</strong> <span>{m.people({ n: count })}</span>
        {lateCount > 0 && <span> · {m.group_late({ n: lateCount })}</span>}
      </th>
    </tr>
  );
}
