import type { Aspect } from "@andir/domain/aspect";
import type { LeagueKey } from "./league-sort.ts";

interface Overview {
  postCount: number | null;
  isSmall: boolean;
  progress: {
    reportsOwed: number;
    reportsPunctual: number;
    assessmentsOwed: number;
    assessmentsPublished: number;
  } | null;
  aspects: readonly Spread[];
}

export interface Spread {
  aspect: Aspect;
  n: number;
  isSmall: boolean;
  median: number | null;
  low: number | null;
  high: number | null;
}

export interface Share {
  n: number;
  share: number;
}

/** A unit among others. What is null is not compared: too few, or none. */
export interface LeagueRow {
  id: string;
  name: string;
  posts: number;
  isSmall: boolean;
  punctual: Share | null;
  assessed: Share | null;
  spreads: Partial<Record<Aspect, Spread>>;
}

export function leagueRow(unit: { id: string; name: string }, overview: Overview | null): LeagueRow[] {
  if (overview?.postCount == null || overview.postCount === 0) return [];
  const { progress, isSmall } = overview;
  const share = (of: number | undefined, all: number | undefined): Share | null =>
    isSmall || !all ? null : { n: all, share: (of ?? 0) / all };
  return [
    {
      ...unit,
      posts: overview.postCount,
      isSmall,
      punctual: share(progress?.reportsPunctual, progress?.reportsOwed),
      assessed: share(progress?.assessmentsPublished, progress?.assessmentsOwed),
      spreads: Object.fromEntries(overview.aspects.map((spread) => [spread.aspect, spread])),
    },
  ];
}

const VALUE: Record<Exclude<LeagueKey, "unit">, (row: LeagueRow) => number | null> = {
  posts: (row) => row.posts,
  punctual: (row) => row.punctual?.share ?? null,
  assessed: (row) => row.assessed?.share ?? null,
  discipline: (row) => comparable(row.spreads.DISCIPLINE),
  quality: (row) => comparable(row.spreads.WORK_QUALITY),
  innovation: (row) => comparable(row.spreads.INNOVATION),
};

/** The middle of enough people; null of fewer. */
export const comparable = (spread: Spread | undefined): number | null =>
  spread === undefined || spread.isSmall ? null : spread.median;

/** What is not compared comes last, whichever way one looks; what is alike stays by name. */
export function sortLeague(rows: readonly LeagueRow[], by: LeagueKey, descending: boolean): LeagueRow[] {
  const turn = descending ? -1 : 1;
  const byName = (a: LeagueRow, b: LeagueRow) => a.name.localeCompare(b.name);
  if (by === "unit") return [...rows].sort((a, b) => turn * byName(a, b));
  const value = VALUE[by];
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b);
    return turn * (one - other) || byName(a, b);
  });
}
