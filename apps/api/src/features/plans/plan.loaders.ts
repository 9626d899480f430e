import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey } from "../../platform/batched.ts";
import { allColumns, type Columns, type Needs } from "../../platform/columns.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, identifies, knowsAppraiserOf, seesPseudonyms, unitSeenBy } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { PerformancePlan } from "./plan.entity.ts";
import { appraisingKey, readsAgreement, visiblePlans, type PlanFacts } from "./plan.policy.ts";

export type PlanRow = PlanFacts &
  Pick<
    PerformancePlan,
    | "key"
    | "positionKey"
    | "unitKey"
    | "year"
    | "startsOn"
    | "endsOn"
    | "form"
    | "dueOn"
    | "submittedAt"
    | "approvedAt"
    | "approvedByKey"
    | "returnNote"
    | "resources"
    | "accountability"
    | "consequences"
    | "revision"
    | "version"
  > & { daysLate: number };

/** The days of a post are in the directory: under a pseudonym they are those of the year, or they would tell who it is. */
const daySeenBy = (actor: Actor, day: Sql, instead: Sql): Sql =>
  seesPseudonyms(actor) ? sql`case when ${identifies(actor, "l.employee_key")} then ${day} else ${instead} end` : day;

export const endsOnSeenBy = (actor: Actor): Sql => daySeenBy(actor, sql`l.ends_on`, sql`make_date(l.year, 12, 31)`);
export const dueOnSeenBy = (actor: Actor): Sql => daySeenBy(actor, sql`l.due_on`, sql`make_date(l.year, 1, 31)`);

/** Calendar days from the due date to the day it was first handed in, or to today; 0 in time. */
export const daysLate = ({ today }: Actor): Sql => sql`greatest(0,
  coalesce((l.first_submitted_at at time zone 'Asia/Jakarta')::date, least(${today}::date, l.ends_on)) - l.due_on)`;

export function planColumns(actor: Actor): Columns<PlanRow> {
  const agreement = (column: Sql, otherwise: Sql): Sql =>
    sql`case when ${readsAgreement(actor)} then ${column} else ${otherwise} end`;
  return {
    key: sql`l.key`,
    employeeKey: sql`l.employee_key`,
    positionKey: sql`l.position_key`,
    unitKey: unitSeenBy(actor, "l.employee_key", "l.unit_key"),
    year: sql`l.year`,
    startsOn: daySeenBy(actor, sql`l.starts_on`, sql`make_date(l.year, 1, 1)`),
    endsOn: endsOnSeenBy(actor),
    form: sql`l.form`,
    status: sql`l.status`,
    dueOn: dueOnSeenBy(actor),
    daysLate: daysLate(actor),
    submittedAt: sql`l.submitted_at`,
    approvedAt: sql`l.approved_at`,
    approvedByKey: sql`case when ${knowsAppraiserOf(actor, "l.employee_key", "l.approved_by_key")} then l.approved_by_key end`,
    returnNote: agreement(sql`l.return_note`, sql`null`),
    resources: agreement(sql`l.resources`, sql`'{}'`),
    accountability: agreement(sql`l.accountability`, sql`'{}'`),
    consequences: agreement(sql`l.consequences`, sql`'{}'`),
    revision: sql`l.revision`,
    version: sql`l.version`,
    appraisingKey: appraisingKey(actor),
  };
}

const toMove = ["employeeKey", "status", "appraisingKey"] as const;

export const planNeeds: Needs<PlanRow> = {
  __typename: [],
  id: ["key"],
  year: ["year"],
  startsOn: ["startsOn"],
  endsOn: ["endsOn"],
  form: ["form"],
  status: ["status"],
  dueOn: ["dueOn"],
  isLate: ["daysLate"],
  daysLate: ["daysLate"],
  submittedAt: ["submittedAt"],
  approvedAt: ["approvedAt"],
  approvedBy: ["approvedByKey"],
  returnNote: ["returnNote"],
  resources: ["resources"],
  accountability: ["accountability"],
  consequences: ["consequences"],
  revision: ["revision"],
  version: ["version"],
  employee: ["employeeKey"],
  position: ["positionKey"],
  unit: ["unitKey"],
  results: ["key"],
  expectations: ["key"],
  linkableResults: [...toMove, "key"],
  versions: ["key", "version"],
  amendment: ["key", "version"],
  amendments: ["key", "version"],
  toComplete: [...toMove, "key", "positionKey", "form", "startsOn", "endsOn"],
  viewerMayEdit: toMove,
  viewerMaySubmit: toMove,
  viewerMayWithdraw: toMove,
  viewerMayReturn: toMove,
  viewerMayApprove: toMove,
  viewerMayAmend: toMove,
};

export const loadPlan = batched<PlanRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<PlanRow>(
    scope,
    sql`select ${allColumns(planColumns(actor))} from performance_plan l where l.key = any(${keys}::uuid[]) and ${visiblePlans(actor)}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** The plan of a post in a year. */
export const loadPlanOfPosition = batchedBy<number, PlanRow | null>(
  async (scope, keys, year) => {
    const actor = actorOf(scope);
    const found = await rows<PlanRow>(
      scope,
      sql`select ${allColumns(planColumns(actor))} from performance_plan l
          where l.position_key = any(${keys}::uuid[]) and l.year = ${year} and ${visiblePlans(actor)}`,
    );
    noteReads(scope, found);
    return new Map(found.map((row) => [row.positionKey, row]));
  },
  () => null,
);

/** For a change: of two who act at once, the second finds what the first has made of it. Null when it is not there or not to be seen. */
export async function lockPlan(tx: Scope, key: string): Promise<PlanRow | null> {
  const actor = actorOf(tx);
  return firstRow<PlanRow>(
    tx,
    sql`select ${allColumns(planColumns(actor))} from performance_plan l where l.key = ${key}::uuid and ${visiblePlans(actor)} for update of l`,
  );
}
