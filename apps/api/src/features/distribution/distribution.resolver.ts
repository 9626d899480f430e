import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { keyOf } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { distributionOf } from "../assessments/distribution-check.service.ts";
import { DistributionCheck } from "../assessments/distribution.type.ts";
import type { Counts } from "../assessments/unit-distribution.loaders.ts";
import { loadRatingFor } from "../organisation-ratings/unit-rating.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { findLatestDueMonth, loadPeriod } from "../periods/period.loaders.ts";
import { loadDistribution } from "./distribution.loaders.ts";

@Resolver(() => OrgUnit)
export class OrgUnitDistributionResolver {
  @FieldResolver(() => DistributionCheck, {
    nullable: true,
    description:
      "How the predicates of the unit's people are distributed, those of the units below it included, against what the unit's rating suggests; null where these counts are not yours to see.",
  })
  async distribution(
    @Root() unit: OrgUnitRow,
    @Arg("periodId", () => ID, {
      nullable: true,
      description: "The period of the assessments; the latest month whose reports are due without it.",
    })
    periodId: string | null,
    @Ctx() scope: Scope,
  ): Promise<DistributionCheck | null> {
    const period = await (periodId == null ? findLatestDueMonth(scope) : loadPeriod(scope, keyOf("Period", periodId)));
    if (!period) return null;
    const [found, standing, rules] = await Promise.all([
      loadDistribution(scope, unit.key, { periodKey: period.key }),
      loadRatingFor(scope, unit.key, period.key),
      cycleRulesOn(scope, period.endsOn),
    ]);
    if (!found) return null;
    const rating = standing?.rating ?? null;
    const against = (counts: Counts) => distributionOf(counts, rating, rules.distribution);
    return {
      isChecked: found.isChecked,
      organisationRating: rating,
      ruleVersion: rules.version,
      published: against(found.published),
      withDrafts: found.withDrafts && against(found.withDrafts),
    };
  }
}
