import { Predicate, predicateOf } from "./predicate.ts";
import type { Rating } from "./rating.ts";

/** The two official ratings of one person. */
export interface RatingPair {
  workResult: Rating;
  behaviour: Rating;
}

/** From when on a difference between one appraiser and others is worth a second look: a dated setting of the agency; no instrument names numbers. */
export interface FairnessRules {
  /** Fewer own ratings tell nothing. */
  minOwn: number;
  /** So many of others, by so many appraisers: fewer would show what one colleague gave. */
  minPeers: number;
  minPeerAppraisers: number;
  /** People in a group and outside of it. */
  minGroup: number;
  /** Steps of the five predicates between the means. */
  levelGap: number;
  /** Of all pairs, those that meet expectation in both: at least this share, and this much more than others give. */
  middleShare: number;
  middleGap: number;
  /** Own spread as a share of that of others. */
  spreadRatio: number;
  /** Steps between the mean of a group and that of all others of the same appraiser. */
  groupGap: number;
}

/** The default until an agency sets its own. */
export const FAIRNESS: FairnessRules = {
  minOwn: 5,
  minPeers: 10,
  minPeerAppraisers: 3,
  minGroup: 5,
  levelGap: 0.5,
  middleShare: 0.8,
  middleGap: 0.2,
  spreadRatio: 0.5,
  groupGap: 0.5,
};

/** How one rates against others. */
export const FairnessMeasureName = {
  /** The mean of the predicates as steps from 1 to 5: higher is more lenient. */
  LENIENCY: "LENIENCY",
  /** The share of people who meet expectation in both ratings. */
  CENTRAL_TENDENCY: "CENTRAL_TENDENCY",
  /** The standard deviation of the two ratings taken together. */
  SPREAD: "SPREAD",
} as const;
export type FairnessMeasureName = (typeof FairnessMeasureName)[keyof typeof FairnessMeasureName];

export interface FairnessMeasure {
  name: FairnessMeasureName;
  own: number;
  peers: number;
  /** Whether it is worth a second look. */
  isNotable: boolean;
}

const STEPS = Object.values(Predicate);
/** Of a predicate from 1 (sangat kurang) to 5 (sangat baik). */
export const stepOf = ({ workResult, behaviour }: RatingPair): number =>
  STEPS.indexOf(predicateOf(workResult, behaviour)) + 1;

const VALUE: Record<Rating, number> = { BELOW: -1, MEETS: 0, ABOVE: 1 };
const together = ({ workResult, behaviour }: RatingPair): number => VALUE[workResult] + VALUE[behaviour];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of all of them, not of a sample: everyone whom the appraiser rated is there. */
function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

const inTheMiddle = (pairs: readonly RatingPair[]): number =>
  pairs.filter(({ workResult, behaviour }) => workResult === "MEETS" && behaviour === "MEETS").length / pairs.length;

/**
 * One appraiser's ratings beside those that others gave. Empty where there are too few on either side. A difference is no
 * fault: one's people may be better, or more alike. It is said so that one looks again, and nothing follows from it.
 */
export function compareWithPeers(
  own: readonly RatingPair[],
  peers: readonly RatingPair[],
  rules: FairnessRules,
): FairnessMeasure[] {
  if (own.length < Math.max(1, rules.minOwn) || peers.length < Math.max(1, rules.minPeers)) return [];
  const level = { own: mean(own.map(stepOf)), peers: mean(peers.map(stepOf)) };
  const middle = { own: inTheMiddle(own), peers: inTheMiddle(peers) };
  const spread = { own: deviation(own.map(together)), peers: deviation(peers.map(together)) };
  return [
    { name: "LENIENCY", ...level, isNotable: atLeast(Math.abs(level.own - level.peers), rules.levelGap) },
    {
      name: "CENTRAL_TENDENCY",
      ...middle,
      isNotable: atLeast(middle.own, rules.middleShare) && atLeast(middle.own - middle.peers, rules.middleGap),
    },
    // Where others do not differ either, there is nothing to fall short of.
    {
      name: "SPREAD",
      ...spread,
      isNotable: spread.peers > 0 && !atLeast(spread.own, rules.spreadRatio * spread.peers),
    },
  ];
}

/** Sums of steps are exact and their quotients are not: 3.5 - 3 must be the 0.5 of the rule. */
const atLeast = (value: number, limit: number): boolean => value >= limit - 1e-9;

export interface GroupDifference {
  group: string;
  count: number;
  mean: number;
  /** Everyone else whom the same appraiser rated. */
  restCount: number;
  restMean: number;
  isNotable: boolean;
}

/** Each group of one trait against everyone else, the largest first; groups that are too small, or leave too few outside, are left out. */
export function compareGroups(
  people: readonly (RatingPair & { group: string | null })[],
  rules: FairnessRules,
): GroupDifference[] {
  const groups = [...new Set(people.flatMap(({ group }) => (group === null ? [] : [group])))];
  const least = Math.max(1, rules.minGroup);
  return groups
    .flatMap((group) => {
      const inside = people.filter((person) => person.group === group).map(stepOf);
      const outside = people.filter((person) => person.group !== group && person.group !== null).map(stepOf);
      if (inside.length < least || outside.length < least) return [];
      const difference = { mean: mean(inside), restMean: mean(outside) };
      return {
        group,
        count: inside.length,
        restCount: outside.length,
        ...difference,
        isNotable: atLeast(Math.abs(difference.mean - difference.restMean), rules.groupGap),
      };
    })
    .sort((a, b) => b.count - a.count || (a.group < b.group ? -1 : 1));
}
