import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { NumberExplanation, stating } from "../../platform/number-explanation.ts";
import type { Scope } from "../../platform/scope.ts";
import { AspectScore, UnitMedian } from "./aspect-score.type.ts";
import { loadAssessment } from "./assessment.loaders.ts";
import { explainedScore, explainScore } from "./explanation.ts";
import { Explanation } from "./explanation.type.ts";
import { loadUnitMedian } from "./unit-median.loaders.ts";

@Resolver(() => AspectScore)
export class AspectScoreResolver {
  @FieldResolver(() => Explanation, {
    description:
      "How the score came about. Without parts while the assessment is a draft about yourself, and where the score is no computed one.",
  })
  async explanation(
    @Root() { aspect, prospect, assessmentKey }: AspectScore,
    @Ctx() scope: Scope,
  ): Promise<Explanation> {
    if (prospect) return explainedScore(prospect.basis, aspect, { ruleVersion: prospect.ruleVersion, reportKey: null });
    if (assessmentKey === undefined) throw new Error("A score is of an assessment, or of its facts.");
    return explainScore(scope, await loadAssessment.required(scope, assessmentKey), aspect);
  }

  @FieldResolver(() => UnitMedian, {
    nullable: true,
    description:
      "The middle of what was published of the same unit for the same period, to compare with. Null before an assessment is begun, and under a pseudonym.",
  })
  unitMedian(@Root() { aspect, assessmentKey }: AspectScore, @Ctx() scope: Scope): Promise<UnitMedian | null> | null {
    return assessmentKey === undefined ? null : loadUnitMedian(scope, assessmentKey, aspect);
  }
}

const MEDIAN_RULE =
  "Of the published assessments of the same unit and period those with a score of the aspect, in order: the middle one, or the mean of the two in the middle; of fewer than five people none.";

@Resolver(() => UnitMedian)
export class UnitMedianResolver {
  @FieldResolver(() => NumberExplanation, { description: "How the median came about." })
  explanation(@Root() { n }: UnitMedian): NumberExplanation {
    return { rule: MEDIAN_RULE, lines: stating({ SCORES: n }) };
  }
}
