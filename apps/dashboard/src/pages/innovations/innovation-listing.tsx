import { Link } from "@tanstack/react-router";
import { changeWord } from "../../features/innovations/effect-change.ts";
import { ReviewChip, StageChip } from "../../features/innovations/state-chip.tsx";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Listing, type Column } from "../../ui/listing.tsx";
import type { InnovationsPageQuery } from "./innovations-page.generated.ts";
import styles from "./innovations-page.module.css";
import type { Sort } from "./innovations-search.ts";

type Row = InnovationsPageQuery["innovations"]["nodes"][number];

interface InnovationListingProps {
  rows: readonly Row[];
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}

/** What it is and what came of it, in one look: the name leads to the rest. */
export function InnovationListing({ rows, sort, onSort }: InnovationListingProps) {
  return (
    <Listing
      caption={m.innovations_title()}
      rows={rows}
      id={({ id }) => id}
      title={{
        key: "title",
        head: m.innovation_name(),
        sort: { now: sort === "title" ? "ascending" : "none", onSort: () => onSort("title") },
        cell: ({ id, title, problem, isMine }) => (
          <span className={styles.name}>
            <Link to="/inovasi/$id" params={{ id }}>
              {title}
            </Link>
            <span className={styles.quiet}>
              {isMine && <strong>{m.innovation_mine()} · </strong>}
              {problem}
            </span>
          </span>
        ),
      }}
      columns={columns(sort, onSort)}
    />
  );
}

const columns = (sort: Sort | null, onSort: (sort: Sort) => void): Column<Row>[] => [
  {
    key: "unit",
    head: m.innovation_unit(),
    cell: ({ unit, origin }) => (
      <span className={styles.name}>
        {unit.name}
        {origin && <span className={styles.quiet}>{m.innovation_copied_from({ unit: origin.unit.name })}</span>}
      </span>
    ),
  },
  {
    key: "effect",
    head: m.innovation_effects(),
    cell: ({ effects: [first] }) => (first ? changeWord(first) : m.innovation_no_effect()),
  },
  {
    key: "stage",
    head: m.innovation_stage(),
    cell: ({ stage, reviewStatus }) => (
      <span className={styles.chips}>
        <StageChip stage={stage} />
        {stage !== "CLOSED" && <ReviewChip status={reviewStatus} />}
      </span>
    ),
  },
  {
    key: "copies",
    head: m.innovation_copies_head(),
    isNumber: true,
    cell: ({ copies }) => formatCount(copies.length),
  },
  {
    key: "adopted",
    head: m.innovation_adopted_on(),
    sort: { now: sort === "adopted" ? "descending" : "none", onSort: () => onSort("adopted") },
    cell: ({ adoptedOn, startedOn }) =>
      adoptedOn ? formatDay(adoptedOn) : m.innovation_began_on({ date: formatDay(startedOn) }),
  },
];
