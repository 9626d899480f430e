import sql from "sql-template-tag";
import { recordEvents } from "../../platform/audit.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/**
 * Closes the plans of a post that ends, at the last month in which it was held; whatever they had come to, and what was
 * proposed for them lapses. Their targets go on counting to the day that they were agreed for. A plan that is over by then stays as it is. In the transaction that ends the post, shortly
 * before the event of that. Gives the keys of the plans that were closed.
 */
export async function supersedePlansOf(tx: Scope, positionKey: string, lastDay: string): Promise<string[]> {
  const closed = await rows<{ key: string; employeeKey: string; endsOn: string }>(
    tx,
    sql`update performance_plan set status = 'SUPERSEDED', revision = revision + 1, target_ends_on = ends_on,
          ends_on = case when starts_on > ${lastDay}::date then ends_on
            else least(ends_on, (date_trunc('month', ${lastDay}::date) + interval '1 month - 1 day')::date) end
        where position_key = ${positionKey}::uuid and status <> 'SUPERSEDED' and ends_on > ${lastDay}::date
        returning key, employee_key as "employeeKey", ends_on as "endsOn"`,
  );
  const keys = closed.map(({ key }) => key);
  await rows(
    tx,
    sql`update plan_amendment set status = 'WITHDRAWN', decided_at = ${tx.now} where plan_key = any(${keys}::uuid[]) and status = 'PROPOSED'`,
  );
  await recordEvents(
    tx,
    closed.map(({ key, employeeKey, endsOn }) => ({
      action: "plan.superseded",
      noun: "performance_plan",
      nounKey: key,
      subjectKey: employeeKey,
      payload: { endsOn },
    })),
  );
  return keys;
}
