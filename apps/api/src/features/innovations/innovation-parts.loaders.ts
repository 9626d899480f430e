import sql from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import { actorOf, seesPseudonyms } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { InnovationEffect, InnovationReview, InnovationStep } from "./innovation-parts.entity.ts";
import { readsPapers, readsReviews } from "./innovation.policy.ts";

export type InnovationEffectRow = Omit<InnovationEffect, "ordinal" | "source"> & { readonly source: string | null };
export type InnovationStepRow = Pick<InnovationStep, "innovationKey" | "stage" | "reachedOn" | "note">;
export type InnovationReviewRow = Omit<InnovationReview, "round"> & { isOfThisRound: boolean };

/**
 * What it changed is what the library is for: open like the innovation itself, the name of the measure too, without which the numbers say
 * nothing. Its source is in words that may name people: not for those who know people by pseudonyms alone.
 */
export const loadEffectsOf = batchedBy<null, InnovationEffectRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<InnovationEffectRow>(
        scope,
        sql`select f.key, f.innovation_key as "innovationKey", f.name, f.unit_of_measure as "unitOfMeasure", f.direction, f.before, f.before_on as "beforeOn",
              f.after, f.after_on as "afterOn", ${seesPseudonyms(actorOf(scope)) ? sql`null` : sql`f.source`} as source, f.indicator_key as "indicatorKey", f.service_key as "serviceKey"
            from innovation_effect f where f.innovation_key = any(${keys}::uuid[]) order by f.ordinal, f.key`,
      ),
      (effect) => effect.innovationKey,
    ),
  () => [],
);

export const loadStepsOf = batchedBy<null, InnovationStepRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<InnovationStepRow>(
        scope,
        sql`select s.innovation_key as "innovationKey", s.stage, s.reached_on as "reachedOn", case when ${readsPapers(actorOf(scope))}::boolean then s.note end as note
            from innovation_step s where s.innovation_key = any(${keys}::uuid[]) order by s.reached_on, s.stage, s.key`,
      ),
      (step) => step.innovationKey,
    ),
  () => [],
);

export const loadReviewsOf = batchedBy<null, InnovationReviewRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<InnovationReviewRow>(
        scope,
        sql`select r.key, r.innovation_key as "innovationKey", r.reviewer, r.stage, r.is_confirmed as "isConfirmed", r.reason, r.at, r.by_key as "byKey",
              r.round = i.round as "isOfThisRound"
            from innovation_review r join innovation i on i.key = r.innovation_key
            where r.innovation_key = any(${keys}::uuid[]) and ${readsReviews(actorOf(scope))} order by r.at desc, r.key desc`,
      ),
      (review) => review.innovationKey,
    ),
  () => [],
);
