import type { Predicate } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Listing } from "../../ui/listing.tsx";
import { ratingWord } from "../assessments/words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { ComparisonChip } from "./comparison-chip.tsx";
import { NationalTable_RatingFragmentDoc, type NationalTable_RatingFragment } from "./national-table.generated.ts";
import styles from "./national-ratings.module.css";

/** A row a post: what the national system holds, what was published here, and whether they agree. */
export function NationalTable({ ratings }: { ratings: FragmentType<NationalTable_RatingFragment>[] }) {
  const { data: rows } = useSuspenseFragment({ fragment: NationalTable_RatingFragmentDoc, from: ratings });
  return (
    <Listing
      caption={m.nat_title()}
      rows={rows}
      id={({ id }) => id}
      title={{
        key: "name",
        head: m.nat_person(),
        cell: ({ employee, position, unit }) => (
          <span className={styles.stack}>
            <Link to="/people/$id" params={{ id: employee.id }}>
              {employee.name}
            </Link>
            <small>{`${position.title}, ${unit.name}`}</small>
          </span>
        ),
      }}
      columns={[
        {
          key: "comparison",
          head: m.nat_comparison(),
          cell: ({ comparison }) => <ComparisonChip comparison={comparison} />,
        },
        { key: "national", head: m.nat_there(), cell: (row) => <Ratings {...row} /> },
        {
          key: "here",
          head: m.nat_here(),
          cell: ({ assessment }) =>
            assessment === null || assessment.predicate === null ? (
              <span className={styles.quiet}>{m.nat_nothing_here()}</span>
            ) : (
              <Ratings {...assessment} />
            ),
        },
        { key: "imported", head: m.nat_imported(), cell: ({ importedAt }) => formatDay(importedAt.slice(0, 10)) },
      ]}
    />
  );
}

interface RatingsProps {
  workResult: Rating | null;
  behaviour: Rating | null;
  predicate: Predicate | null;
}

const Ratings = ({ workResult, behaviour, predicate }: RatingsProps) => (
  <span className={styles.stack}>
    {predicate && <PredicateMark predicate={predicate} />}
    {workResult && <small>{`${m.work_result()}: ${ratingWord(workResult)}`}</small>}
    {behaviour && <small>{`${m.behaviour()}: ${ratingWord(behaviour)}`}</small>}
  </span>
);
