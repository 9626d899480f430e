import { meanRating } from "@andir/domain/behaviour-advice";
import type { CoreValue } from "@andir/domain/core-value";
import { countsInMeans, FeedbackKind } from "@andir/domain/feedback-kind";
import { agencyDate } from "@andir/domain/iso-date";
import type { Rating } from "@andir/domain/rating";
import sql from "sql-template-tag";
import { batchedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/** Ratings that others gave, by core value; what anonymity hides is left out already. */
export type FeedbackCounts = Partial<Record<CoreValue, Record<Rating, number>>>;

export interface FeedbackFacts {
  readonly counts: FeedbackCounts;
  /** Of all ratings, on work and on conduct: their mean from -1 to 1, and by how many people. Null without any. */
  readonly work: { readonly mean: number; readonly raters: number } | null;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

const COUNTING = Object.values(FeedbackKind).filter(countsInMeans);

/** A service user is no employee, and counts as one person each time. */
const loadFacts = batchedBy<Span, FeedbackFacts>(
  async (scope, positionKeys, { from, to }) => {
    const found = await rows<{ positionKey: string; counts: FeedbackCounts; raters: number } & Record<Rating, number>>(
      scope,
      sql`with counted as (
            select f.position_key, f.core_value, f.rating, coalesce(f.giver_key, f.key) as rater
            from feedback f left join shown_anonymous_feedback(${positionKeys}::uuid[], ${agencyDate(scope.now)}::date) d on d.feedback_key = f.key
            where f.position_key = any(${positionKeys}::uuid[]) and f.rating is not null and f.kind = any(${COUNTING}::feedback_kind[])
              and case when f.is_anonymous then d.starts_on >= ${from}::date and d.ends_on <= ${to}::date
                else f.given_on between ${from}::date and ${to}::date end
          ), by_value as (
            select c.position_key, c.core_value, jsonb_build_object('BELOW', count(*) filter (where c.rating = 'BELOW'),
              'MEETS', count(*) filter (where c.rating = 'MEETS'), 'ABOVE', count(*) filter (where c.rating = 'ABOVE')) as ratings
            from counted c where c.core_value is not null group by c.position_key, c.core_value
          )
          select c.position_key as "positionKey", count(distinct c.rater) as raters, count(*) filter (where c.rating = 'BELOW') as "BELOW",
            count(*) filter (where c.rating = 'MEETS') as "MEETS", count(*) filter (where c.rating = 'ABOVE') as "ABOVE",
            (select coalesce(jsonb_object_agg(v.core_value, v.ratings), '{}') from by_value v where v.position_key = c.position_key) as counts
          from counted c group by c.position_key`,
    );
    return new Map(
      found.map(({ positionKey, counts, raters, ...ratings }) => {
        const mean = meanRating(ratings);
        return [positionKey, { counts, work: mean === null ? null : { mean, raters } }];
      }),
    );
  },
  () => ({ counts: {}, work: null }),
);

/**
 * What was found of the holder of a post from a day to a day. Without what the person said of themselves, and without what
 * anonymity hides: of what is shown in groups, only groups whose months lie all within the days.
 * Facts for judging, not an answer to anyone.
 */
export const loadFeedbackFacts = (
  scope: Scope,
  positionKey: string,
  from: string,
  to: string,
): Promise<FeedbackFacts> => loadFacts(scope, positionKey, { from, to });
