import type { PeriodKind } from "@andir/domain/period-kind";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { noteReads } from "../../platform/access-log.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { allColumns, type Columns, type Needs } from "../../platform/columns.ts";
import { actorOf, knowsAppraiserOf, readsTextOf, unitSeenBy } from "../../platform/sight.ts";
import { rows, unestimated } from "../../platform/sql.ts";
import type { Assessment } from "./assessment.entity.ts";
import { seenBy, visibleAssessments } from "./assessment.policy.ts";

export type AssessmentRow = Pick<
  Assessment,
  | "key"
  | "employeeKey"
  | "positionKey"
  | "unitKey"
  | "appraiserKey"
  | "periodKey"
  | "status"
  | "source"
  | "discipline"
  | "workQuality"
  | "innovation"
  | "ruleVersion"
  | "workResult"
  | "behaviour"
  | "predicate"
  | "reason"
  | "distributionReason"
  | "publishedAt"
  | "acknowledgedAt"
  | "acknowledgementNote"
  | "finalisedAt"
  | "isTooShort"
  | "revision"
>;

export const assessmentColumns = (actor: Actor): Columns<AssessmentRow> => ({
  key: sql`a.key`,
  employeeKey: sql`a.employee_key`,
  positionKey: sql`a.position_key`,
  unitKey: unitSeenBy(actor, "a.employee_key", "a.unit_key"),
  appraiserKey: sql`case when ${knowsAppraiserOf(actor, "a.employee_key", "a.appraiser_key")} then a.appraiser_key end`,
  periodKey: sql`a.period_key`,
  status: sql`a.status`,
  source: sql`a.source`,
  discipline: seenBy(actor, "discipline"),
  workQuality: seenBy(actor, "work_quality"),
  innovation: seenBy(actor, "innovation"),
  ruleVersion: sql`a.rule_version`,
  workResult: seenBy(actor, "work_result"),
  behaviour: seenBy(actor, "behaviour"),
  predicate: seenBy(actor, "predicate"),
  reason: sql`case when ${readsTextOf(actor, "a.employee_key")} then ${seenBy(actor, "reason")} end`,
  distributionReason: sql`case when ${readsTextOf(actor, "a.employee_key")} then ${seenBy(actor, "distribution_reason")} end`,
  publishedAt: sql`a.published_at`,
  acknowledgedAt: sql`a.acknowledged_at`,
  acknowledgementNote: sql`case when ${readsTextOf(actor, "a.employee_key")} then a.acknowledgement_note end`,
  finalisedAt: sql`a.finalised_at`,
  isTooShort: sql`coalesce(${seenBy(actor, "is_too_short")}, false)`,
  revision: sql`a.revision`,
});

export const assessmentNeeds: Needs<AssessmentRow> = {
  __typename: [],
  id: ["key"],
  status: ["status"],
  source: ["source"],
  workResult: ["workResult"],
  behaviour: ["behaviour"],
  predicate: ["predicate"],
  reason: ["reason"],
  distributionReason: ["distributionReason"],
  finalisedAt: ["finalisedAt"],
  publishedAt: ["publishedAt"],
  employee: ["employeeKey"],
  appraiser: ["appraiserKey"],
  period: ["periodKey"],
  unit: ["unitKey"],
  position: ["positionKey"],
  aspects: ["key", "source", "discipline", "workQuality", "innovation"],
  acknowledgedAt: ["acknowledgedAt"],
  acknowledgementNote: ["acknowledgementNote"],
  isTooShort: ["isTooShort"],
  revision: ["revision"],
  explanation: [
    "key",
    "employeeKey",
    "periodKey",
    "status",
    "source",
    "workResult",
    "behaviour",
    "predicate",
    "reason",
    "publishedAt",
  ],
  viewerMayPublish: ["key", "employeeKey", "appraiserKey", "status", "periodKey"],
  viewerMayWithdraw: ["key", "employeeKey", "appraiserKey", "status", "periodKey"],
  viewerMayAcknowledge: ["employeeKey", "status"],
  viewerMayObject: ["employeeKey", "status", "publishedAt", "workResult"],
  objectableUntil: ["publishedAt"],
  objection: ["key"],
  nationalRating: ["key", "status"],
  calibrations: ["key"],
  viewerMayProposeCalibration: ["key", "status", "workResult", "behaviour"],
};

export const loadAssessment = batched<AssessmentRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<AssessmentRow>(
    scope,
    sql`select ${allColumns(assessmentColumns(actor))} from assessment a where a.key = any(${keys}::uuid[]) and ${visibleAssessments(actor)}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** For each post, its holder's newest published assessment for a period of a kind that ends by a day; of two, the one of that post. */
export const loadLastPublished = batchedBy<{ kind: PeriodKind; until: string }, AssessmentRow | null>(
  async (scope, positionKeys, { kind, until }) => {
    const actor = actorOf(scope);
    const found = await rows<AssessmentRow & { postKey: string }>(
      scope,
      sql`select p.key as "postKey", item.* from position p cross join lateral (
            select ${allColumns(assessmentColumns(actor))} from assessment a join period d on d.key = a.period_key
            where a.employee_key = p.employee_key and a.status <> 'DRAFT' and d.kind = ${kind}::period_kind and a.period_ends_on <= ${until}::date
              and ${unestimated(visibleAssessments(actor))}
            order by a.period_ends_on desc, (a.position_key = p.key) desc, a.key limit 1
          ) item
          where p.key = any(${positionKeys}::uuid[])`,
    );
    noteReads(scope, found);
    return new Map(found.map((row) => [row.postKey, row]));
  },
  () => null,
);

const TREND_MONTHS = 12;

/** Mean of the aspects per month, for the twelve months that end with the month of `lastMonth` (its first day); null where not assessed. */
export const loadTrend = batchedBy<{ lastMonth: string }, (number | null)[]>(
  async (scope, employeeKeys, { lastMonth }) => {
    const found = await rows<{ employeeKey: string; index: number; mean: number | null }>(
      scope,
      sql`select a.employee_key as "employeeKey", avg(${meanOfAspects}) as mean,
            ${TREND_MONTHS - 1}::int - (extract(year from age(${lastMonth}::date, d.starts_on)) * 12 + extract(month from age(${lastMonth}::date, d.starts_on)))::int as index
          from assessment a join period d on d.key = a.period_key
          where a.employee_key = any(${employeeKeys}::uuid[]) and a.status <> 'DRAFT' and d.kind = 'MONTH'
            and d.starts_on <= ${lastMonth}::date and d.starts_on > ${lastMonth}::date - interval '12 months'
            and ${visibleAssessments(actorOf(scope))}
          group by 1, 3`,
    );
    noteReads(scope, found);
    return new Map([...groupedBy(found, (row) => row.employeeKey)].map(([key, list]) => [key, aligned(list)]));
  },
  () => aligned([]),
);

/** A missing part is left out of the mean, never counted as 0. */
const meanOfAspects: Sql = sql`(select avg(part) from unnest(array[a.discipline, a.work_quality, a.innovation]) part)`;

function aligned(list: readonly { index: number; mean: number | null }[]): (number | null)[] {
  const trend = Array.from<number | null>({ length: TREND_MONTHS }).fill(null);
  for (const { index, mean } of list) trend[index] = mean === null ? null : Math.round(mean * 100) / 100;
  return trend;
}
