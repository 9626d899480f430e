import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, inUnitsOf, isDutyOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { judgeOfPost } from "../employees/appraiser.loaders.ts";
import { loadAssessment } from "./assessment.loaders.ts";
import { loadBasis, readProspect } from "./basis.loaders.ts";
import type { AssessmentSheet } from "./sheet.type.ts";

interface Place {
  readonly positionKey: string;
  readonly employeeKey: string;
  readonly unitKey: string;
  readonly periodKey: string;
  readonly periodEndsOn: string;
  readonly publishableFrom: string;
  readonly assessmentKey: string | null;
  readonly reportKey: string | null;
  readonly ruleVersion: string;
  readonly judges: boolean;
}

/** For who judges the post, and for the heads up the line of its unit; nobody has a sheet of their own. */
export async function loadSheet(scope: Scope, positionKey: string, periodKey: string): Promise<AssessmentSheet | null> {
  const actor = actorOf(scope);
  const place = await firstRow<Place>(
    scope,
    sql`select p.key as "positionKey", p.employee_key as "employeeKey", coalesce(a.unit_key, p.unit_key) as "unitKey", d.key as "periodKey",
          d.ends_on as "periodEndsOn", least(p.ends_on, d.ends_on) as "publishableFrom", a.key as "assessmentKey", r.key as "reportKey",
          coalesce(a.rule_version, (select r.version from scoring_rule r where r.starts_on <= d.ends_on order by r.starts_on desc, r.version desc limit 1)) as "ruleVersion",
          coalesce(${isDutyOf(actor, "judging.key")}, false) as judges
        from position p
        join employee e on e.key = p.employee_key and e.employment_type <> 'ELECTED_OFFICIAL'
        join period d on d.key = ${periodKey}::uuid
        left join assessment a on a.position_key = p.key and a.period_key = d.key
        left join performance_report r on r.position_key = p.key and r.period_key = d.key
        left join lateral (${judgeOfPost(sql`p.key`, sql`d.ends_on`, agencyDate(scope.now))}) judging on true
        where p.key = ${positionKey}::uuid and p.starts_on <= d.ends_on and (p.ends_on is null or p.ends_on >= d.starts_on)
          and p.employee_key is distinct from ${actor.employeeKey}::uuid
          and (${isDutyOf(actor, "judging.key")} or ${inUnitsOf(actor, "coalesce(a.unit_key, p.unit_key)")})`,
  );
  if (!place) return null;
  const { assessmentKey, ...sheet } = place;
  const assessment = assessmentKey === null ? null : await loadAssessment(scope, assessmentKey);
  const basis =
    assessment === null
      ? await readProspect(scope, positionKey, periodKey)
      : assessment.source === "IMPORT"
        ? null
        : await loadBasis(scope, assessment);
  return { ...sheet, assessment, basis };
}
