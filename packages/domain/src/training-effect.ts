import { shareOf } from "./share.ts";

/** Weeks before and after a session that are laid beside each other; the week of the session itself is neither. */
export const EFFECT_WEEKS = 8;

/** Of some people: how many weeks and reports there were before or after, and of these the active and the late ones. */
export interface EffectSide {
  readonly people: number;
  readonly dueBefore: number;
  readonly lateBefore: number;
  readonly dueAfter: number;
  readonly lateAfter: number;
  /** By weeks from that of the session, -8 to 8 without 0. */
  readonly weeks: ReadonlyMap<number, WeekCounts>;
}

export interface WeekCounts {
  readonly possible: number;
  readonly active: number;
}

/** Those who were at a session, and those of the same units who had not been at the programme by then. */
export interface EffectCounts {
  readonly attended: EffectSide;
  readonly others: EffectSide;
}

export const NO_SIDE: EffectSide = {
  people: 0,
  dueBefore: 0,
  lateBefore: 0,
  dueAfter: 0,
  lateAfter: 0,
  weeks: new Map(),
};

export const addEffects = (a: EffectCounts, b: EffectCounts): EffectCounts => ({
  attended: addSides(a.attended, b.attended),
  others: addSides(a.others, b.others),
});

function addSides(a: EffectSide, b: EffectSide): EffectSide {
  const weeks = new Map(a.weeks);
  for (const [week, { possible, active }] of b.weeks) {
    const known = weeks.get(week);
    weeks.set(week, { possible: possible + (known?.possible ?? 0), active: active + (known?.active ?? 0) });
  }
  return {
    people: a.people + b.people,
    dueBefore: a.dueBefore + b.dueBefore,
    lateBefore: a.lateBefore + b.lateBefore,
    dueAfter: a.dueAfter + b.dueAfter,
    lateAfter: a.lateAfter + b.lateAfter,
    weeks,
  };
}

/** What decides whether a group may be told of: its smaller side, since one side is what the other leaves of the whole. */
export const smallerSide = ({ attended, others }: EffectCounts): number =>
  attended.people > 0 && others.people > 0 ? Math.min(attended.people, others.people) : attended.people + others.people;

/** Shares from 0 to 1; null where there is nothing to share. */
export interface EffectShares {
  readonly activeBefore: number | null;
  readonly activeAfter: number | null;
  readonly lateBefore: number | null;
  readonly lateAfter: number | null;
}

/** The weeks before the session or after it, added up. */
export function weekSums({ weeks }: EffectSide, isAfter: boolean): WeekCounts {
  const chosen = [...weeks].filter(([week]) => week > 0 === isAfter).map(([, counts]) => counts);
  return {
    possible: chosen.reduce((sum, { possible }) => sum + possible, 0),
    active: chosen.reduce((sum, { active }) => sum + active, 0),
  };
}

export function effectShares(side: EffectSide): EffectShares {
  const [before, after] = [weekSums(side, false), weekSums(side, true)];
  return {
    activeBefore: shareOf(before.active, before.possible),
    activeAfter: shareOf(after.active, after.possible),
    lateBefore: shareOf(side.lateBefore, side.dueBefore),
    lateAfter: shareOf(side.lateAfter, side.dueAfter),
  };
}

/** The share of active weeks in one week, from that of the session on. */
export const activeIn = (side: EffectSide, week: number): number | null => {
  const counts = side.weeks.get(week);
  return counts ? shareOf(counts.active, counts.possible) : null;
};
