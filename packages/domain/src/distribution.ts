import type { OrganisationRating } from "./organisation-rating.ts";
import { Predicate } from "./predicate.ts";

/** What the predicates in a unit should look like by its organisation rating. Shares are of the people who have a predicate. */
export interface DistributionRule {
  /** More people than any other predicate. */
  majority?: Predicate;
  /** At most this share. */
  max?: Partial<Record<Predicate, number>>;
  /** At least this share. */
  min?: Partial<Record<Predicate, number>>;
  /** At least this share of people with one or another of these predicates. */
  minAnyOf?: readonly { of: readonly Predicate[]; share: number }[];
  /** At least one person with one or another of these. */
  mustExistAnyOf?: readonly Predicate[];
  /** Nobody. */
  none?: readonly Predicate[];
}
export type DistributionRules = Readonly<Record<OrganisationRating, DistributionRule>>;

/** Source: SE MenPANRB 3/2023. A consideration for the leader, never an automatic change: it warns, and a reason is recorded. */
export const DISTRIBUTION: DistributionRules = {
  OUTSTANDING: { majority: "VERY_GOOD", max: { VERY_GOOD: 0.7 } },
  GOOD: { majority: "GOOD", max: { GOOD: 0.7 }, mustExistAnyOf: ["NEEDS_IMPROVEMENT", "POOR"] },
  NEEDS_IMPROVEMENT: { min: { NEEDS_IMPROVEMENT: 0.6 }, max: { VERY_GOOD: 0.1 } },
  POOR: { min: { POOR: 0.6, NEEDS_IMPROVEMENT: 0.1 }, max: { VERY_GOOD: 0.1 } },
  VERY_POOR: {
    min: { VERY_POOR: 0.6 },
    minAnyOf: [{ of: ["POOR", "NEEDS_IMPROVEMENT"], share: 0.1 }],
    none: ["VERY_GOOD"],
  },
};

/** The picture printed on the official form, of 24 people. It does not satisfy the rules and is never tested against them. Source: SE MenPANRB 3/2023. */
export const ILLUSTRATIVE_CURVE: Readonly<Record<OrganisationRating, Readonly<Record<Predicate, number>>>> = {
  OUTSTANDING: { VERY_POOR: 0, POOR: 1, NEEDS_IMPROVEMENT: 3, GOOD: 7, VERY_GOOD: 13 },
  GOOD: { VERY_POOR: 2, POOR: 3, NEEDS_IMPROVEMENT: 6, GOOD: 11, VERY_GOOD: 2 },
  NEEDS_IMPROVEMENT: { VERY_POOR: 3, POOR: 4, NEEDS_IMPROVEMENT: 10, GOOD: 4, VERY_GOOD: 3 },
  POOR: { VERY_POOR: 2, POOR: 11, NEEDS_IMPROVEMENT: 6, GOOD: 3, VERY_GOOD: 2 },
  VERY_POOR: { VERY_POOR: 13, POOR: 7, NEEDS_IMPROVEMENT: 3, GOOD: 1, VERY_GOOD: 0 },
};

/** Which sentence of the rule is not kept. */
export const DistributionBreach = {
  NOT_MAJORITY: "NOT_MAJORITY",
  OVER_MAX: "OVER_MAX",
  UNDER_MIN: "UNDER_MIN",
  UNDER_MIN_ANY_OF: "UNDER_MIN_ANY_OF",
  MUST_EXIST: "MUST_EXIST",
  NONE_ALLOWED: "NONE_ALLOWED",
} as const;
export type DistributionBreach = (typeof DistributionBreach)[keyof typeof DistributionBreach];

/** `limit` and `actual` are shares from 0 to 1: what is asked for, and what the predicates have together. */
export interface DistributionViolation {
  rule: DistributionBreach;
  predicates: readonly Predicate[];
  /** For a majority the highest share of another predicate, which is to be exceeded; for what must exist, one person. */
  limit: number;
  actual: number;
}

/**
 * Whether the people of a unit are distributed as its rating suggests, and where not. Of nobody nothing is violated.
 * `open` people are still without a predicate: then only that is violated which none of theirs could mend, and shares are
 * of all, the open ones counted as is best for the rule. So nobody is warned of what later ones will make good.
 */
export function checkDistribution(
  counts: Readonly<Record<Predicate, number>>,
  rating: OrganisationRating,
  rules: DistributionRules,
  open = 0,
): { satisfied: boolean; violations: DistributionViolation[] } {
  const people = Object.values(Predicate).reduce((sum, predicate) => sum + counts[predicate], 0) + open;
  if (people === 0) return { satisfied: true, violations: [] };

  // One division of whole numbers: 7 of 10 is exactly the 0.7 of the rule, and shares never add up to a little more.
  const those = (of: readonly Predicate[]) => of.reduce((sum, predicate) => sum + counts[predicate], 0);
  const least = (...of: readonly Predicate[]) => those(of) / people;
  const most = (...of: readonly Predicate[]) => (those(of) + open) / people;
  const { majority, max = {}, min = {}, minAnyOf = [], mustExistAnyOf, none = [] } = rules[rating];
  const violations: DistributionViolation[] = [];
  const expected = (
    kept: boolean,
    rule: DistributionBreach,
    predicates: readonly Predicate[],
    limit: number,
    actual: number,
  ) => {
    if (!kept) violations.push({ rule, predicates, limit, actual });
  };

  if (majority !== undefined) {
    const others = Object.values(Predicate).filter((predicate) => predicate !== majority);
    const highest = Math.max(...others.map((predicate) => least(predicate)));
    expected(most(majority) > highest, "NOT_MAJORITY", [majority], highest, most(majority));
  }
  for (const predicate of Object.values(Predicate)) {
    const [atMost, atLeast] = [max[predicate], min[predicate]];
    if (atMost !== undefined) expected(least(predicate) <= atMost, "OVER_MAX", [predicate], atMost, least(predicate));
    if (atLeast !== undefined) expected(most(predicate) >= atLeast, "UNDER_MIN", [predicate], atLeast, most(predicate));
  }
  for (const { of, share } of minAnyOf) expected(most(...of) >= share, "UNDER_MIN_ANY_OF", of, share, most(...of));
  if (mustExistAnyOf !== undefined)
    expected(most(...mustExistAnyOf) > 0, "MUST_EXIST", mustExistAnyOf, 1 / people, most(...mustExistAnyOf));
  for (const predicate of none) expected(counts[predicate] === 0, "NONE_ALLOWED", [predicate], 0, least(predicate));
  return { satisfied: violations.length === 0, violations };
}
