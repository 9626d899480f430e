import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { judgeOfPost } from "../employees/appraiser.loaders.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import { loadPeriod, type PeriodRow } from "../periods/period.loaders.ts";
import type { Assessment } from "./assessment.entity.ts";
import { PERIOD_CLOSED } from "./assessment.repository.ts";
import { LONGEST_REASON, TOO_LONG } from "./publication-check.service.ts";
import type { PublishAssessmentsInput } from "./publish-run.inputs.ts";

export type DraftToPublish = Pick<
  Assessment,
  "key" | "employeeKey" | "periodKey" | "periodEndsOn" | "status" | "workResult" | "behaviour" | "reason"
> & {
  /** The last day of the period on which the post was held. */
  readonly lastDay: string;
};

export interface DraftsToPublish {
  readonly period: PeriodRow;
  readonly drafts: readonly DraftToPublish[];
}

const MOST = 500;

/** The drafts of a period that are the actor's to judge, complete or not, by name; named ones whatever their state. */
export async function draftsToPublish(
  scope: Scope,
  input: PublishAssessmentsInput,
): Promise<DraftsToPublish | Problem> {
  const period = await loadPeriod(scope, keyOf("Period", input.periodId));
  if (!period) return problem("periodId", "NOT_FOUND", "There is no such period. The performance team sets them up.");
  if (!period.isOpen) return problem("periodId", PERIOD_CLOSED.code, PERIOD_CLOSED.message);
  const unitKey = input.orgUnitId == null ? null : keyOf("OrgUnit", input.orgUnitId);
  if (unitKey !== null && !(await loadOrgUnit(scope, unitKey)))
    return problem("orgUnitId", "NOT_FOUND", "There is no such unit.");
  const keys = input.assessmentIds == null ? null : input.assessmentIds.map((id) => keyOf("Assessment", id));
  if (keys !== null && keys.length > MOST) return TOO_MANY;
  for (const field of ["reason", "distributionReason"] as const)
    if ((input[field]?.length ?? 0) > LONGEST_REASON) return problem(field, "TOO_LONG", TOO_LONG.message);

  const drafts = await listDrafts(scope, period, { unitKey, withBelow: input.includeSubunits, keys });
  const unknown = keys?.findIndex((key) => drafts.every((draft) => draft.key !== key)) ?? -1;
  if (unknown >= 0)
    return problem(
      `assessmentIds.${unknown}`,
      "NOT_FOUND",
      "There is no such assessment of this period for you to publish.",
    );
  return drafts.length > MOST ? TOO_MANY : { period, drafts };
}

const TOO_MANY = problem(
  "assessmentIds",
  "TOO_MANY",
  `At most ${MOST} are published at once. Choose a unit, or fewer.`,
);

function listDrafts(
  scope: Scope,
  period: PeriodRow,
  { unitKey, withBelow, keys }: { unitKey: string | null; withBelow: boolean; keys: readonly string[] | null },
): Promise<DraftToPublish[]> {
  const { dutyKeys, employeeKey } = actorOf(scope);
  const judge = judgeOfPost(sql`a.position_key`, sql`a.period_ends_on`, agencyDate(scope.now));
  return rows<DraftToPublish>(
    scope,
    sql`select a.key, a.employee_key as "employeeKey", a.period_key as "periodKey", a.period_ends_on as "periodEndsOn", a.status,
          a.work_result as "workResult", a.behaviour, a.reason, least(p.ends_on, a.period_ends_on) as "lastDay"
        from assessment a join position p on p.key = a.position_key join employee e on e.key = a.employee_key
        cross join lateral (${judge}) judging
        where a.period_key = ${period.key}::uuid and a.source = 'LOCAL' and judging.key = any(${dutyKeys}::uuid[])
          and a.position_key in (select s.position_key from appraiser_assignment s where s.appraiser_key = any(${dutyKeys}::uuid[]))
          and a.employee_key is distinct from ${employeeKey}::uuid
          and (${unitKey}::uuid is null or exists (select 1 from org_unit_ancestor x
            where x.unit_key = a.unit_key and x.ancestor_key = ${unitKey}::uuid and (${withBelow}::boolean or x.distance = 0)))
          and case when ${keys}::uuid[] is null then a.status = 'DRAFT' else a.key = any(${keys}::uuid[]) end
        order by e.name, a.key limit ${MOST + 1}`,
  );
}
