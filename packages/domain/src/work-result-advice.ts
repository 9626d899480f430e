import { PlannedResultKind } from "./planned-result-kind.ts";
import type { Rating } from "./rating.ts";
import { scoreLine, type ScoreLine } from "./score.ts";

/**
 * From when on a result is above expectation or meets it, and what "most" and "few" are: a dated setting of the agency.
 * Source: national training material on PermenPANRB 6/2022, which speaks of most and few and names no number.
 */
export interface WorkResultRules {
  /** A result is above expectation when its attainment in percent is over this. */
  aboveOver: number;
  /** It meets expectation from this percentage on. */
  meetsFrom: number;
  /** Most results are at least this share of them. */
  mostShare: number;
  /** Few main results are at most this share of them. */
  fewShare: number;
}

/** The default until an agency sets its own. */
export const WORK_RESULT: WorkResultRules = { aboveOver: 100, meetsFrom: 90, mostShare: 0.5, fewShare: 0.25 };

/** The steps of the advice. Shares are in percent. */
export const WorkResultLineName = {
  RESULTS: "RESULTS",
  RESULTS_ABOVE: "RESULTS_ABOVE",
  RESULTS_MEETING: "RESULTS_MEETING",
  RESULTS_BELOW: "RESULTS_BELOW",
  MAIN_RESULTS: "MAIN_RESULTS",
  MAIN_RESULTS_BELOW: "MAIN_RESULTS_BELOW",
  /** Left out: seasonal, not due, or nothing was read. */
  RESULTS_NOT_MEASURED: "RESULTS_NOT_MEASURED",
} as const;
export type WorkResultLineName = (typeof WorkResultLineName)[keyof typeof WorkResultLineName];

/** A rating that the numbers suggest, with its arithmetic; null when they say nothing. The appraiser decides, with a reason for departing from it. */
export interface Advice {
  rating: Rating | null;
  lines: ScoreLine[];
}

/** How one result stands against expectation. */
export function resultRating(attainment: number, { aboveOver, meetsFrom }: WorkResultRules): Rating {
  if (attainment > aboveOver) return "ABOVE";
  return attainment >= meetsFrom ? "MEETS" : "BELOW";
}

/**
 * ABOVE when most results are above expectation and no main one is below; MEETS when most meet it or are above, and few main ones are below;
 * BELOW otherwise. Results without an attainment are left out, and without any there is no advice.
 */
export function workResultAdvice(
  results: readonly { kind: PlannedResultKind; attainment: number | null }[],
  rules: WorkResultRules,
): Advice {
  const rated = results.flatMap(({ kind, attainment }) =>
    attainment === null ? [] : [{ kind, rating: resultRating(attainment, rules) }],
  );
  const main = rated.filter(({ kind }) => kind === PlannedResultKind.MAIN);
  const above = rated.filter(({ rating }) => rating === "ABOVE").length;
  const below = rated.filter(({ rating }) => rating === "BELOW").length;
  const mainBelow = main.filter(({ rating }) => rating === "BELOW").length;

  const { RESULTS, RESULTS_ABOVE, RESULTS_MEETING, RESULTS_BELOW } = WorkResultLineName;
  const lines = [
    scoreLine(RESULTS, rated.length, 0),
    share(RESULTS_ABOVE, above, rated.length),
    share(RESULTS_MEETING, rated.length - above - below, rated.length),
    share(RESULTS_BELOW, below, rated.length),
    scoreLine(WorkResultLineName.MAIN_RESULTS, main.length, 0),
    share(WorkResultLineName.MAIN_RESULTS_BELOW, mainBelow, main.length),
    scoreLine(WorkResultLineName.RESULTS_NOT_MEASURED, results.length - rated.length, 0),
  ];
  if (rated.length === 0) return { rating: null, lines };

  const isMost = (count: number) => count / rated.length >= rules.mostShare;
  const areFew = main.length === 0 || mainBelow / main.length <= rules.fewShare;
  if (isMost(above) && mainBelow === 0) return { rating: "ABOVE", lines };
  return { rating: isMost(rated.length - below) && areFew ? "MEETS" : "BELOW", lines };
}

const share = (name: string, count: number, of: number): ScoreLine => scoreLine(name, count, of === 0 ? 0 : 100 / of);
