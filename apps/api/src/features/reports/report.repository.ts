import sql from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";
import type { PerformanceReport } from "./report.entity.ts";
import { isAssessed } from "./report.policy.ts";

export type LockedReport = Pick<
  PerformanceReport,
  | "key"
  | "employeeKey"
  | "positionKey"
  | "unitKey"
  | "status"
  | "submittedAt"
  | "firstReadAt"
  | "revision"
  | "periodEndsOn"
> & { isPeriodOpen: boolean; isAssessed: boolean };

/** Held until the end of the transaction, whoever may see it: the caller asks who may do what. */
export const lockReport = (tx: Scope, reportId: string): Promise<LockedReport | null> =>
  firstRow<LockedReport>(
    tx,
    sql`select r.key, r.employee_key as "employeeKey", r.position_key as "positionKey", r.unit_key as "unitKey", r.status,
          r.submitted_at as "submittedAt", r.first_read_at as "firstReadAt", r.revision, r.period_ends_on as "periodEndsOn",
          (select d.is_open from period d where d.key = r.period_key) as "isPeriodOpen", ${isAssessed} as "isAssessed"
        from performance_report r where r.key = ${keyOf("PerformanceReport", reportId)} for update of r`,
  );
