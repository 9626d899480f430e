import { checkDistribution } from "@andir/domain/distribution";
import type { Predicate } from "@andir/domain/predicate";
import { predicateOf } from "@andir/domain/predicate";
import { noteReads } from "../../platform/access-log.ts";
import type { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { readBasis } from "./basis.loaders.ts";
import {
  departureFrom,
  distributionOf,
  distributionProblem,
  standardFor,
  type Standard,
} from "./distribution-check.service.ts";
import { draftsToPublish, type DraftToPublish } from "./drafts-to-publish.loaders.ts";
import { INCOMPLETE, problemsOf, PUBLISHED, whenCalibrated, whenNotOver } from "./publication-check.service.ts";
import type { PublishAssessmentsInput } from "./publish-run.inputs.ts";
import type { PublishPreview, PublishPreviewDistribution, PublishPreviewItem } from "./publish-run.type.ts";
import { loadUnitCounts, type Counts } from "./unit-distribution.loaders.ts";

interface Weighed extends PublishPreviewItem {
  readonly standard: Standard | null;
  readonly predicate: Predicate | null;
}

/** Whom a run would publish, whom not and why: the same checks as in a publication, and nothing is changed. */
export async function previewPublishing(scope: Scope, input: PublishAssessmentsInput): Promise<PublishPreview> {
  const found = await draftsToPublish(scope, input);
  if ("code" in found) return { publishCount: 0, items: [], distributions: [], problems: [found] };
  noteReads(scope, found.drafts);
  const items = await Promise.all(found.drafts.map((draft) => weigh(scope, draft, input)));
  return {
    publishCount: items.filter(({ wouldPublish }) => wouldPublish).length,
    items,
    distributions: await distributionsAfter(scope, items),
    problems: [],
  };
}

async function weigh(scope: Scope, draft: DraftToPublish, input: PublishAssessmentsInput): Promise<Weighed> {
  const standard = await standardFor(scope, draft);
  const { workResult, behaviour } = draft;
  const predicate = workResult && behaviour && predicateOf(workResult, behaviour);
  const problems = await problemsWith(scope, draft, input, standard);
  const { key: assessmentKey, employeeKey } = draft;
  return { assessmentKey, employeeKey, wouldPublish: problems.length === 0, problems, standard, predicate };
}

async function problemsWith(
  scope: Scope,
  draft: DraftToPublish,
  input: PublishAssessmentsInput,
  standard: Standard | null,
): Promise<Problem[]> {
  const { workResult, behaviour } = draft;
  if (draft.status !== "DRAFT") return [PUBLISHED];
  if (workResult === null || behaviour === null) return [INCOMPLETE];
  const notYet = whenNotOver(scope, draft) ?? (await whenCalibrated(scope, draft.key));
  if (notYet) return [notYet];
  const reason = draft.reason ?? input.reason?.trim() ?? "";
  const problems = problemsOf(await readBasis(scope, draft), { workResult, behaviour }, reason);
  if (problems.length > 0 || standard === null || input.distributionReason?.trim()) return problems;

  // The draft stands among those that are counted as chosen: without it there is one more without a predicate.
  const { periodKey, unitKey } = standard;
  const { withDrafts, open } = await loadUnitCounts(scope, unitKey, { periodKey, without: null });
  const predicate = predicateOf(workResult, behaviour);
  const others = { counts: { ...withDrafts, [predicate]: withDrafts[predicate] - 1 }, open };
  const departure = departureFrom(standard, others, predicate);
  return departure ? [distributionProblem(departure)] : [];
}

/** Of each checked unit, what is published together with what would be. */
async function distributionsAfter(scope: Scope, items: readonly Weighed[]): Promise<PublishPreviewDistribution[]> {
  const actor = actorOf(scope);
  const standards = new Map(items.flatMap(({ standard }) => (standard ? [[standard.unitKey, standard] as const] : [])));
  return Promise.all(
    [...standards.values()].map(async ({ unitKey, periodKey, rating, rules }) => {
      const { published } = await loadUnitCounts(scope, unitKey, { periodKey, without: null });
      const added = items.filter(({ standard, wouldPublish }) => wouldPublish && standard?.unitKey === unitKey);
      const counts = added.reduce<Counts>(
        (sum, { predicate }) => (predicate ? { ...sum, [predicate]: sum[predicate] + 1 } : sum),
        published,
      );
      return {
        unitKey,
        organisationRating: rating,
        violations: checkDistribution(counts, rating, rules).violations,
        distribution:
          runsTheCycle(actor) || actor.unitKeys.includes(unitKey) ? distributionOf(counts, rating, rules) : null,
      };
    }),
  );
}
