import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { AspectScore } from "./aspect-score.type.ts";
import { loadAssessment } from "./assessment.loaders.ts";
import { explainedScore, explainScore } from "./explanation.ts";
import { Explanation } from "./explanation.type.ts";

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
    if (prospect) return { ...explainedScore(prospect.basis, aspect, null), ruleVersion: prospect.ruleVersion };
    if (assessmentKey === undefined) throw new Error("A score is of an assessment, or of its facts.");
    return explainScore(scope, await loadAssessment.required(scope, assessmentKey), aspect);
  }
}
