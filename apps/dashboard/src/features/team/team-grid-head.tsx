import { useEffect, useRef } from "react";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { COLUMNS, type Scale } from "./team-columns.tsx";
import styles from "./team-grid.module.css";
import type { TeamRow } from "./team-row.ts";
import type { TeamSort } from "./team-sort.ts";
import type { ColumnKey } from "./team-view.ts";

interface TeamGridHeadProps {
  columns: readonly ColumnKey[];
  scale: Scale;
  sort: TeamSort;
  onSort: (sort: TeamSort) => void;
  rows: readonly TeamRow[];
  selected: ReadonlySet<string>;
  onSelect: (ids: readonly string[], isOn: boolean) => void;
}

export function TeamGridHead({ columns, scale, sort, onSort, rows, selected, onSelect }: TeamGridHeadProps) {
  const count = rows.filter(({ id }) => selected.has(id)).length;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td className={styles.select}>
          <SelectAll
            isAll={count > 0 && count === rows.length}
            isSome={count > 0 && count < rows.length}
            onChange={(isOn) =>
              onSelect(
                rows.map(({ id }) => id),
                isOn,
              )
            }
          />
        </td>
        {columns.map((key) => {
          const isSorted = key === sort.by;
          return (
            <th
              key={key}
              scope="col"
              data-column={key}
              data-numeric={COLUMNS[key].isNumeric}
              aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : undefined}
            >
              <button type="button" onClick={() => onSort({ by: key, descending: isSorted && !sort.descending })}>
                {COLUMNS[key].word(scale)}
                <span data-sorted={isSorted || undefined}>
                  <Icon name={isSorted && sort.descending ? "down" : "up"} />
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface SelectAllProps {
  isAll: boolean;
  isSome: boolean;
  onChange: (isOn: boolean) => void;
}

function SelectAll({ isAll, isSome, onChange }: SelectAllProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <label>
      <input
        ref={box}
        type="checkbox"
        aria-label={m.team_select_all()}
        checked={isAll}
        onChange={({ target }) => onChange(target.checked)}
      />
    </label>
  );
}
