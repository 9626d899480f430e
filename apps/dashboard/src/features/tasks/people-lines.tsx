import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link, useRouter } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Emphasis } from "../../ui/emphasis.tsx";
import { Meter } from "../../ui/meter.tsx";
import { periodWord } from "../periods/period-words.ts";
import { PeopleLines_OverviewFragmentDoc, type PeopleLines_OverviewFragment } from "./people-lines.generated.ts";
import styles from "./people-lines.module.css";

type Overview = PeopleLines_OverviewFragment;

/** How those are whom one answers for, a line a circle, with the way to them. */
export function PeopleLines({ overviews }: { overviews: FragmentType<Overview>[] }) {
  const { data } = useSuspenseFragment({ fragment: PeopleLines_OverviewFragmentDoc, from: overviews });
  return (
    <ul className={styles.list}>
      {data.map((overview) => (
        <Line key={overview.id} overview={overview} />
      ))}
    </ul>
  );
}

const WORD: Record<Overview["of"], () => string> = {
  SELF: m.home_people_team,
  TEAM: m.home_people_team,
  UNITS: m.home_people_units,
  AGENCY: m.home_people_agency,
};

/** A unit's own page where there is one. */
const PLACES: Record<Overview["of"], readonly string[]> = {
  SELF: [],
  TEAM: ["/team"],
  UNITS: ["/unit", "/team"],
  AGENCY: ["/unit"],
};

function Line({ overview }: { overview: Overview }) {
  const { routesByPath } = useRouter();
  const { of, owingCount, reportedCount, missingCount, toVerifyCount, toAssessCount, period } = overview;
  const to = PLACES[of].find((path) => path in routesByPath);
  const word = WORD[of]();
  const clauses = [
    m.answer_reported({ reported: reportedCount, total: owingCount }),
    ...(missingCount > 0 ? [m.home_missing({ n: missingCount })] : []),
    ...(toVerifyCount > 0 ? [m.answer_to_verify({ n: toVerifyCount })] : []),
    ...(toAssessCount > 0 ? [m.answer_to_assess({ n: toAssessCount })] : []),
  ];
  return (
    <li className={styles.line}>
      <h3 className={styles.head}>
        {to ? (
          <Link to={to} search={{}}>
            {word}
          </Link>
        ) : (
          word
        )}
        <span className={styles.period}>{periodWord(period)}</span>
      </h3>
      <Meter value={reportedCount} most={owingCount} />
      <p className={styles.clauses}>
        <Emphasis>{clauses.join(" · ")}</Emphasis>
      </p>
    </li>
  );
}
