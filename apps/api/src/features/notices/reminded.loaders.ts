import sql from "sql-template-tag";
import { batchedBy } from "../../platform/batched.ts";
import { rows } from "../../platform/sql.ts";

/** The last day on which a person was reminded of the report of a period. */
export const loadRemindedOn = batchedBy<string, string | null>(
  async (scope, employeeKeys, periodKey) => {
    const found = await rows<{ key: string; day: string }>(
      scope,
      sql`select s.employee_key as key, max(s.day)::text as day from reminder_sent s
          where s.matter = 'REPORT' and s.period_key = ${periodKey}::uuid and s.employee_key = any(${employeeKeys}::uuid[]) group by s.employee_key`,
    );
    return new Map(found.map(({ key, day }) => [key, day]));
  },
  () => null,
);
