import { compareGroups, compareWithPeers, type RatingPair } from "@andir/domain/fairness";
import { parseNip } from "@andir/domain/nip";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { loadOwnRatings, loadPeerRatings, type OwnRating } from "./fairness.loaders.ts";
import { FairnessTrait, type AppraisalFairness } from "./fairness.type.ts";

/** Null for one who rated nobody in the period. */
export async function appraisalFairness(scope: Scope, period: PeriodRow): Promise<AppraisalFairness | null> {
  if (actorOf(scope).dutyKeys.length === 0) return null;
  const own = await loadOwnRatings(scope, period.key);
  if (own.length === 0) return null;
  const { fairness: rules, version } = await cycleRulesOn(scope, period.endsOn);
  const isEnough = own.length >= rules.minOwn;
  const peers = isEnough ? await loadPeerRatings(scope, period.key, rules) : null;
  const peerPairs =
    peers?.cells.flatMap(({ count, ...pair }) => Array.from<RatingPair>({ length: count }).fill(pair)) ?? [];
  return {
    ownCount: own.length,
    peerCount: peerPairs.length,
    peerAppraiserCount: peers?.appraisers ?? 0,
    minOwn: rules.minOwn,
    measures: compareWithPeers(own, peerPairs, rules),
    groups: Object.values(FairnessTrait).flatMap((trait) =>
      compareGroups(
        own.map((rating) => ({ ...rating, group: groupOf[trait](rating) })),
        rules,
      ).map((difference) => ({ trait, ...difference })),
    ),
    ruleVersion: version,
    unitKey: peers?.unitKey ?? null,
    periodKey: period.key,
  };
}

const groupOf: Record<FairnessTrait, (rating: OwnRating) => string | null> = {
  EMPLOYMENT_TYPE: ({ employmentType }) => employmentType,
  POSITION_KIND: ({ kind }) => kind,
  // Civil servants alone: a contract employee's IV is another IV.
  GRADE: ({ grade }) => (grade?.includes("/") ? (grade.split("/")[0] ?? null) : null),
  SEX: ({ nip }) => {
    const parsed = nip === null ? null : parseNip(nip);
    return parsed?.ok ? parsed.sex : null;
  },
};
