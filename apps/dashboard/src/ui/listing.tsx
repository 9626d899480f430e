import { Fragment, type ReactNode } from "react";
import { useMediaQuery } from "../lib/use-media-query.ts";
import { Icon } from "./icon.tsx";
import styles from "./listing.module.css";

export interface Column<R> {
  key: string;
  head: string;
  cell: (row: R) => ReactNode;
  /** Right aligned. */
  isNumber?: boolean;
  /** What a press on the head leads to, and how the rows stand by it now. */
  sort?: { now: "ascending" | "descending" | "none"; onSort: () => void };
}

interface ListingProps<R> {
  caption: string;
  rows: readonly R[];
  id: (row: R) => string;
  /** What names the row: its first cell, and the title of its card. */
  title: Column<R>;
  columns: readonly Column<R>[];
  /** What can be done to a row, at its end. */
  actions?: { head: string; of: (row: R) => ReactNode };
  /** To tick many: what a tick is called, which are ticked, and what changes it. */
  select?: { label: (row: R) => string; isOn: (row: R) => boolean; onToggle: (row: R) => void };
}

/** Rows where there is room for columns, cards where there is not: how every list of records looks. */
export function Listing<R>(props: ListingProps<R>) {
  const hasRoom = useMediaQuery("(min-width: 900px), print");
  return hasRoom ? <Rows {...props} /> : <Cards {...props} />;
}

function Rows<R>({ caption, rows, id, title, columns, actions, select }: ListingProps<R>) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {select && <td />}
            {[title, ...columns].map((column) => (
              <Head key={column.key} column={column} />
            ))}
            {actions && (
              <th scope="col">
                <span className="visually-hidden">{actions.head}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={id(row)} data-on={select?.isOn(row) || undefined}>
              {select && (
                <td className={styles.tick}>
                  <Tick row={row} select={select} />
                </td>
              )}
              <th scope="row">{title.cell(row)}</th>
              {columns.map((column) => (
                <td key={column.key} data-number={column.isNumber || undefined}>
                  {column.cell(row)}
                </td>
              ))}
              {actions && (
                <td>
                  <div className={styles.actions}>{actions.of(row)}</div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head<R>({ column: { head, isNumber, sort } }: { column: Column<R> }) {
  if (!sort)
    return (
      <th scope="col" data-number={isNumber || undefined}>
        {head}
      </th>
    );
  return (
    <th scope="col" data-number={isNumber || undefined} aria-sort={sort.now}>
      <button type="button" className={styles.sort} onClick={sort.onSort}>
        {head}
        {sort.now !== "none" && <Icon name={sort.now === "ascending" ? "up" : "down"} />}
      </button>
    </th>
  );
}

function Tick<R>({ row, select }: { row: R; select: NonNullable<ListingProps<R>["select"]> }) {
  return (
    <label className={styles.box}>
      <input type="checkbox" checked={select.isOn(row)} onChange={() => select.onToggle(row)} />
      <span className="visually-hidden">{select.label(row)}</span>
    </label>
  );
}

function Cards<R>({ caption, rows, id, title, columns, actions, select }: ListingProps<R>) {
  return (
    <ul className={styles.cards} aria-label={caption}>
      {rows.map((row) => (
        <li key={id(row)} data-on={select?.isOn(row) || undefined}>
          <div className={styles.title}>
            {select && <Tick row={row} select={select} />}
            <strong>{title.cell(row)}</strong>
          </div>
          <dl className={styles.facts}>
            {columns.map((column) => (
              <Fragment key={column.key}>
                <dt>{column.head}</dt>
                <dd>{column.cell(row)}</dd>
              </Fragment>
            ))}
          </dl>
          {actions && <div className={styles.actions}>{actions.of(row)}</div>}
        </li>
      ))}
    </ul>
  );
}
