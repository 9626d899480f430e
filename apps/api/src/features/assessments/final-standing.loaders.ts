import sql from "sql-template-tag";
import { batched } from "../../platform/batched.ts";
import { rows } from "../../platform/sql.ts";

/** REOPENED: its period was opened again after it had become final, and is open. DECIDED: an objection to it was decided, which stays. */
type FinalStanding = "REOPENED" | "DECIDED";

/** Of final assessments made here, what lets them move or holds them; nothing for those that have come to rest. */
export const loadFinalStanding = batched<FinalStanding>(async (scope, keys) => {
  const found = await rows<{ key: string; standing: FinalStanding }>(
    scope,
    sql`select a.key, case when exists (select 1 from objection o where o.assessment_key = a.key and o.decided_at is not null)
            then 'DECIDED' else 'REOPENED' end as standing
        from assessment a join period d on d.key = a.period_key
        where a.key = any(${keys}::uuid[]) and a.status = 'FINAL' and a.source = 'LOCAL' and d.is_open and exists (
          select 1 from period_reopening o where o.period_key = a.period_key
            and o.reopened_at > coalesce(a.finalised_at, a.published_at, '-infinity'))`,
  );
  return new Map(found.map(({ key, standing }) => [key, standing]));
});
