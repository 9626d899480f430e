import sql, { raw, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { bucketOfInstant } from "../../platform/aggregates/date-bucket.ts";
import type { Dimension } from "../../platform/aggregates/dimensions.ts";
import type { GroupsArgs } from "../../platform/aggregates/group-args.ts";
import type { Summable } from "../../platform/aggregates/statistics.ts";
import { seesPublished } from "../../platform/sight.ts";
import { personDimensions } from "../employees/person-dimensions.ts";
import { seenUnit } from "../org-units/unit-dimension.ts";
import type { PerformancePlanGroupKey } from "./plan-aggregates.type.ts";
import { daysLate } from "./plan.loaders.ts";
import { columns } from "./plan.list.ts";

/** The day on which a year is looked at, as for the gaps of a cascade: today while it runs, else its nearest day. */
const dayOf = ({ today }: Actor): Sql =>
  sql`least(greatest(${today}::date, make_date(l.year, 1, 1)), make_date(l.year, 12, 31))`;

/**
 * How the results of each plan hang together with those above and below. How many there are is told where the plan is seen; their
 * words are not, so that analysts count what they may not read.
 */
const resultsBeside = (actor: Actor): Sql => sql`
  left join (
    select l.key as plan_key, count(*)::int as total,
      count(*) filter (where r.kind = 'MAIN' and r.parent_key is null and led.plan_key is not null)::int as unlinked,
      count(*) filter (where leads.plan_key is not null)::int as of_leader,
      count(*) filter (where leads.plan_key is not null and supported.key is null)::int as unsupported
    from performance_plan l join planned_result r on r.plan_key = l.key and r.removed_at is null
    left join (select distinct below.parent_key as key from planned_result below where below.removed_at is null) supported on supported.key = r.key
    left join (
      select distinct l.key as plan_key from performance_plan l join appraiser_assignment s on s.position_key = l.position_key
        and s.starts_on <= ${dayOf(actor)} and (s.ends_on is null or s.ends_on >= ${dayOf(actor)})
      join employee above on above.key = s.appraiser_key and above.employment_type <> 'ELECTED_OFFICIAL') led on led.plan_key = l.key
    left join (
      select distinct l.key as plan_key from performance_plan l join position p on p.key = l.position_key and p.is_head
      join appraiser_assignment s on s.appraiser_key = l.employee_key
        and s.starts_on <= ${dayOf(actor)} and (s.ends_on is null or s.ends_on >= ${dayOf(actor)})) leads on leads.plan_key = l.key
    group by l.key
  ) hung on hung.plan_key = l.key`;

export function summablePlans(actor: Actor): Summable {
  const hung = [resultsBeside(actor)];
  // Who sees every plan reads the results of those that were agreed.
  const counted = (name: string): Sql =>
    seesPublished(actor)
      ? sql`case when l.version > 0 then coalesce(hung.${raw(name)}, 0) end`
      : sql`coalesce(hung.${raw(name)}, 0)`;
  return {
    measures: {
      agreed: sql`(l.version > 0)::int`,
      late: sql`(${daysLate(actor)} > 0)::int`,
      daysLate: daysLate(actor),
      daysToAgree: sql`extract(epoch from l.approved_at - l.first_submitted_at) / 86400`,
      results: counted("total"),
      unlinkedResults: counted("unlinked"),
      leaderResults: counted("of_leader"),
      unsupportedResults: counted("unsupported"),
    },
    joins: {
      orgUnits: seenUnit(actor, columns.employee, columns.unit).joins,
      results: hung,
      unlinkedResults: hung,
      leaderResults: hung,
      unsupportedResults: hung,
    },
    distinct: {
      employees: sql`l.employee_key`,
      orgUnits: seenUnit(actor, columns.employee, columns.unit).unit,
      positions: sql`l.position_key`,
    },
    person: sql`l.employee_key`,
    // Of the results of a plan those who see pseudonyms read none.
    ofManyAlone: ["daysToAgree", "results", "unlinkedResults", "leaderResults", "unsupportedResults"],
  };
}

/** What plans l can be grouped by. */
export const planDimensions = (
  actor: Actor,
  { dateBucket, timezone, unitLevel }: GroupsArgs<PerformancePlanGroupKey>,
): Readonly<Record<PerformancePlanGroupKey, Dimension>> => ({
  YEAR: { keys: { year: sql`l.year` } },
  ...personDimensions(actor, columns, unitLevel),
  STATUS: { keys: { status: sql`l.status` } },
  FORM: { keys: { form: sql`l.form` } },
  IS_LATE: { keys: { isLate: sql`${daysLate(actor)} > 0` } },
  SUBMITTED: { keys: { submittedFrom: bucketOfInstant(dateBucket, sql`l.submitted_at`, timezone) } },
});
