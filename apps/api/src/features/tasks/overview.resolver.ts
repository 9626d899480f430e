import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { NumberExplanation, stating } from "../../platform/number-explanation.ts";
import type { Scope } from "../../platform/scope.ts";
import { Viewer } from "../access/viewer.type.ts";
import { Period } from "../periods/period.entity.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { findTrend, listOverviews } from "./overview.loaders.ts";
import { AspectMedian, Overview, Trend, TrendPoint } from "./overview.type.ts";

@Resolver(() => Viewer)
export class ViewerOverviewResolver {
  @FieldResolver(() => [Overview], {
    description: "How far those are whom you answer for, the nearest first; empty where that is nobody.",
  })
  overviews(@Ctx() scope: Scope): Promise<Overview[]> {
    return listOverviews(scope);
  }

  @FieldResolver(() => Trend, {
    nullable: true,
    description: "The median of each aspect over a year, of those whom you answer for, else your own.",
  })
  trend(@Ctx() scope: Scope): Promise<Trend | null> {
    return findTrend(scope);
  }
}

@Resolver(() => Overview)
export class OverviewResolver {
  @FieldResolver(() => Period, { description: "The latest month whose reports are due." })
  period(@Root() { period }: Overview): PeriodRow {
    return period;
  }

  @FieldResolver(() => NumberExplanation, { description: "How the counts came about; the team names each post." })
  explanation(@Root() counts: Overview): NumberExplanation {
    return {
      rule: OVERVIEW_RULE,
      lines: stating({
        OWING: counts.owingCount,
        REPORTED: counts.reportedCount,
        MISSING: counts.missingCount,
        TO_VERIFY: counts.toVerifyCount,
        TO_ASSESS: counts.toAssessCount,
      }),
    };
  }
}

const OVERVIEW_RULE =
  "Posts that owe a report for the month, on its last day, your own left out: OWING. Of these REPORTED have handed theirs in, MISSING have not after the due date, TO_VERIFY wait for the appraiser, and TO_ASSESS are verified and have no published assessment.";
const MEDIAN_RULE =
  "Of the published assessments of the period, of those whom you answer for or else your own, those with a score of the aspect, in order: the middle one, or the mean of the two in the middle.";

@Resolver(() => AspectMedian)
export class AspectMedianResolver {
  @FieldResolver(() => NumberExplanation, { description: "How the median came about." })
  explanation(@Root() { n }: AspectMedian): NumberExplanation {
    return { rule: MEDIAN_RULE, lines: stating({ SCORES: n }) };
  }
}

@Resolver(() => TrendPoint)
export class TrendPointResolver {
  @FieldResolver(() => Period, { description: "Of which period." })
  period(@Root() { period }: TrendPoint): PeriodRow {
    return period;
  }
}
