import { agencyDate } from "@andir/domain/iso-date";
import type { PlanStatus } from "@andir/domain/plan-status";
import sql, { type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, inUnitsOf, runsTheCycle } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { PlanAssignmentClash } from "./assignment.type.ts";
import { appraisingKey, lineOf, readableResults } from "./plan.policy.ts";
import { spanIn } from "./planned-post.ts";

/** A post that results are to be put into, with all that may stand against it. */
export interface Target {
  readonly positionKey: string;
  readonly employeeKey: string;
  readonly unitKey: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly isElected: boolean;
  /** Whether the actor leads the holder, or runs the cycle. */
  readonly isLed: boolean;
  /** Whom the actor appraises the holder for; null where it is their own duty. */
  readonly onBehalfOfKey: string | null;
  readonly planKey: string | null;
  readonly status: PlanStatus | null;
  readonly hasTemplate: boolean;
  readonly lastMain: number;
  readonly lastAdditional: number;
  /** Whether the result to be supported is one of the holder's superiors', of the year, and stands. */
  readonly isBelowParent: boolean;
}

interface Asked {
  readonly year: number;
  readonly templateKey: string;
  readonly parentKey: string | null;
}

/** All of them in one statement; drafts are locked, so that nobody hands one in meanwhile. */
export function targetsOf(tx: Scope, chosen: Sql, { year, templateKey, parentKey }: Asked): Promise<Target[]> {
  const actor = actorOf(tx);
  const today = agencyDate(tx.now);
  const last = (kind: "MAIN" | "ADDITIONAL") =>
    sql`coalesce((select max(r.ordinal) from planned_result r where r.plan_key = own.key and r.kind = ${kind} and r.removed_at is null), 0)`;
  return rows<Target>(
    tx,
    sql`with target as (
          select p.*, e.name, e.employment_type, ${appraisingKey(actor, sql`p.key`)} as duty_key
          from position p join employee e on e.key = p.employee_key where ${chosen}
        ), above as (
          select l.employee_key from planned_result r join performance_plan l on l.key = r.plan_key
          where r.key = ${parentKey}::uuid and r.removed_at is null and l.year = ${year} and ${readableResults(actor)}
        )
        select target.key as "positionKey", target.employee_key as "employeeKey", target.unit_key as "unitKey", target.starts_on as "startsOn",
          target.ends_on as "endsOn", target.employment_type = 'ELECTED_OFFICIAL' as "isElected",
          (${runsTheCycle(actor)}::boolean or ${inUnitsOf(actor, "target.unit_key")} or target.duty_key is not null) as "isLed",
          nullif(target.duty_key, ${actor.employeeKey}::uuid) as "onBehalfOfKey",
          own.key as "planKey", own.status,
          exists (select 1 from planned_result r where r.plan_key = own.key and r.template_key = ${templateKey}::uuid and r.removed_at is null) as "hasTemplate",
          ${last("MAIN")} as "lastMain", ${last("ADDITIONAL")} as "lastAdditional",
          exists (select 1 from above where above.employee_key in (${lineOf(sql`target.employee_key`, today)})) as "isBelowParent"
        from target left join performance_plan own on own.position_key = target.key and own.year = ${year}
        order by target.unit_key, target.name, target.key`,
  ).then((targets) => lockDrafts(tx, targets));
}

/** An outer join cannot be locked; what has moved on between the two statements clashes by its new state. */
async function lockDrafts(tx: Scope, targets: Target[]): Promise<Target[]> {
  const keys = targets.flatMap(({ planKey }) => planKey ?? []);
  if (keys.length === 0) return targets;
  const locked = await rows<{ key: string; status: PlanStatus }>(
    tx,
    sql`select l.key, l.status from performance_plan l where l.key = any(${keys}::uuid[]) order by l.key for update`,
  );
  const status = new Map(locked.map((plan) => [plan.key, plan.status]));
  return targets.map((target) => ({
    ...target,
    status: target.planKey === null ? null : (status.get(target.planKey) ?? null),
  }));
}

const MESSAGES = {
  NOT_YOURS: "You do not lead this person: their appraiser or unit head can do it.",
  NOT_APPLICABLE: "An elected head of the region has no plan.",
  NOT_IN_POST: "The post is not held in this year.",
  SUBMITTED: "The plan is with the appraiser: given back, it can be added to.",
  APPROVED: "The plan is agreed: it changes by an amendment.",
  SUPERSEDED: "The plan is closed: its post ended.",
  ASSIGNED: "The results of this template are in the plan already.",
  NOT_A_SUPERIOR:
    "The result to be supported is not one of this person's superiors, of this year. Choose one that is, or link later.",
} as const;

/** What stands against it, one thing at a time. */
export function clashOf(target: Target, year: number, isLinked: boolean): PlanAssignmentClash[] {
  const code = clashingCode(target, year, isLinked);
  const { positionKey, employeeKey } = target;
  return code === null ? [] : [{ positionKey, employeeKey, code, message: MESSAGES[code] }];
}

function clashingCode(target: Target, year: number, isLinked: boolean): keyof typeof MESSAGES | null {
  if (!target.isLed) return "NOT_YOURS";
  if (target.isElected) return "NOT_APPLICABLE";
  if (spanIn(year, target) === null) return "NOT_IN_POST";
  if (target.status !== null && target.status !== "DRAFT" && target.status !== "RETURNED") return target.status;
  if (target.hasTemplate) return "ASSIGNED";
  return isLinked && !target.isBelowParent ? "NOT_A_SUPERIOR" : null;
}
