import sql from "sql-template-tag";
import { batched } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, knowsAppraiserOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { visibleAssessments } from "./assessment.policy.ts";

const loadKeys = batched<{ key: string; reportKey: string | null; chosenByKey: string | null }>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<{ key: string; reportKey: string | null; chosenByKey: string | null }>(
    scope,
    sql`select a.key, r.key as "reportKey",
          case when ${knowsAppraiserOf(actor, "a.employee_key", "a.chosen_by_key")} then coalesce(a.chosen_by_key, a.appraiser_key) end as "chosenByKey"
        from assessment a left join performance_report r on r.position_key = a.position_key and r.period_key = a.period_key
        where a.key = any(${keys}::uuid[]) and ${visibleAssessments(actor)}`,
  );
  return new Map(found.map((row) => [row.key, row]));
});

/** The report of the same post and period; whether it is shown is its own policy's matter. */
export const loadReportKey = async (scope: Scope, assessmentKey: string): Promise<string | null> =>
  (await loadKeys(scope, assessmentKey))?.reportKey ?? null;

/** Who chose the ratings; null to those who may not know. */
export const loadChooserKey = async (scope: Scope, assessmentKey: string): Promise<string | null> =>
  (await loadKeys(scope, assessmentKey))?.chosenByKey ?? null;
