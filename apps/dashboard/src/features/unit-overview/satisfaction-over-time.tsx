import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatIndex } from "../../lib/format.ts";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { MultiLine } from "../../ui/charts/multi-line.tsx";
import { organisationRatingLetters, organisationRatingWord } from "../organisation-ratings/rating-words.ts";
import { periodWord } from "../periods/period-words.ts";
import { bandWord } from "../services/satisfaction-words.ts";
import { besideRatings, movedMost, type QuarterBeside } from "./satisfaction-beside-ratings.ts";
import {
  SatisfactionOverTime_UnitFragmentDoc,
  type SatisfactionOverTime_UnitFragment,
} from "./satisfaction-over-time.generated.ts";
import styles from "./satisfaction-over-time.module.css";

const COLOURS = ["--accent", "--mark", "--predicate-2", "--predicate-4", "--mark-quiet"];

/** What the public said of each service, quarter by quarter, above what the unit was rated in the same quarter. */
export function SatisfactionOverTime({ unit }: { unit: FragmentType<SatisfactionOverTime_UnitFragment> }) {
  const { data } = useSuspenseFragment({ fragment: SatisfactionOverTime_UnitFragmentDoc, from: unit });
  const quarters = besideRatings(data.services, data.organisationRatings.nodes);
  const respondents = quarters.reduce(
    (sum, { indices }) => sum + indices.reduce((n, { satisfaction }) => n + (satisfaction?.respondents ?? 0), 0),
    0,
  );
  return (
    <ChartFrame
      heading="h3"
      title={titleOf(quarters)}
      subject={m.service_index_subject({ unit: data.name })}
      unit={m.skm_index_unit()}
      n={m.skm_respondents({ n: formatCount(respondents) })}
      table={{
        head: [
          m.rating_period(),
          m.wait_service(),
          m.skm_index(),
          m.skm_quality(),
          m.skm_answers(),
          m.unit_column_rating(),
        ],
        rows: reversed(quarters).flatMap(({ quarter, rating, indices }) =>
          indices.map(({ service, satisfaction }) => [
            periodWord(quarter),
            service,
            satisfaction?.isWithheld ? m.skm_withheld_short() : shown(satisfaction?.index ?? null, formatIndex),
            satisfaction?.band ? bandWord(satisfaction.band) : "–",
            shown(satisfaction?.respondents ?? null, formatCount),
            rating ? organisationRatingWord(rating) : "–",
          ]),
        ),
      }}
    >
      {respondents === 0 ? (
        <p className={styles.none}>{m.service_index_missing({ unit: data.name })}</p>
      ) : (
        <>
          <MultiLine
            label={m.service_index_subject({ unit: data.name })}
            along={quarters.map(({ quarter }) => periodWord(quarter))}
            format={formatIndex}
            series={data.services.map(({ id, name }, i) => ({
              name,
              colour: COLOURS[i % COLOURS.length] ?? "--mark",
              values: quarters.map(
                ({ indices }) => indices.find(({ serviceId }) => serviceId === id)?.satisfaction?.index ?? null,
              ),
            }))}
          />
          <Ratings quarters={quarters} hasNames={data.services.length > 1} />
        </>
      )}
      <p className={styles.note}>{m.service_index_note()}</p>
    </ChartFrame>
  );
}

/** Under the points of the lines, at the same quarters. */
function Ratings({ quarters, hasNames }: { quarters: readonly QuarterBeside[]; hasNames: boolean }) {
  return (
    <ol className={styles.ratings} data-names={hasNames || undefined} aria-label={m.service_index_ratings()}>
      {quarters.map(({ quarter, rating }) => (
        <li key={quarter.startsOn}>
          {rating === null ? (
            <span aria-label={m.service_index_unrated({ period: periodWord(quarter) })} role="img">
              –
            </span>
          ) : (
            <span
              role="img"
              aria-label={m.service_index_rated({
                period: periodWord(quarter),
                rating: organisationRatingWord(rating),
              })}
            >
              {organisationRatingLetters(rating)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function titleOf(quarters: readonly QuarterBeside[]): string {
  const moved = movedMost(quarters);
  if (!moved) return m.service_index_none();
  const words = { service: moved.service, from: formatIndex(moved.from), to: formatIndex(moved.to) };
  if (moved.to - moved.from >= 1) return m.service_index_rose(words);
  return moved.from - moved.to >= 1 ? m.service_index_fell(words) : m.service_index_steady(words);
}
