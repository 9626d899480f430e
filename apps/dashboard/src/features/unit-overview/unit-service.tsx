import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { Notice } from "../../ui/notice.tsx";
import { reversed } from "../../lib/reversed.ts";
import { OrganisationRatingMark } from "../organisation-ratings/organisation-rating-mark.tsx";
import { organisationRatingStep, organisationRatingWord } from "../organisation-ratings/rating-words.ts";
import { periodWord } from "../periods/period-words.ts";
import { WaitingTimes } from "../services/waiting-times.tsx";
import { SatisfactionOverTime } from "./satisfaction-over-time.tsx";
import styles from "./unit-service.module.css";
import {
  RatingsOverTime_UnitFragmentDoc,
  UnitService_UnitFragmentDoc,
  type RatingsOverTime_UnitFragment,
  type UnitService_UnitFragment,
} from "./unit-service.generated.ts";

/** What the public meets beside how the unit was rated: two facts side by side, and no claim that one makes the other. */
export function UnitService({ unit }: { unit: FragmentType<UnitService_UnitFragment> }) {
  const { data } = useSuspenseFragment({
    fragment: UnitService_UnitFragmentDoc,
    fragmentName: "UnitService_unit",
    from: unit,
  });
  const serving = [data, ...data.children].filter(({ services }) => services.length > 0);
  if (serving.length === 0)
    return <Notice title={m.service_none_title()}>{m.service_none({ unit: data.name })}</Notice>;
  return (
    <div className={styles.view}>
      <p className={styles.note}>{m.service_note()}</p>
      {serving.map((one) => (
        <section key={one.id} className={styles.unit} aria-label={one.name}>
          <h2>{one.name}</h2>
          <div className={styles.pair}>
            <WaitingTimes unit={one} />
            <RatingsOverTime unit={one} />
          </div>
          <SatisfactionOverTime unit={one} />
        </section>
      ))}
    </div>
  );
}

function RatingsOverTime({ unit }: { unit: FragmentType<RatingsOverTime_UnitFragment> }) {
  const { data } = useSuspenseFragment({ fragment: RatingsOverTime_UnitFragmentDoc, from: unit });
  const published = reversed(
    data.organisationRatings.nodes.filter(({ status, period }) => status === "PUBLISHED" && period.kind === "QUARTER"),
  );
  const last = published.at(-1);
  return (
    <ChartFrame
      heading="h3"
      title={
        last
          ? m.service_last_rating({ rating: organisationRatingWord(last.rating), period: periodWord(last.period) })
          : m.service_no_rating()
      }
      subject={m.service_ratings_subject({ unit: data.name })}
      unit={m.service_ratings_unit()}
      n={m.service_ratings_n({ n: published.length })}
      table={{
        head: [m.rating_period(), m.unit_column_rating()],
        rows: published.map(({ period, rating }) => [periodWord(period), organisationRatingWord(rating)]),
      }}
    >
      <ol className={styles.ratings}>
        {published.map(({ id, rating, period }) => (
          <li key={id}>
            <span className={styles.period}>{periodWord(period)}</span>
            <span className={styles.track} aria-hidden="true">
              <span
                className={styles.bar}
                style={{
                  width: `${organisationRatingStep(rating) * 20}%`,
                  background: `var(--predicate-${organisationRatingStep(rating)})`,
                }}
              />
            </span>
            <OrganisationRatingMark rating={rating} />
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}
