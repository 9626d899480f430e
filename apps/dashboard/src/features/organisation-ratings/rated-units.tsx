import { Link } from "@tanstack/react-router";
import { formatScore } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { periodWord } from "../periods/period-words.ts";
import { OrganisationRatingMark } from "./organisation-rating-mark.tsx";
import { organisationRatingWord } from "./rating-words.ts";
import { RatingStatusChip } from "./rating-panel.tsx";
import type { RatedPeriod, RatingUnit } from "./unit-rating-view.tsx";
import styles from "./unit-rating-view.module.css";

/** The units below with their ratings: for their leader the way to each that waits. */
export function RatedUnits({ unit, period }: { unit: RatingUnit; period: RatedPeriod }) {
  if (unit.ratedUnits.length === 0) return null;
  const waiting = unit.ratedUnits.filter(
    ({ viewerMayRate, organisationRating }) => viewerMayRate && organisationRating?.status !== "PUBLISHED",
  ).length;
  return (
    <section className={styles.panel} aria-label={m.rating_units_title()}>
      <div className={styles.head}>
        <h2>{m.rating_units_title()}</h2>
        {waiting > 0 && <p className={styles.quiet}>{m.rating_units_waiting({ n: waiting })}</p>}
      </div>
      <table className={styles.table}>
        <caption className="visually-hidden">{m.rating_units_caption({ period: periodWord(period) })}</caption>
        <thead>
          <tr>
            <th scope="col">{m.unit_column_unit()}</th>
            <th scope="col">{m.unit_column_rating()}</th>
            <th scope="col">{m.rating_column_status()}</th>
            <th scope="col">{m.rating_column_advice()}</th>
          </tr>
        </thead>
        <tbody>
          {unit.ratedUnits.map(
            ({ id, name, viewerMayRate, organisationRating: rating, organisationAdvice: advice }) => (
              <tr key={id}>
                <th scope="row">
                  <Link
                    to="/unit/$id"
                    params={{ id }}
                    search={({ period: month, quarter, year }) => ({
                      ...(month && { period: month }),
                      ...(quarter && year && { quarter, year }),
                      view: "rating" as const,
                    })}
                  >
                    {name}
                  </Link>
                </th>
                <td data-label={m.unit_column_rating()}>
                  {rating ? <OrganisationRatingMark rating={rating.rating} /> : "–"}
                </td>
                <td data-label={m.rating_column_status()}>
                  {rating ? (
                    <RatingStatusChip status={rating.status} />
                  ) : viewerMayRate ? (
                    <Chip icon="pencil" tone="action">
                      {m.rating_waits_for_you()}
                    </Chip>
                  ) : (
                    <Chip icon="clock" tone="quiet">
                      {m.rating_not_yet()}
                    </Chip>
                  )}
                </td>
                <td data-label={m.rating_column_advice()}>
                  {advice?.rating && advice.meanAttainment !== null
                    ? m.rating_advice_short({
                        rating: organisationRatingWord(advice.rating),
                        mean: formatScore(advice.meanAttainment),
                      })
                    : "–"}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
