import type { Aspect } from "@andir/domain/aspect";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatCount, formatScore, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { aspectWord } from "../assessments/words.ts";
import { periodWord } from "../periods/period-words.ts";
import { comparable, leagueRow, sortLeague, type LeagueRow, type Share, type Spread } from "./league-rows.ts";
import { LEAGUE_KEYS, type LeagueKey } from "./league-sort.ts";
import styles from "./unit-league.module.css";
import {
  LeagueRow_OverviewFragmentDoc,
  UnitLeague_UnitFragmentDoc,
  type UnitLeague_UnitFragment,
} from "./unit-league.generated.ts";

interface UnitLeagueProps {
  unit: FragmentType<UnitLeague_UnitFragment>;
  periodId: string | null;
  sort: { by: LeagueKey; descending: boolean };
  onSort: (sort: { by: LeagueKey; descending: boolean }) => void;
}

const ASPECT_OF: Partial<Record<LeagueKey, Aspect>> = {
  discipline: "DISCIPLINE",
  quality: "WORK_QUALITY",
  innovation: "INNOVATION",
};

/** The units below side by side: shares with their n, middles with their spread. Units, never people. */
export function UnitLeague({ unit, periodId, sort, onSort }: UnitLeagueProps) {
  const { data } = useSuspenseFragment({
    fragment: UnitLeague_UnitFragmentDoc,
    fragmentName: "UnitLeague_unit",
    from: unit,
    variables: { periodId },
  });
  const seen = data.children.flatMap((child) => (child.overview ? [{ ...child, overview: child.overview }] : []));
  const { data: overviews } = useSuspenseFragment({
    fragment: LeagueRow_OverviewFragmentDoc,
    from: seen.map(({ overview }) => overview),
  });
  if (seen.length === 0)
    return <Notice title={m.league_none_title()}>{m.unit_map_no_units({ unit: data.name })}</Notice>;
  const rows = sortLeague(
    seen.flatMap((child, i) => leagueRow(child, overviews[i] ?? null)),
    sort.by,
    sort.descending,
  );
  const period = data.whole ? periodWord(data.whole.period) : "";

  return (
    <ChartFrame
      title={m.league_title({ unit: data.name })}
      subject={m.league_subject({ unit: data.name, period })}
      unit={m.league_unit()}
      n={m.league_n({ n: rows.length })}
      table={{
        head: [
          m.unit_column_unit(),
          m.unit_column_posts(),
          m.league_punctual(),
          m.league_assessed(),
          ...(["DISCIPLINE", "WORK_QUALITY", "INNOVATION"] as const).flatMap((aspect) => [
            m.league_median_of({ aspect: aspectWord(aspect) }),
            m.league_n_of({ aspect: aspectWord(aspect) }),
          ]),
        ],
        rows: rows.map((row) => [
          row.name,
          row.posts,
          shown(row.punctual?.share ?? null, formatShare),
          shown(row.assessed?.share ?? null, formatShare),
          ...(["DISCIPLINE", "WORK_QUALITY", "INNOVATION"] as const).flatMap((aspect) => [
            shown(comparable(row.spreads[aspect]), formatScore),
            row.spreads[aspect]?.n ?? 0,
          ]),
        ]),
      }}
    >
      <table className={styles.league}>
        <caption className="visually-hidden">{m.league_subject({ unit: data.name, period })}</caption>
        <thead>
          <tr>
            {LEAGUE_KEYS.map((key) => (
              <SortHead key={key} by={key} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{m.league_note()}</p>
    </ChartFrame>
  );
}

function SortHead({ by, sort, onSort }: { by: LeagueKey } & Pick<UnitLeagueProps, "sort" | "onSort">) {
  const isSorted = sort.by === by;
  return (
    <th scope="col" data-column={by} aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : undefined}>
      <button type="button" onClick={() => onSort({ by, descending: isSorted ? !sort.descending : by !== "unit" })}>
        {columnWord(by)}
        {isSorted && <Icon name={sort.descending ? "down" : "up"} />}
      </button>
    </th>
  );
}

const COLUMN: Partial<Record<LeagueKey, () => string>> = {
  unit: m.unit_column_unit,
  posts: m.unit_column_posts,
  punctual: m.league_punctual,
  assessed: m.league_assessed,
};

function columnWord(key: LeagueKey): string {
  const aspect = ASPECT_OF[key];
  return aspect ? aspectWord(aspect) : (COLUMN[key]?.() ?? key);
}

function Row({ row }: { row: LeagueRow }) {
  return (
    <tr>
      <th scope="row">
        <Link
          to="/unit/$id"
          params={{ id: row.id }}
          search={({ period }) => ({ ...(period && { period }), view: "league" as const })}
        >
          {row.name}
        </Link>
        {row.isSmall && <span className={styles.small}>{m.league_small()}</span>}
      </th>
      <td data-column="posts" data-label={m.unit_column_posts()}>
        {formatCount(row.posts)}
      </td>
      <td data-column="punctual" data-label={m.league_punctual()}>
        <ShareCell share={row.punctual} />
      </td>
      <td data-column="assessed" data-label={m.league_assessed()}>
        <ShareCell share={row.assessed} />
      </td>
      {(["DISCIPLINE", "WORK_QUALITY", "INNOVATION"] as const).map((aspect) => (
        <td key={aspect} data-column="aspect" data-label={aspectWord(aspect)}>
          <SpreadCell spread={row.spreads[aspect]} />
        </td>
      ))}
    </tr>
  );
}

function ShareCell({ share }: { share: Share | null }) {
  if (share === null) return <span className={styles.none}>–</span>;
  return (
    <>
      {formatShare(share.share)} <span className={styles.n}>{m.chart_n({ n: formatCount(share.n) })}</span>
    </>
  );
}

/** The middle, from a quarter to three quarters as a bar on 0 to 100, and how many. */
function SpreadCell({ spread }: { spread: Spread | undefined }) {
  if (spread === undefined) return <span className={styles.none}>–</span>;
  const { median, low, high, n, isSmall } = spread;
  if (isSmall || median === null || low === null || high === null)
    return (
      <span className={styles.none}>
        – <span className={styles.n}>{m.chart_n({ n: formatCount(n) })}</span>
      </span>
    );
  return (
    <span className={styles.spread}>
      <span>
        {formatScore(median)}{" "}
        <span className={styles.n}>
          {m.league_spread({ low: formatScore(low), high: formatScore(high), n: formatCount(n) })}
        </span>
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.range} style={{ left: `${low}%`, width: `${Math.max(1, high - low)}%` }} />
        <span className={styles.middle} style={{ left: `${median}%` }} />
      </span>
    </span>
  );
}
