import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";
import type { Assessment } from "./assessment.entity.ts";

export type LockedAssessment = Pick<
  Assessment,
  | "key"
  | "employeeKey"
  | "positionKey"
  | "unitKey"
  | "periodKey"
  | "periodEndsOn"
  | "status"
  | "source"
  | "workResult"
  | "behaviour"
  | "predicate"
  | "reason"
  | "publishedAt"
  | "revision"
  | "appraiserKey"
>;

/** Held until the end of the transaction, whoever may see it: the caller asks who may do what. */
export const lockAssessment = (tx: Scope, key: string): Promise<LockedAssessment | null> =>
  firstRow<LockedAssessment>(
    tx,
    sql`select a.key, a.employee_key as "employeeKey", a.position_key as "positionKey", a.unit_key as "unitKey", a.period_key as "periodKey",
          a.period_ends_on as "periodEndsOn", a.status, a.source, a.work_result as "workResult", a.behaviour, a.predicate, a.reason,
          a.published_at as "publishedAt", a.revision, a.appraiser_key as "appraiserKey"
        from assessment a where a.key = ${key} for update`,
  );
