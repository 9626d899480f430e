import type { Aspect } from "@andir/domain/aspect";
import { disciplineScore } from "@andir/domain/discipline-score";
import { innovationScore } from "@andir/domain/innovation-score";
import type { Score } from "@andir/domain/score";
import { workQualityScore } from "@andir/domain/work-quality-score";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { loadAspectFacts, type AspectFacts } from "./aspect-facts.loaders.ts";
import { loadAssessment } from "./assessment.loaders.ts";
import { AspectScore, Explanation } from "./aspect-score.type.ts";

/** The functions by which the stored score was computed, over the same facts. */
export const scoreOf: Record<Aspect, (facts: AspectFacts) => Score> = {
  DISCIPLINE: (f) =>
    disciplineScore(
      {
        scheduledDays: f.scheduledDays,
        codes: f.codes,
        reporting: { applicable: true, submitted: f.submitted, daysLate: f.daysLate },
      },
      f.rules,
    ),
  WORK_QUALITY: (f) =>
    workQualityScore(
      {
        attainment: f.attainment,
        daysAttended: f.attendedDays,
        daysWithEntry: f.daysWithEntry,
        entries: f.entries,
        verifiedEntries: f.verifiedEntries,
        feedback: f.feedback,
        service: f.service,
      },
      f.rules,
    ),
  INNOVATION: (f) => innovationScore({ records: f.innovations, applicable: f.innovationApplies }, f.rules),
};

@Resolver(() => AspectScore)
export class AspectScoreResolver {
  @FieldResolver(() => Explanation, {
    description:
      "How the score came about. Without parts while the assessment is a draft about yourself, and where the score is no computed one.",
  })
  async explanation(@Root() { aspect, assessmentKey }: AspectScore, @Ctx() scope: Scope): Promise<Explanation> {
    const assessment = await loadAssessment.required(scope, assessmentKey);
    const { ruleVersion } = assessment;
    const hidden = assessment.status === "DRAFT" && assessment.employeeKey === actorOf(scope).employeeKey;
    if (hidden) return { ruleVersion, parts: [] };
    const facts = await loadAspectFacts.required(scope, assessmentKey);
    return { ruleVersion, parts: scoreOf[aspect](facts).parts };
  }
}
