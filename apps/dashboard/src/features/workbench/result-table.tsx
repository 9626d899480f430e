import type { Column, FlatTable } from "@andir/domain/flatten";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, useMemo, useState } from "react";
import { formatCount } from "../../lib/format.ts";
import { locale } from "../../lib/locale.ts";
import { useMediaQuery } from "../../lib/use-media-query.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useWidth } from "../../ui/charts/use-width.ts";
import { columnWidths, sum } from "./column-widths.ts";
import { cellText } from "./cell-text.ts";
import { NestedTable } from "./nested-table.tsx";
import styles from "./result-table.module.css";
import { withheldRows } from "./withheld-rows.ts";
import { sortedPlaces, type Sort } from "./sort-rows.ts";

interface ResultTableProps {
  table: FlatTable;
  /** The nested list that has a row for each of its items. */
  expanded: string | null;
  onExpand: (key: string | null) => void;
}

/** What is opened below a row: the nested list of one of its cells. */
interface Opened {
  place: number;
  column: Column;
}

/** Connections and groups as rows. Of many only those in sight are drawn. */
export function ResultTable({ table, expanded, onExpand }: ResultTableProps) {
  const [box, room] = useWidth<HTMLDivElement>(600);
  const [sort, setSort] = useState<Sort | null>(null);
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const isCoarse = useMediaQuery("(pointer: coarse)");
  const places = useMemo(() => sortedPlaces(table, sort, locale()), [table, sort]);
  const lines = useMemo(() => linesOf(places, opened), [places, opened]);
  const widths = useMemo(() => columnWidths(table, room / CH), [table, room]);
  const withheld = useMemo(() => withheldRows(table), [table]);
  const rowHeight = isCoarse ? 44 : 32;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (i) => (lines[i]?.opened ? 160 : rowHeight),
    getItemKey: (i) => lines[i]?.key ?? i,
    overscan: 12,
  });
  const drawn = virtual.getVirtualItems();
  const before = drawn[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);

  if (table.rows.length === 0) return <Notice title={m.workbench_no_rows_title()}>{m.workbench_no_rows()}</Notice>;
  return (
    <div className={styles.frame}>
      <p className={styles.count}>
        {m.workbench_rows({ rows: formatCount(table.rows.length), columns: formatCount(table.columns.length) })}
        {withheld > 0 && <span>{m.workbench_withheld({ n: formatCount(withheld) })}</span>}
        {expanded !== null && (
          <Button kind="quiet" onClick={() => onExpand(null)}>
            {m.workbench_fold({ column: expanded })}
          </Button>
        )}
      </p>
      <div ref={box} className={styles.box} tabIndex={0} role="group" aria-label={m.workbench_table_area()}>
        <table className={styles.table} aria-rowcount={table.rows.length + 1} style={{ width: `${sum(widths)}ch` }}>
          <caption className="visually-hidden">{m.workbench_table_area()}</caption>
          <colgroup>
            {widths.map((width, i) => (
              <col key={i} style={{ width: `${width}ch` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {table.columns.map((column, i) => (
                <Head
                  key={column.key}
                  column={column}
                  sort={sort?.column === i ? sort : null}
                  onSort={() => setSort(nextSort(sort, i))}
                  onExpand={() => {
                    setSort(null);
                    setOpened([]);
                    onExpand(column.key);
                  }}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <Gap height={before} />}
            {drawn.map((item) => {
              const line = lines[item.index];
              if (!line) return null;
              const cells = table.rows[line.place] ?? [];
              return (
                <tr
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  aria-rowindex={line.number + 2}
                  className={line.opened ? styles.opened : undefined}
                >
                  {line.opened ? (
                    <td colSpan={table.columns.length}>
                      <NestedTable column={line.opened} item={table.items[line.place]} />
                    </td>
                  ) : (
                    table.columns.map((column, i) => (
                      <td key={column.key} data-number={column.kind === "number" || undefined}>
                        {column.items && cells[i] !== null && cells[i] !== 0 ? (
                          <Opener
                            count={Number(cells[i])}
                            column={column}
                            isOpen={opened.some((one) => one.place === line.place && one.column.key === column.key)}
                            onToggle={() => setOpened(toggled(opened, { place: line.place, column }))}
                          />
                        ) : (
                          <span title={String(cells[i] ?? "")}>{cellText(cells[i], column)}</span>
                        )}
                      </td>
                    ))
                  )}
                </tr>
              );
            })}
            {after > 0 && <Gap height={after} />}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface HeadProps {
  column: Column;
  sort: Sort | null;
  onSort: () => void;
  onExpand: () => void;
}

function Head({ column: { key, kind, items }, sort, onSort, onExpand }: HeadProps) {
  return (
    <th
      scope="col"
      data-number={kind === "number" || undefined}
      aria-sort={sort ? (sort.descending ? "descending" : "ascending") : "none"}
    >
      <span className={styles.headCell}>
        <button type="button" className={styles.sort} onClick={onSort} title={key}>
          <span>{nameParts(key)}</span>
          {sort && <Icon name={sort.descending ? "down" : "up"} />}
        </button>
        {items && (
          <button
            type="button"
            className={styles.expand}
            onClick={onExpand}
            aria-label={m.workbench_unfold({ column: key })}
            title={m.workbench_unfold({ column: key })}
          >
            <Icon name="menu" />
          </button>
        )}
      </span>
    </th>
  );
}

/** A name with dots may break after each. */
const nameParts = (key: string) =>
  key.split(".").map((part, i) => (
    <Fragment key={i}>
      {i > 0 && (
        <>
          .<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));

function Opener(props: { count: number; column: Column; isOpen: boolean; onToggle: () => void }) {
  const { count, column, isOpen, onToggle } = props;
  return (
    <button
      type="button"
      className={styles.opener}
      aria-expanded={isOpen}
      aria-label={m.workbench_open_list({ column: column.key, count: formatCount(count) })}
      onClick={onToggle}
    >
      {formatCount(count)}
      <Icon name={isOpen ? "up" : "down"} />
    </button>
  );
}

const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden="true">
    <td style={{ height, padding: 0, border: 0 }} />
  </tr>
);

interface Line {
  key: string;
  /** Of the row in the table. */
  place: number;
  /** Of the row as it is sorted. */
  number: number;
  opened: Column | null;
}

function linesOf(places: readonly number[], opened: readonly Opened[]): Line[] {
  return places.flatMap((place, number): Line[] => {
    const row = { key: String(place), place, number, opened: null };
    if (opened.length === 0) return [row];
    const below = opened.filter((one) => one.place === place);
    return [row, ...below.map(({ column }) => ({ key: `${place}.${column.key}`, place, number, opened: column }))];
  });
}

const toggled = (opened: readonly Opened[], { place, column }: Opened): readonly Opened[] => {
  const others = opened.filter((one) => one.place !== place || one.column.key !== column.key);
  return others.length < opened.length ? others : [...opened, { place, column }];
};

const nextSort = (sort: Sort | null, column: number): Sort | null => {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
};

/** What `ch` measures in the letters of a table, in pixels. */
const CH = 8;
