import type { GuideStepKind } from "@andir/domain/guide-step";
import sql, { join, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import type { Scope } from "../../platform/scope.ts";
import { ownedBy } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { holdsOn } from "../notices/relation.ts";
import { postsToMend } from "../personnel/posts-to-mend.loaders.ts";
import { plansToApprove } from "../tasks/appraising-tasks.ts";
import { yearToPrepare } from "../tasks/office-tasks.ts";

/** What the records must hold for a step to be done; where a task says that something waits, the step is done without it. */
const DONE: Record<GuideStepKind, (actor: Actor) => Sql> = {
  PLAN_AGREED: (actor) => sql`exists (select from performance_plan l where ${ownedBy(actor, "l.employee_key")}
    and l.status = 'APPROVED' and l.starts_on <= ${actor.today}::date and l.ends_on >= ${actor.today}::date)`,
  FIRST_ENTRY: (actor) => sql`exists (select from progress_entry g where ${ownedBy(actor, "g.employee_key")})`,
  FIRST_REPORT: (actor) =>
    sql`exists (select from performance_report r where ${ownedBy(actor, "r.employee_key")} and r.status <> 'DRAFT')`,
  RATING_READ: (actor) => sql`exists (select from assessment a where ${ownedBy(actor, "a.employee_key")}
    and a.acknowledged_at is not null)`,
  TEAM_PLANS_AGREED: (
    actor,
  ) => sql`exists (select from appraiser_assignment s join performance_plan l on l.position_key = s.position_key
    where ${ownedBy(actor, "s.appraiser_key")} and ${ownedBy(actor, "l.approved_by_key")})
    or not exists (${plansToApprove(actor)})`,
  FIRST_VERIFICATION: (
    actor,
  ) => sql`exists (select from appraiser_assignment s join performance_report r on r.position_key = s.position_key
    where ${ownedBy(actor, "s.appraiser_key")} and (${ownedBy(actor, "r.verified_by_key")} or r.status = 'RETURNED'))`,
  FIRST_FEEDBACK: (actor) => sql`exists (select from feedback f where ${ownedBy(actor, "f.giver_key")})`,
  FIRST_PUBLICATION: (actor) =>
    sql`exists (select from assessment a where ${ownedBy(actor, "a.appraiser_key")} and a.status <> 'DRAFT')`,
  UNIT_AGREEMENT: (actor) => sql`not exists (select from unnest(${actor.headedUnitKeys as string[]}::uuid[]) h (key)
    where not exists (select from unit_agreement t where t.unit_key = h.key and t.year = extract(year from ${actor.today}::date)::int))`,
  SECOND_FACTOR: (actor) => sql`exists (select from second_factor y where y.account_key = ${actor.accountKey}::uuid
    and y.confirmed_at is not null)`,
  APPRAISERS_COMPLETE: (actor) => sql`not exists (select from ${postsToMend(actor)})`,
  MONTH_OPEN: (actor) => sql`exists (select from period d where d.kind = 'MONTH' and d.is_open
    and d.starts_on <= ${actor.today}::date and d.ends_on >= ${actor.today}::date)`,
  YEAR_PREPARED: (actor) => sql`not exists (${yearToPrepare(actor)})`,
  FIRST_QUERY: (actor) => sql`exists (select from saved_query q where q.account_key = ${actor.accountKey}::uuid)`,
};

/** Steps that wait for others are shown once there is something to do: a list that stays open for months is put away unread. */
const POSSIBLE: Partial<Record<GuideStepKind, (actor: Actor) => Sql>> = {
  RATING_READ: (actor) =>
    sql`exists (select from assessment a where ${ownedBy(actor, "a.employee_key")} and a.status <> 'DRAFT')`,
};

export interface StepFacts {
  readonly kind: GuideStepKind;
  readonly isDone: boolean;
}

/** Which of the steps the records show as done, in one statement. */
export async function stepsDone(scope: Scope, actor: Actor, kinds: readonly GuideStepKind[]): Promise<StepFacts[]> {
  if (kinds.length === 0) return [];
  const found = await firstRow<{ facts: [possible: boolean, done: boolean][] }>(
    scope,
    sql`select json_build_array(${join(
      kinds.map((kind) => sql`json_build_array(${POSSIBLE[kind]?.(actor) ?? sql`true`}, ${DONE[kind](actor)})`),
    )}) as facts`,
  );
  return kinds.flatMap((kind, at) => {
    const [isPossible, isDone] = found?.facts[at] ?? [false, false];
    return isPossible ? [{ kind, isDone }] : [];
  });
}

/**
 * The month that a first report is for: of those that are over and open, the latest that the person held a post in and has not
 * reported; else the running one, which can be begun.
 */
export async function firstReportPeriod(scope: Scope, actor: Actor): Promise<string | null> {
  const found = await firstRow<{ key: string }>(
    scope,
    sql`select d.key from period d
        where d.kind = 'MONTH' and d.is_open and d.starts_on <= ${actor.today}::date
          and exists (select from position p where ${ownedBy(actor, "p.employee_key")} and p.capacity <> 'PLH'
            and ${holdsOn("p", sql`least(d.ends_on, ${actor.today}::date)`)})
          and not exists (select from performance_report r where r.period_key = d.key and ${ownedBy(actor, "r.employee_key")} and r.status in ('SUBMITTED', 'VERIFIED'))
        order by d.ends_on < ${actor.today}::date desc, d.starts_on desc limit 1`,
  );
  return found?.key ?? null;
}
