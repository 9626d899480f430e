import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { OrganisationRatingMark } from "../organisation-ratings/organisation-rating-mark.tsx";
import { PredicateBar } from "./predicate-bar.tsx";
import { ShareBar } from "./share-bar.tsx";
import {
  UnitTreeRow_OverviewFragmentDoc,
  UnitTreeRow_UnitFragmentDoc,
  type UnitTreeRow_OverviewFragment,
  type UnitTreeRow_UnitFragment,
} from "./unit-tree.generated.ts";
import styles from "./unit-tree.module.css";

interface UnitRowProps {
  unit: FragmentType<UnitTreeRow_UnitFragment>;
  /** As the page asked for it; null for the latest that is due. */
  periodId: string | null;
  name: string;
  /** The unit that the name leads to; none for the one that is open. */
  href?: string;
  level: 0 | 1 | 2;
  /** Whether what is below is shown; null where there is nothing. */
  expanded?: boolean | null;
  onToggle?: () => void;
}

export function UnitRow({ unit, periodId, name, href, level, expanded = null, onToggle }: UnitRowProps) {
  const { data } = useSuspenseFragment({
    fragment: UnitTreeRow_UnitFragmentDoc,
    fragmentName: "UnitTreeRow_unit",
    from: unit,
    variables: { periodId },
  });
  return (
    <tr data-level={level}>
      <th scope="row">
        <span className={styles.name}>
          {expanded !== null && (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={expanded}
              aria-label={expanded ? m.unit_tree_close({ unit: name }) : m.unit_tree_open({ unit: name })}
              onClick={onToggle}
            >
              <Icon name={expanded ? "down" : "right"} />
            </button>
          )}
          {href ? (
            <Link to="/unit/$id" params={{ id: href }} search={({ period }) => (period ? { period } : {})}>
              {name}
            </Link>
          ) : (
            name
          )}
        </span>
      </th>
      <OverviewCells overview={data.overview} />
      <td data-label={m.unit_column_predicates()}>
        {data.distribution && data.distribution.published.total > 0 ? (
          <PredicateBar counts={data.distribution.published.counts} />
        ) : (
          <span className={styles.none}>{m.unit_no_predicate()}</span>
        )}
      </td>
      <td data-label={m.unit_column_rating()}>
        {data.latestRating ? (
          <OrganisationRatingMark rating={data.latestRating.rating} />
        ) : (
          <span className={styles.none}>–</span>
        )}
      </td>
    </tr>
  );
}

/** The people directly in the unit: no unit of its own, so without rating. */
export function OwnRow({
  overview,
  name,
}: {
  overview: FragmentType<UnitTreeRow_OverviewFragment> | null;
  name: string;
}) {
  return (
    <tr data-level={1}>
      <th scope="row">
        <span className={styles.name}>{name}</span>
      </th>
      <OverviewCells overview={overview} />
      <td data-empty="true" />
      <td data-empty="true" />
    </tr>
  );
}

function OverviewCells({ overview }: { overview: FragmentType<UnitTreeRow_OverviewFragment> | null }) {
  const { data } = useSuspenseFragment({ fragment: UnitTreeRow_OverviewFragmentDoc, from: overview });
  const progress = data?.progress;
  return (
    <>
      <td data-kind="number" data-label={m.unit_column_posts()}>
        {data?.postCount == null ? <abbr title={m.unit_not_shown()}>–</abbr> : formatCount(data.postCount)}
      </td>
      <td data-label={m.unit_column_reports()}>
        {progress && progress.reportsOwed > 0 ? (
          <ShareBar done={progress.reportsHandedIn} total={progress.reportsOwed} />
        ) : (
          <span className={styles.none}>{m.unit_none_owed()}</span>
        )}
      </td>
      <td data-kind="number" data-label={m.unit_column_late()}>
        {progress && progress.reportsLate > 0 ? (
          <span className={styles.late}>
            <Icon name="alert" />
            {formatCount(progress.reportsLate)}
          </span>
        ) : (
          <span className={styles.none}>{progress && progress.reportsOwed > 0 ? "0" : "–"}</span>
        )}
      </td>
      <td data-kind="number" data-label={m.unit_column_assessments()}>
        {progress && progress.assessmentsOwed > 0
          ? m.unit_of({
              n: formatCount(progress.assessmentsPublished),
              total: formatCount(progress.assessmentsOwed),
            })
          : "–"}
      </td>
    </>
  );
}
