import { useApolloClient, useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useDeferredValue, useMemo } from "react";
import { UnitHead } from "../../features/org-units/unit-head.tsx";
import { UnitSwitch } from "../../features/org-units/unit-switch.tsx";
import { PeriodSwitch } from "../../features/periods/period-switch.tsx";
import { periodWord } from "../../features/periods/period-words.ts";
import { TeamActions } from "../../features/team/team-actions.tsx";
import { TeamAnswer } from "../../features/team/team-answer.tsx";
import type { Need } from "../../features/team/team-needs.ts";
import { TeamStories } from "../../features/team/team-stories.tsx";
import { TeamTable } from "../../features/team/team-table.tsx";
import { teamView, type TeamView } from "../../features/team/team-view.ts";
import { useTeamNews } from "../../features/team/use-team-news.ts";
import { useSelection } from "../../features/team/use-selection.ts";
import { useAfterPaint } from "../../lib/use-after-paint.ts";
import { useBelowFold } from "../../lib/use-below-fold.ts";
import * as m from "../../messages/messages.js";
import { Content } from "../../ui/content.tsx";
import { Page } from "../../ui/page.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { TeamPictures } from "./team-pictures.tsx";
import { TeamEmpty } from "./team-empty.tsx";
import { TeamPageDocument } from "./team-page.generated.ts";
import styles from "./team-page.module.css";

const route = getRouteApi("/shell/team");

/** How many periods back one can compare with. */
const COMPARED = 24;

/** A team of hundreds is read anew less often: its answer is long. */
const LARGE = 250;
const [APART, LARGE_APART] = [3_000, 30_000];

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
  const isTableDue = useBelowFold();
  const selection = useSelection();
  const { news, tell, said } = useTeamNews();
  const { team, viewer, periods } = data;
  // Into the cache, from which the page takes what has changed: nothing else is drawn anew.
  const refresh = () =>
    client.query({ query: TeamPageDocument, variables: shown.variables, fetchPolicy: "network-only" });
  // Without a network the page that is there stays; what was done is told where it was done.
  const readAnew = () => void refresh().catch(() => undefined);
  const look = useCallback(
    (next: TeamView) =>
      void navigate({
        search: ({ period, unit, subunits }) => ({
          ...(period && { period }),
          ...(unit && { unit }),
          ...(subunits && { subunits }),
          ...next,
        }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const { only } = selection;
  const need = useCallback(
    (needs: Need, ids: readonly string[]) => {
      look({ needs });
      only(ids);
      document.querySelector("#team-people")?.scrollIntoView({ block: "start" });
    },
    [look, only],
  );
  const view = useMemo(() => teamView({ ...search }), [search]);
  const comparable = useMemo(
    () =>
      periods.nodes
        .filter(({ id }) => id !== team?.period.id)
        .slice(0, COMPARED)
        .map((period) => ({ id: period.id, label: periodWord(period) })),
    [periods, team?.period.id],
  );
  if (!team || !viewer) return <MissingRecord />;

  const title = team.unit?.name ?? m.team_own();
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
              <LiveMark onChange={refresh} onNews={tell} apart={team.members.length > LARGE ? LARGE_APART : APART} />
            </Suspense>
          )}
          <PeriodSwitch
            periods={periods.nodes}
            current={team.period}
            onChange={(period) => void navigate({ search: (before) => ({ ...before, period }) })}
          />
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <Content isBusy={isBusy}>
        {team.members.length === 0 ? (
          <TeamEmpty unit={team.unit?.name ?? null} period={periodWord(team.period)} />
        ) : (
          <>
            <div className={styles.says}>
              <TeamAnswer team={team} />
              <TeamActions team={team} of={shown.variables} onNeed={need} />
              <TeamStories team={team} />
            </div>
            <TeamPictures team={team} viewer={viewer} />
            {isTableDue ? (
              <TeamTable
                team={team}
                before={data.before ?? null}
                periods={comparable}
                view={view}
                selection={selection}
                news={news}
                onDone={readAnew}
                onView={look}
              />
            ) : (
              <div style={{ minHeight: `calc(${String(team.members.length)} * var(--row))` }} />
            )}
          </>
        )}
      </Content>
    </Page>
  );
}
