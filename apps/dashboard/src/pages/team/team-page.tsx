import { useApolloClient, useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useDeferredValue } from "react";
import { UnitHead } from "../../features/org-units/unit-head.tsx";
import { UnitSwitch } from "../../features/org-units/unit-switch.tsx";
import { PeriodSwitch } from "../../features/periods/period-switch.tsx";
import { periodWord } from "../../features/periods/period-words.ts";
import { WaitingTimes } from "../../features/services/waiting-times.tsx";
import { AspectSpread } from "../../features/team/aspect-spread.tsx";
import { LateReports } from "../../features/team/late-reports.tsx";
import { PredicateDistribution } from "../../features/team/predicate-distribution.tsx";
import { ResultMatrix } from "../../features/team/result-matrix.tsx";
import { TeamAnswer } from "../../features/team/team-answer.tsx";
import { DEFAULT_SORT, type TeamSort } from "../../features/team/team-sort.ts";
import { TeamStories } from "../../features/team/team-stories.tsx";
import { TeamTable } from "../../features/team/team-table.tsx";
import { useAfterPaint } from "../../lib/use-after-paint.ts";
import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { TeamPanels } from "./team-panels.tsx";
import { TeamEmpty } from "./team-empty.tsx";
import { TeamPageDocument } from "./team-page.generated.ts";
import styles from "./team-page.module.css";

const route = getRouteApi("/shell/team");

const LATE_MONTHS = 12;

const LiveMark = lazy(async () => ({ default: (await import("../../features/team/live-mark.tsx")).LiveMark }));

export function TeamPage() {
  const loaded = route.useLoaderData();
  // The page that is there stays, dimmed, until the next is complete: switching months does not tear the screen apart.
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const client = useApolloClient();
  const isPainted = useAfterPaint();
  const { team, viewer, periods } = data;
  if (!team || !viewer) return <MissingRecord />;

  const sort: TeamSort = { by: search.sort ?? DEFAULT_SORT.by, descending: search.dir === "desc" };
  const title = team.unit?.name ?? m.team_own();
  const dueMonths = periods.nodes
    .slice(0, LATE_MONTHS)
    .map(({ startsOn }) => startsOn)
    .reverse();
  const isBusy = shown !== loaded;

  return (
    <Page>
      <title>{`${title}, ${periodWord(team.period)} · ${m.product_name()}`}</title>
      <div className={styles.head}>
        <h1 className="visually-hidden">{title}</h1>
        <div className={styles.scope}>
          <UnitSwitch
            viewer={viewer}
            shown={team.unit}
            value={search}
            onChange={(unit) =>
              void navigate({ search: ({ unit: _unit, subunits: _subunits, ...rest }) => ({ ...rest, ...unit }) })
            }
          />
          {team.unit && (
            <p>
              <UnitHead unit={team.unit} />
            </p>
          )}
        </div>
        <div className={styles.when}>
          {isPainted && (
            <Suspense>
              <LiveMark
                onChange={() =>
                  // Into the cache, from which the page takes what has changed: nothing else is drawn anew.
                  client.query({ query: TeamPageDocument, variables: shown.variables, fetchPolicy: "network-only" })
                }
              />
            </Suspense>
          )}
          <PeriodSwitch
            periods={periods.nodes}
            current={team.period}
            onChange={(period) => void navigate({ search: (before) => ({ ...before, period }) })}
          />
        </div>
      </div>
      <div className={styles.content} aria-busy={isBusy}>
        {team.members.length === 0 ? (
          <TeamEmpty unit={team.unit?.name ?? null} period={periodWord(team.period)} />
        ) : (
          <>
            <div className={styles.says}>
              <TeamAnswer team={team} />
              <TeamStories team={team} />
            </div>
            <TeamPanels>
              <ResultMatrix team={team} />
              <PredicateDistribution team={team} />
              <AspectSpread team={team} />
              <LateReports team={team} months={dueMonths} lateFrom={shown.lateFrom} />
              {(team.unit ? [team.unit] : viewer.headedUnits).map((unit) => (
                <WaitingTimes key={unit.id} unit={unit} />
              ))}
            </TeamPanels>
            <TeamTable
              team={team}
              sort={sort}
              onSort={({ by, descending }) =>
                void navigate({
                  search: (before) => ({ ...before, sort: by, dir: descending ? "desc" : "asc" }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          </>
        )}
      </div>
    </Page>
  );
}
