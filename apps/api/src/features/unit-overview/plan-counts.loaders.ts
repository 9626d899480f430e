import { OwedState, type DocumentCounts } from "@andir/domain/completeness";
import { agencyDate } from "@andir/domain/iso-date";
import { planningState } from "@andir/domain/planning-state";
import type { PlanStatus } from "@andir/domain/plan-status";
import sql, { type Sql } from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { isAwayThroughout } from "../employees/leave.loaders.ts";
import { planDueOn } from "../plans/plan-cycle.ts";
import { countsBy } from "./counts.ts";
import { isSeen, pairKey, unitsFrom, withPosts, type Reach } from "./overview-source.loaders.ts";

/** What decides how the plan of a post stands for the year of a period. */
export interface PlanFacts {
  readonly status: PlanStatus | null;
  readonly dueOn: string | null;
  /** The days of the year on which the post is held. */
  readonly heldFrom: string;
  readonly heldUntil: string;
  readonly applicable: boolean;
}

/** Joins to posts p the plan l of the year, with the days held. */
export const withPlan: Sql = sql`
  cross join lateral (select extract(year from d.ends_on)::int as number) year
  cross join lateral (select greatest(p.starts_on, make_date(year.number, 1, 1)) as first, least(p.ends_on, p.left_on, make_date(year.number, 12, 31)) as last) held
  left join lateral (
    select l.status, l.due_on from performance_plan l where l.position_key = p.key and l.year = year.number order by l.starts_on desc limit 1) l on true`;

export const planFacts: Sql = sql`l.status, l.due_on as "dueOn", held.first as "heldFrom", held.last as "heldUntil",
  (held.first <= held.last and not ${isAwayThroughout(sql`p.employee_key`, sql`held.first`, sql`held.last`)}) as applicable`;

/** How the plans of a unit's people stand for the year of a period, as of today. */
export const loadPlanCounts = batchedBy<Reach, DocumentCounts | null>(
  async (scope, pairs, reach) => {
    const found = await rows<PlanFacts & { unitKey: string; periodKey: string; count: number }>(
      scope,
      sql`select u.key as "unitKey", d.key as "periodKey", ${planFacts}, count(*)::int as count
          from ${await unitsFrom(scope, pairs)} ${withPosts(reach)} ${withPlan}
          where ${isSeen(scope, reach)} group by 1, 2, 3, 4, 5, 6, 7`,
    );
    const standing = await Promise.all(
      found.map(async (facts) => ({ ...facts, state: (await planStands(scope, facts)).state })),
    );
    const groups = groupedBy(standing, ({ unitKey, periodKey }) => pairKey(unitKey, periodKey));
    return new Map([...groups].map(([pair, alike]) => [pair, countsBy(alike, ({ state }) => state)]));
  },
  () => null,
);

/** Handed in, it waits for the appraiser; given back, it is its owner's again. */
export async function planStands(
  scope: Scope,
  facts: PlanFacts,
): Promise<{ state: OwedState | null; dueOn: string | null }> {
  if (facts.status === null && !facts.applicable) return { state: null, dueOn: null };
  const today = agencyDate(scope.now);
  const dueOn = facts.dueOn ?? (await planDueOn(scope, facts.heldFrom));
  const state = planningState({ ...facts, dueOn, today });
  if (state === "NOT_APPLICABLE") return { state: null, dueOn: null };
  if (state === "APPROVED" || state === "SUPERSEDED") return { state: OwedState.DONE, dueOn };
  if (state === "SUBMITTED") return { state: OwedState.WAITING, dueOn };
  return { state: today > dueOn ? OwedState.LATE : OwedState.NOT_DUE, dueOn };
}
