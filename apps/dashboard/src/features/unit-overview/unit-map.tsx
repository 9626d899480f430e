import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatCount, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { useRoving } from "../../ui/charts/use-roving.ts";
import { useWidth } from "../../ui/charts/use-width.ts";
import { periodShort } from "../periods/period-words.ts";
import { shareStep } from "./share-step.ts";
import { tiled, type Tile } from "./treemap-layout.ts";
import {
  UnitMap_UnitFragmentDoc,
  UnitTile_OverviewFragmentDoc,
  type UnitMap_UnitFragment,
  type UnitTile_OverviewFragment,
} from "./unit-map.generated.ts";
import styles from "./unit-map.module.css";

interface Part {
  /** Null for the people directly in the unit, where there is nowhere to go. */
  id: string | null;
  name: string;
  posts: number;
  owed: number;
  reported: number;
  late: number;
}

/** What the unit is made of: areas by people, shades by how many of their reports are in. A tile leads into its unit. */
export function UnitMap({ unit, periodId }: { unit: FragmentType<UnitMap_UnitFragment>; periodId: string | null }) {
  const { data } = useSuspenseFragment({
    fragment: UnitMap_UnitFragmentDoc,
    fragmentName: "UnitMap_unit",
    from: unit,
    variables: { periodId },
  });
  const { data: tiles } = useSuspenseFragment({
    fragment: UnitTile_OverviewFragmentDoc,
    from: data.children.flatMap(({ overview }) => (overview ? [overview] : [])),
  });
  const { data: own } = useSuspenseFragment({ fragment: UnitTile_OverviewFragmentDoc, from: data.own });
  const seen = data.children.filter(({ overview }) => overview);
  const parts = [
    ...seen.flatMap(({ id, name }, i) => partOf({ id, name }, tiles[i] ?? null)),
    ...partOf({ id: null, name: m.unit_tree_own({ unit: data.name }) }, own),
  ].filter(({ posts }) => posts > 0);
  // One area shows nothing that the line above has not said.
  if (parts.length < 2) return null;
  const period = data.whole ? periodShort(data.whole.period) : "";

  return (
    <ChartFrame
      title={findingOf(parts) ?? m.unit_map_title({ unit: data.name })}
      subject={m.unit_map_subject({ unit: data.name, period })}
      unit={m.unit_map_unit()}
      n={m.unit_posts({ n: formatCount(data.whole?.postCount ?? 0) })}
      table={{
        head: [
          m.unit_column_unit(),
          m.unit_column_posts(),
          m.unit_column_owed(),
          m.unit_column_reports(),
          m.column_share(),
          m.unit_column_late(),
        ],
        rows: parts.map(({ name, posts, owed, reported, late }) => [
          name,
          posts,
          owed,
          reported,
          shown(owed === 0 ? null : reported / owed, formatShare),
          late,
        ]),
      }}
    >
      <Treemap label={m.unit_map_title({ unit: data.name })} parts={parts} />
    </ChartFrame>
  );
}

function partOf(named: Pick<Part, "id" | "name">, tile: UnitTile_OverviewFragment | null): Part[] {
  if (tile?.postCount == null) return [];
  const { reportsOwed = 0, reportsHandedIn = 0, reportsLate = 0 } = tile.progress ?? {};
  return [{ ...named, posts: tile.postCount, owed: reportsOwed, reported: reportsHandedIn, late: reportsLate }];
}

/** The unit with the smallest share, unless they are all alike. */
function findingOf(parts: readonly Part[]): string | null {
  const owing = parts.filter(({ owed }) => owed > 0);
  if (owing.length === 0) return null;
  const lowest = owing.reduce((one, other) => (other.reported / other.owed < one.reported / one.owed ? other : one));
  const share = lowest.reported / lowest.owed;
  return share === 1 ? m.unit_map_all_in() : m.unit_map_lowest({ unit: lowest.name, share: formatShare(share) });
}

const HEIGHT = 340;
/** From which a name is read in a tile, and its numbers below. */
const NAME_WIDTH = 56;
const NAME_HEIGHT = 34;
const NUMBERS_HEIGHT = 56;

function Treemap({ label, parts }: { label: string; parts: readonly Part[] }) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const tiles = tiled(parts, ({ posts }) => posts, width, HEIGHT);
  const { point } = useRoving([...tiles.keys()], 0);
  return (
    <div ref={ref} className={styles.tiles} style={{ height: HEIGHT }} role="group" aria-label={label}>
      {tiles.map((tile, i) => (
        <TreemapTile key={tile.item.id ?? "own"} tile={tile} stop={point(i)} />
      ))}
    </div>
  );
}

type Stop = ReturnType<ReturnType<typeof useRoving>["point"]>;

function TreemapTile({ tile: { item, x, y, width, height }, stop }: { tile: Tile<Part>; stop: Stop }) {
  const { id, name, posts, owed, reported } = item;
  const reading =
    owed === 0
      ? m.unit_map_tile_none({ unit: name, n: formatCount(posts) })
      : m.unit_map_tile({
          unit: name,
          n: formatCount(posts),
          reported: formatCount(reported),
          owed: formatCount(owed),
        });
  const look = {
    ...stop,
    className: styles.tile,
    "data-step": owed === 0 ? "none" : shareStep(reported / owed),
    style: { left: x, top: y, width, height },
    "aria-label": reading,
    title: reading,
  };
  const content = (
    <>
      {width >= NAME_WIDTH && height >= NAME_HEIGHT && <span className={styles.name}>{name}</span>}
      {width >= NAME_WIDTH && height >= NUMBERS_HEIGHT && (
        <span className={styles.numbers}>
          {owed === 0 ? "–" : formatShare(reported / owed)} · {formatCount(posts)}
        </span>
      )}
    </>
  );
  return id === null ? (
    <span {...look} role="img">
      {content}
    </span>
  ) : (
    <Link {...look} to="/unit/$id" params={{ id }} search={({ period }) => (period ? { period } : {})}>
      {content}
    </Link>
  );
}
