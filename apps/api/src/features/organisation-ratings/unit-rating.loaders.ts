import type { OrganisationRating } from "@andir/domain/organisation-rating";
import type { Rating } from "@andir/domain/rating";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey } from "../../platform/batched.ts";
import { allColumns, type Columns, type Needs } from "../../platform/columns.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { requirePeriod } from "../periods/period.loaders.ts";
import { officeHolder } from "./unit-agreement.policy.ts";
import type { UnitRating } from "./unit-rating.entity.ts";
import { reasonSeenBy, visibleUnitRatings } from "./unit-rating.policy.ts";

export type UnitRatingRow = Pick<
  UnitRating,
  "key" | "unitKey" | "periodKey" | "status" | "rating" | "reason" | "setByKey" | "publishedAt"
>;

export const unitRatingColumns = (actor: Actor): Columns<UnitRatingRow> => ({
  key: sql`g.key`,
  unitKey: sql`g.unit_key`,
  periodKey: sql`g.period_key`,
  status: sql`g.status`,
  rating: sql`g.rating`,
  reason: reasonSeenBy(actor),
  setByKey: officeHolder(actor, sql`g.set_by_key`),
  publishedAt: sql`g.published_at`,
});

export const unitRatingNeeds: Needs<UnitRatingRow> = {
  __typename: [],
  id: ["key"],
  status: ["status"],
  rating: ["rating"],
  reason: ["reason"],
  publishedAt: ["publishedAt"],
  unit: ["unitKey"],
  period: ["periodKey"],
  setBy: ["setByKey"],
  headWorkResult: ["rating", "periodKey"],
  advice: ["unitKey", "periodKey"],
  viewerMaySet: ["unitKey", "periodKey", "status"],
  viewerMayPublish: ["unitKey", "periodKey", "status"],
  viewerMayWithdraw: ["unitKey", "periodKey", "status"],
};

export const unitRatingSource = sql`unit_rating g join period d on d.key = g.period_key`;

export const loadUnitRating = batched<UnitRatingRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  return byKey(
    await rows<UnitRatingRow>(
      scope,
      sql`select ${allColumns(unitRatingColumns(actor))} from ${unitRatingSource} where g.key = any(${keys}::uuid[]) and ${visibleUnitRatings(actor)}`,
    ),
  );
});

/** Of each unit that of a period. */
export const loadUnitRatingOf = batchedBy<{ periodKey: string }, UnitRatingRow | null>(
  async (scope, unitKeys, { periodKey }) => {
    const actor = actorOf(scope);
    const found = await rows<UnitRatingRow>(
      scope,
      sql`select ${allColumns(unitRatingColumns(actor))} from ${unitRatingSource}
          where g.unit_key = any(${unitKeys}::uuid[]) and g.period_key = ${periodKey}::uuid and ${visibleUnitRatings(actor)}`,
    );
    return new Map(found.map((row) => [row.unitKey, row]));
  },
  () => null,
);

type RatingFor = Pick<UnitRatingRow, "key" | "unitKey" | "status" | "rating">;

/** The ratings named g of some units that stand for a period: for a month that of the quarter which the month lies in. */
const standingRatings = (
  scope: Scope,
  unitKeys: readonly string[],
  periodKey: string,
  which: Sql,
): Promise<RatingFor[]> =>
  rows<RatingFor>(
    scope,
    sql`select g.key, g.unit_key as "unitKey", g.status, g.rating from period asked
        join period d on d.starts_on <= asked.starts_on and d.ends_on >= asked.ends_on
          and d.kind = case when asked.kind = 'MONTH' then 'QUARTER'::period_kind else asked.kind end
        join unit_rating g on g.period_key = d.key
        where asked.key = ${periodKey}::uuid and g.unit_key = any(${unitKeys}::uuid[]) and ${which}`,
  );

const loadStandingRating = batchedBy<{ periodKey: string }, RatingFor | null>(
  async (scope, unitKeys, { periodKey }) => {
    const found = await standingRatings(scope, unitKeys, periodKey, visibleUnitRatings(actorOf(scope)));
    return new Map(found.map((row) => [row.unitKey, row]));
  },
  () => null,
);

/** A fact for judging, not an answer to anyone: a head's work result is the same whoever asks how it came about. */
const loadPublishedRating = batchedBy<{ periodKey: string }, RatingFor | null>(
  async (scope, unitKeys, { periodKey }) => {
    const found = await standingRatings(scope, unitKeys, periodKey, sql`g.status = 'PUBLISHED'`);
    return new Map(found.map((row) => [row.unitKey, row]));
  },
  () => null,
);

/** What the distribution is held against: a draft too, for those who weigh it. */
export const loadRatingFor = (scope: Scope, unitKey: string, periodKey: string): Promise<RatingFor | null> =>
  loadStandingRating(scope, unitKey, { periodKey });

export interface HeadRating {
  readonly ratingKey: string;
  readonly rating: OrganisationRating;
  /** What it gives the unit's head, by the mapping in force on the last day of the period. */
  readonly workResult: Rating;
}

/**
 * The work result that a unit's published rating gives its head (SE MenPANRB 3/2023); null while the unit has none for the
 * period. For a month it is that of the quarter which the month lies in.
 */
export async function loadHeadRating(scope: Scope, unitKey: string, periodKey: string): Promise<HeadRating | null> {
  const found = await loadPublishedRating(scope, unitKey, { periodKey });
  if (found === null) return null;
  const workResult = await workResultOf(scope, found.rating, periodKey);
  return { ratingKey: found.key, rating: found.rating, workResult };
}

export async function workResultOf(scope: Scope, rating: OrganisationRating, periodKey: string): Promise<Rating> {
  const { endsOn } = await requirePeriod(scope, periodKey);
  const { headOfUnit } = await cycleRulesOn(scope, endsOn);
  return headOfUnit[rating];
}
