import { planDaysLate, planningState, type PlanningState } from "@andir/domain/planning-state";
import type { PlanStatus } from "@andir/domain/plan-status";
import sql from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import { batchedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { isAwayThroughout } from "../employees/leave.loaders.ts";
import { planDueOn } from "./plan-cycle.ts";
import { knowsPlanningOf } from "./plan.policy.ts";

/** What a post owes by way of a plan for a year: derived, never stored. */
export interface Planning {
  readonly state: PlanningState;
  /** Of a plan that exists as it stood when that was begun; null where none is owed. */
  readonly dueOn: string | null;
  readonly daysLate: number;
}

interface PlanningFacts {
  readonly key: string;
  readonly employeeKey: string;
  /** The days of the year on which the post is held. */
  readonly heldFrom: string;
  readonly heldUntil: string;
  readonly applicable: boolean;
  readonly status: PlanStatus | null;
  readonly dueOn: string | null;
  readonly submittedOn: string | null;
}

/** Null where that is not for the actor to know. A post that is not held in the year owes nothing for it. */
export const loadPlanning = batchedBy<number, Planning | null>(
  async (scope, positionKeys, year) => {
    const actor = actorOf(scope);
    const found = await rows<PlanningFacts>(
      scope,
      sql`select p.key, p.employee_key as "employeeKey", held.first as "heldFrom", held.last as "heldUntil", l.status, l.due_on as "dueOn",
            (l.first_submitted_at at time zone 'Asia/Jakarta')::date as "submittedOn",
            (held.first <= held.last and p.capacity <> 'PLH' and e.employment_type <> 'ELECTED_OFFICIAL' and not ${isAwayThroughout(sql`p.employee_key`, sql`held.first`, sql`held.last`)}) as applicable
          from position p join employee e on e.key = p.employee_key
          cross join lateral (select greatest(p.starts_on, make_date(${year}, 1, 1)) as first, least(p.ends_on, e.left_on, make_date(${year}, 12, 31)) as last) held
          left join lateral (
            select l.* from performance_plan l where l.position_key = p.key and l.year = ${year} order by l.starts_on desc limit 1) l on true
          where p.key = any(${positionKeys}::uuid[]) and ${knowsPlanningOf(actor, year)}`,
    );
    noteReads(scope, found);
    return new Map(
      await Promise.all(found.map(async (facts) => [facts.key, await planningOf(scope, facts, actor.today)] as const)),
    );
  },
  () => null,
);

async function planningOf(scope: Scope, facts: PlanningFacts, today: string): Promise<Planning> {
  if (facts.status === null && !facts.applicable) return { state: "NOT_APPLICABLE", dueOn: null, daysLate: 0 };
  const dueOn = facts.dueOn ?? (await planDueOn(scope, facts.heldFrom));
  const owed = { ...facts, dueOn, today };
  const state = planningState(owed);
  return { state, dueOn: state === "NOT_APPLICABLE" ? null : dueOn, daysLate: planDaysLate(owed) };
}
