import { mergedResult } from "@andir/domain/annual-merge";
import type { Capacity } from "@andir/domain/capacity";
import type { CycleRules } from "@andir/domain/cycle-rules";
import { monthsHeld } from "@andir/domain/short-in-post";
import { monthsOfResults, type PeriodResult } from "../assessments/merged-periods.ts";
import type { AnnualPost, AnnualResult } from "./annual-result.type.ts";

/** A post, and what was published of it for periods of the year. */
export interface PostOfYear {
  readonly positionKey: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly capacity: Capacity;
  readonly results: readonly PeriodResult[];
}

/** Null where nothing was published that has ratings. Acting posts (Plt., Plh.) count only for one who has no other. */
export function annualResultOf(year: number, posts: readonly PostOfYear[], rules: CycleRules): AnnualResult | null {
  const held = posts.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const definitive = held.filter(({ capacity }) => capacity === "DEFINITIVE");
  const told = (definitive.length > 0 ? definitive : held).flatMap((post) => postOfYear(post, rules) ?? []);
  if (told.length === 0) return null;
  const { workResult, behaviour, predicate } = mergedResult(told, rules.merge);
  if (workResult.rating === null || behaviour.rating === null || predicate === null) return null;
  return {
    year,
    ruleVersion: rules.version,
    workResult: workResult.rating,
    behaviour: behaviour.rating,
    predicate,
    workResultLines: workResult.lines,
    behaviourLines: behaviour.lines,
    posts: told,
  };
}

/** What a year has of one post: its own assessment of the year, else its months and quarters merged; null without any. */
export function postOfYear(post: PostOfYear, rules: CycleRules): AnnualPost | null {
  const { positionKey, results } = post;
  const ofYear = results.find(({ kind }) => kind === "YEAR");
  if (ofYear) {
    const months = monthsHeld(post, ofYear).length;
    const { workResult, behaviour, assessmentKey } = ofYear;
    const parts = [{ months, assessmentKey }];
    if (months === 0) return null;
    return {
      positionKey,
      months,
      isOfYear: true,
      workResult,
      behaviour,
      workResultLines: [],
      behaviourLines: [],
      parts,
    };
  }
  const parts = monthsOfResults(post, results);
  if (parts.length === 0) return null;
  const { workResult, behaviour } = mergedResult(parts, rules.merge);
  if (workResult.rating === null || behaviour.rating === null) return null;
  return {
    positionKey,
    months: parts.reduce((sum, { months }) => sum + months, 0),
    isOfYear: false,
    workResult: workResult.rating,
    behaviour: behaviour.rating,
    workResultLines: workResult.lines,
    behaviourLines: behaviour.lines,
    parts,
  };
}
