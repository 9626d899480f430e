import { useVirtualizer, defaultRangeExtractor, type VirtualItem } from "@tanstack/react-virtual";
import { useNavigate } from "@tanstack/react-router";
import {
  Fragment,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import { useMediaQuery } from "../../lib/use-media-query.ts";
import * as m from "../../messages/messages.js";
import { COLUMNS, type Scale } from "./team-columns.tsx";
import type { TeamItem } from "./team-filter.ts";
import { TeamGridHead } from "./team-grid-head.tsx";
import { TeamGridRow, UnitRow } from "./team-grid-row.tsx";
import styles from "./team-grid.module.css";
import type { TeamSort } from "./team-sort.ts";
import type { ColumnKey } from "./team-view.ts";
import type { TeamNews } from "./use-team-news.ts";
import { useTeamKeys } from "./use-team-keys.ts";

export interface TeamListProps {
  items: readonly TeamItem[];
  sort: TeamSort;
  onSort: (sort: TeamSort) => void;
  scale: Scale;
  selected: ReadonlySet<string>;
  onSelect: (ids: readonly string[], isOn: boolean) => void;
  /** What has just happened, by the person's id. */
  news: TeamNews;
}

interface TeamGridProps extends TeamListProps {
  columns: readonly ColumnKey[];
  caption: string;
  periodId: string;
}

/** So many rows are drawn whole: one finds what one looks for with the browser's own search. */
const MOST_DRAWN = 100;
const SELECT_WIDTH = 40;
const isRow = (item: TeamItem): item is Extract<TeamItem, { kind: "row" }> => item.kind === "row";

/** A row for each person. Of many only those in sight are drawn; on paper all are. */
export function TeamGrid(props: TeamGridProps) {
  const { items, columns, sort, onSort, scale, caption, periodId, selected, onSelect, news } = props;
  const box = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const isPrinted = useMediaQuery("print");
  const isVirtual = items.length > MOST_DRAWN && !isPrinted;
  const rows = useMemo(() => items.filter(isRow).map(({ row }) => row), [items]);
  const places = useMemo(() => new Map(items.map((item, i) => [isRow(item) ? item.row.id : item.id, i])), [items]);
  const rowHeight = useRowHeight(box);

  const keys = useTeamKeys({
    box,
    rows,
    reveal: (row) => {
      const place = places.get(row.id) ?? 0;
      if (isVirtual) virtual.scrollToIndex(place, { align: "auto" });
      else box.current?.querySelector(`[data-row="${row.id}"]`)?.scrollIntoView({ block: "nearest" });
    },
    onSelect: (row) => onSelect([row.id], !selected.has(row.id)),
    onOpen: ({ employeeId }) => void navigate({ to: "/people/$id", params: { id: employeeId } }),
    onAssess: ({ mayAssess, positionId }) => {
      if (mayAssess)
        void navigate({ to: "/penilaian/$post", params: { post: positionId }, search: { period: periodId } });
    },
  });
  const active = rows[keys.activeIndex];
  const activePlace = active === undefined ? 0 : (places.get(active.id) ?? 0);

  const virtual = useVirtualizer({
    count: items.length,
    enabled: isVirtual,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    scrollMargin: rowHeight, // the head
    scrollPaddingStart: rowHeight,
    overscan: 5,
    // The active row stays drawn wherever one scrolls, or the focus would be lost with it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(activePlace) ? shown : [...shown, activePlace].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);

  const select = useCallback((id: string, isOn: boolean) => onSelect([id], isOn), [onSelect]);
  const setActiveId = keys.setActiveId;
  const drawn = (item: TeamItem, place: number) =>
    isRow(item) ? (
      <TeamGridRow
        row={item.row}
        place={place}
        columns={columns}
        scale={scale}
        isActive={item.row.id === keys.activeId}
        isSelected={selected.has(item.row.id)}
        news={news.get(item.row.employeeId)}
        onSelect={select}
        onActive={setActiveId}
      />
    ) : (
      <UnitRow unit={item} place={place} span={columns.length + 1} />
    );

  return (
    <div ref={box} className={styles.box} role="region" aria-label={caption} tabIndex={-1}>
      <table
        className={styles.grid}
        aria-rowcount={items.length + 1}
        style={{ minWidth: columns.reduce((sum, key) => sum + COLUMNS[key].width, SELECT_WIDTH) }}
      >
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          <col style={{ width: SELECT_WIDTH }} />
          {columns.map((key) => (
            <col key={key} style={{ width: COLUMNS[key].width }} />
          ))}
        </colgroup>
        <TeamGridHead
          columns={columns}
          scale={scale}
          sort={sort}
          onSort={onSort}
          rows={rows}
          selected={selected}
          onSelect={onSelect}
        />
        <tbody onKeyDown={keys.press}>
          {isVirtual ? (
            <VirtualRows places={virtual.getVirtualItems()} end={virtual.getTotalSize()} margin={rowHeight}>
              {(place) => {
                const item = items[place];
                return item && drawn(item, place);
              }}
            </VirtualRows>
          ) : (
            items.map((item, place) => (
              <Fragment key={isRow(item) ? item.row.id : item.id}>{drawn(item, place)}</Fragment>
            ))
          )}
        </tbody>
      </table>
      {items.length === 0 && <p className={styles.none}>{m.team_none_fits()}</p>}
    </div>
  );
}

interface VirtualRowsProps {
  places: readonly VirtualItem[];
  end: number;
  margin: number;
  children: (place: number) => ReactNode;
}

/** The rows in sight, and in place of those that are not a row as high as they are together. */
function VirtualRows({ places, end, margin, children }: VirtualRowsProps) {
  const last = places.at(-1);
  return (
    <>
      {places.map((place, i) => {
        const gap = place.start - (places[i - 1]?.end ?? margin);
        return (
          <Fragment key={place.index}>
            {gap > 0 && <Gap height={gap} />}
            {children(place.index)}
          </Fragment>
        );
      })}
      {last && <Gap height={end + margin - last.end} />}
    </>
  );
}

const Gap = ({ height }: { height: number }) =>
  height > 0 && (
    <tr aria-hidden="true" className={styles.gap}>
      <td style={{ height }} />
    </tr>
  );

/** What a row measures on this screen, with the letters of this reader. */
function useRowHeight(box: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(36);
  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>("tr[data-row]");
    if (row && row.offsetHeight > 0 && row.offsetHeight !== height) setHeight(row.offsetHeight);
  });
  return height;
}
