import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { globalId, keyOf } from "../../platform/global-id.ts";
import type { Soon } from "../../platform/kept.ts";
import { NumberExplanation, stating } from "../../platform/number-explanation.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { findLatestDueMonth, loadPeriod, requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { appraisalFairness } from "./fairness.service.ts";
import { AppraisalFairness } from "./fairness.type.ts";

const RULE =
  "OWN are your assessments of the period with both ratings, drafts included; PEERS those that PEER_APPRAISERS other appraisers published in the unit. Each measure is worked out over both in the same way, and a group's mean over its own people beside all others whom you rated.";

@Resolver(() => AppraisalFairness)
export class AppraisalFairnessResolver {
  @Query(() => AppraisalFairness, {
    nullable: true,
    description:
      "How your own ratings of a period stand beside those of others, before they are published. Of yours and of whom you act for alone; null where you rated nobody.",
  })
  async appraisalFairness(
    @Arg("periodId", () => ID, { nullable: true, description: "The period; the latest due month without it." })
    periodId: string | null,
    @Ctx() scope: Scope,
  ): Promise<AppraisalFairness | null> {
    const period = await (periodId == null ? findLatestDueMonth(scope) : loadPeriod(scope, keyOf("Period", periodId)));
    return period && appraisalFairness(scope, period);
  }

  @FieldResolver(() => ID, { description: "Opaque; names the appraiser and the period." })
  id(@Root() { periodKey }: AppraisalFairness, @Ctx() scope: Scope): string {
    return globalId("AppraisalFairness", `${actorOf(scope).accountKey}:${periodKey}`);
  }

  @FieldResolver(() => NumberExplanation, {
    description: "How the numbers came about. The rule in force, `ruleVersion`, says what is worth a second look.",
  })
  explanation(@Root() { ownCount, peerCount, peerAppraiserCount }: AppraisalFairness): NumberExplanation {
    return {
      rule: RULE,
      lines: stating({ OWN: ownCount, PEERS: peerCount, PEER_APPRAISERS: peerAppraiserCount }),
    };
  }

  @FieldResolver(() => Period, { description: "The period." })
  period(@Root() { periodKey }: AppraisalFairness, @Ctx() scope: Scope): Soon<PeriodRow> {
    return requirePeriod(scope, periodKey);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description:
      "The nearest unit upward of your post in which enough others have published enough ratings; null where there is none.",
  })
  unit(@Root() { unitKey }: AppraisalFairness, @Ctx() scope: Scope): Soon<OrgUnitRow> | null {
    return unitKey === null ? null : requireOrgUnit(scope, unitKey);
  }
}
