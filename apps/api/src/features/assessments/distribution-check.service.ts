import { checkDistribution, type DistributionRules, type DistributionViolation } from "@andir/domain/distribution";
import type { OrganisationRating } from "@andir/domain/organisation-rating";
import { Predicate } from "@andir/domain/predicate";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { loadRatingFor } from "../organisation-ratings/unit-rating.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import type { Distribution } from "./distribution.type.ts";
import {
  loadCheckedUnit,
  loadCheckedUnitOf,
  loadUnitCounts,
  type CheckedUnit,
  type Counts,
} from "./unit-distribution.loaders.ts";

/** What one publication is held against. */
export interface Standard extends CheckedUnit {
  readonly rating: OrganisationRating;
  readonly rules: DistributionRules;
}

/** What a publication would leave of the rule, at which unit and by which rating. */
export interface Departure {
  readonly unit: CheckedUnit;
  readonly rating: OrganisationRating;
  readonly violations: readonly DistributionViolation[];
}

interface Candidate {
  readonly key: string;
  readonly employeeKey: string;
  readonly periodEndsOn: string;
}

/** Null where nothing is asked: no unit upward is checked, or the one that is has no published rating for the period. */
export async function standardFor(scope: Scope, { key, periodEndsOn }: Candidate): Promise<Standard | null> {
  return standardAt(scope, await loadCheckedUnit(scope, key), periodEndsOn);
}

/** The same of a post, whether its assessment is begun or not. */
export const standardOf = async (
  scope: Scope,
  { positionKey, ...of }: { positionKey: string; unitKey: string; periodKey: string; periodEndsOn: string },
): Promise<Standard | null> => standardAt(scope, await loadCheckedUnitOf(scope, positionKey, of), of.periodEndsOn);

async function standardAt(scope: Scope, unit: CheckedUnit | null, periodEndsOn: string): Promise<Standard | null> {
  if (!unit) return null;
  const found = await loadRatingFor(scope, unit.unitKey, unit.periodKey);
  if (found?.status !== "PUBLISHED") return null;
  const { distribution } = await cycleRulesOn(scope, periodEndsOn);
  return { ...unit, rating: found.rating, rules: distribution };
}

/**
 * Whether one publication departs from the distribution, all others taken as published or, where the actor makes or
 * calibrates them, as chosen in their drafts. So that it warns and does not nag, it is asked only of the publication that
 * makes the difference: one after which the rule can no longer be kept, whatever those get who are still without a
 * predicate (`checkDistribution` with `open`), and could before. Of the last one of a unit that is every sentence of the
 * rule. One more of a predicate that has passed its limit already is asked again, since it could have been another.
 */
export async function departureOf(scope: Scope, candidate: Candidate, predicate: Predicate): Promise<Departure | null> {
  const standard = await standardFor(scope, candidate);
  if (!standard) return null;
  const { periodKey, unitKey } = standard;
  const others = await loadUnitCounts(scope, unitKey, { periodKey, without: candidate.employeeKey });
  return departureFrom(standard, { counts: others.withDrafts, open: others.open }, predicate);
}

/** The same, the others being known: `open` are those of them who are still without a predicate. */
export function departureFrom(
  standard: Standard,
  { counts, open }: { readonly counts: Counts; readonly open: number },
  predicate: Predicate,
): Departure | null {
  const { rating, rules } = standard;
  const before = checkDistribution(counts, rating, rules, open + 1).violations;
  const after = checkDistribution({ ...counts, [predicate]: counts[predicate] + 1 }, rating, rules, open).violations;
  const violations = after.filter(
    (violation) => isLimitOn(violation, predicate) || !before.some((known) => isSame(known, violation)),
  );
  return violations.length === 0 ? null : { unit: standard, rating, violations };
}

const isLimitOn = ({ rule, predicates }: DistributionViolation, predicate: Predicate): boolean =>
  (rule === "OVER_MAX" || rule === "NONE_ALLOWED") && predicates.includes(predicate);

const isSame = (one: DistributionViolation, other: DistributionViolation): boolean =>
  one.rule === other.rule && one.predicates.join() === other.predicates.join();

export const distributionProblem = ({ unit, rating, violations }: Departure): Problem =>
  problem(
    "distributionReason",
    "DISTRIBUTION",
    `${unit.unitName} is rated ${rating}, and with this publication ${violations.map(sentence).join("; ")} (SE MenPANRB 3/2023). ` +
      "It is a consideration, no prohibition: whoever appraises may go on and says why in distributionReason, which the person assessed and the unit's heads can read. " +
      "Or the ratings of drafts are looked at again first.",
  );

function sentence({ rule, predicates, limit, actual }: DistributionViolation): string {
  const those = predicates.join(" or ");
  switch (rule) {
    case "OVER_MAX":
      return `${percent(actual)} have ${those}, where at most ${percent(limit)} should`;
    case "NONE_ALLOWED":
      return `${percent(actual)} have ${those}, where nobody should`;
    case "UNDER_MIN":
    case "UNDER_MIN_ANY_OF":
      return `at most ${percent(actual)} can have ${those}, where at least ${percent(limit)} should`;
    case "MUST_EXIST":
      return `nobody has ${those}, where somebody should`;
    case "NOT_MAJORITY":
      return `at most ${percent(actual)} can have ${those}, where it should be more frequent than any other: another has ${percent(limit)}`;
  }
}

const percent = (share: number): string => `${Math.round(share * 1_000) / 10} %`;

/** Counts as they are shown. */
export function distributionOf(
  counts: Counts,
  rating: OrganisationRating | null,
  rules: DistributionRules,
): Distribution {
  const list = Object.values(Predicate).map((predicate) => ({ predicate, count: counts[predicate] }));
  const total = list.reduce((sum, { count }) => sum + count, 0);
  const violations = rating === null ? [] : checkDistribution(counts, rating, rules).violations;
  return { total, counts: list, violations };
}
